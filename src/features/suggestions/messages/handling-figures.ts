/** Names and definitions (口径) of the figures of the annual handling report: what was concluded, and how classes changed. */
const scope = { 'zh-CN': '会议期间和闭会期间的建议', en: 'Suggestions in session and between sessions' } as const

const both = ([name, definition]: readonly [string, string], [english, meaning]: readonly [string, string]) => ({
  'zh-CN': { name, definition, scope: scope['zh-CN'] },
  en: { name: english, definition: meaning, scope: scope.en },
})

export const handlingFigureWords = {
  F901: both(
    ['已办结', '截止日以前由人大代表工作机构按代表评价办结的建议件数；二次交办的以第二次办结为准'],
    [
      'Concluded',
      'Suggestions closed on the deputy’s rating by the cut-off day; one assigned again counts when it is closed again',
    ],
  ),
  F902: both(
    ['办结率', '已办结件数 ÷ 代表建议总数，保留两位小数'],
    ['Rate concluded', 'Concluded ÷ all suggestions, two decimals'],
  ),
  F903: both(
    ['二次交办已办结', '统计期内二次交办的建议中，截止日以前再次办结的件数'],
    [
      'Second assignments concluded',
      'Of the suggestions assigned a second time within the period, those closed again by the cut-off day',
    ],
  ),
  F904: both(
    ['二次交办办结率', '二次交办已办结件数 ÷ 二次交办件数，保留两位小数'],
    ['Rate of second assignments concluded', 'Second assignments concluded ÷ second assignments, two decimals'],
  ),
  F905: both(
    ['第一次办理答复为A类', '第一次办理时承办单位自报为 A 类的件数；几个单位分别答复的，以最低的类别为准'],
    [
      'Answered as class A at first',
      'Class A as the unit reported it in the first round; of several answers the weakest class counts',
    ],
  ),
  F906: both(
    ['第一次办理答复为B类', '第一次办理时承办单位自报为 B 类的件数'],
    ['Answered as class B at first', 'Class B as the unit reported it in the first round'],
  ),
  F907: both(
    ['第一次办理答复为C类', '第一次办理时承办单位自报为 C 类的件数，含 D 类'],
    ['Answered as class C at first', 'Class C as the unit reported it in the first round, D included'],
  ),
  F908: both(
    ['核定为B类', '核实类别为 B 的建议件数：以代表评价、回头看和再次评价为准'],
    ['Verified as class B', 'Suggestions whose verified class is B, by rating, re-check and second rating'],
  ),
  F909: both(
    ['核定为C类', '核实类别为 C 的建议件数，含 D 类：以代表评价、回头看和再次评价为准'],
    ['Verified as class C', 'Suggestions whose verified class is C, D included, by rating, re-check and second rating'],
  ),
  F910: both(
    ['由A类降低', '第一次办理答复为 A 类，核实类别为 B、C 或者 D 的件数'],
    ['Lowered from class A', 'Answered as class A at first, verified as B, C or D'],
  ),
  F911: both(
    ['二次交办后核定为A类', '统计期内二次交办、核实类别为 A 的件数'],
    ['Class A after a second assignment', 'Assigned a second time within the period and verified as class A'],
  ),
  F912: both(
    ['提高为A类', '第一次办理答复为 B、C 或者 D 类，核实类别为 A 的件数'],
    ['Raised to class A', 'Answered as class B, C or D at first, verified as class A'],
  ),
  F913: both(
    ['类别尚未核定', '第一次办理已经答复、还没有核实类别的件数，如正在评价或者二次办理'],
    [
      'Class not verified yet',
      'Answered in the first round and not verified yet, such as being rated or handled again',
    ],
  ),
} as const
