/** One spelling for matching (归一): full-width signs narrow, traditional characters simplified; lengths never change. */
import traditionalToSimplified from 'opencc-js/dict/TSCharacters'

/** Characters of one code unit only: whatever is longer would move what follows it. */
const simplified = new Map(
  traditionalToSimplified
    .split('|')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split(' ')
      return [from, to]
    })
    .filter(([from, to]) => from.length === 1 && to.length === 1),
)

const narrow: Readonly<Record<string, string>> = {
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
