/** One spelling for matching (归一): full-width signs narrow, traditional characters simplified; lengths never change. */

/** Traditional and simplified, in pairs: the characters in which reports count. */
const pairs =
  '縣县鎮镇鄉乡區区會会議议員员項项個个條条萬万億亿兩两參参餘余達达數数組组織织場场開开調调視视檢检執执題题詢询報报' +
  '審审聽听專专務务辦办實实選选舉举產产幹干屆届監监督督評评價价滿满覆覆複复總总計计財财預预決决經经濟济業业企企單单' +
  '處处戶户間间張张輛辆臺台種种類类級级層层棟栋門门課课長长期期關关機机構构職职責责辭辞補补結结對对進进佔占約约過过' +
  '為为爲为麼么於于與与並并這这來来後后從从動动體体點点線线網网發发規规範范訂订論论說说請请諮咨書书責责導导師师訓训' +
  '團团隊队協协調调聯联絡络處处訪访羣群眾众慈慈積积極极歲岁隻只噸吨畝亩裡里圓元參参華华國国東东馬马號号編编電电話话' +
  '條条閉闭納纳轉转傳传據据獲获獎奖優优標标準准農农醫医療疗養养學学習习環环紀纪檔档歷历屬属駐驻應应當当寫写減减'

const simplified = new Map<string, string>()
for (let place = 0; place + 1 < pairs.length; place += 2) simplified.set(pairs.charAt(place), pairs.charAt(place + 1))

const narrow: Readonly<Record<string, string>> = {
  '。': '。',
  '、': '、',
  '\u3000': ' ',
  '\u00A0': ' ',
  '﹪': '%',
  〇: '零',
  '〜': '~',
  '～': '~',
  '−': '-',
  '–': '-',
  '—': '-',
}

function foldedSign(sign: string): string {
  const known = narrow[sign] ?? simplified.get(sign)
  if (known !== undefined) return known
  const code = sign.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign
}

/** The text in the one spelling; each UTF-16 code unit stays at its place. */
export const fold = (text: string): string => text.split('').map(foldedSign).join('')
