/** Names and definitions (口径) of the figures suggestions answer for. */
export const figureWords = {
  F085: {
    'zh-CN': {
      name: '本次会议重点建议',
      definition: '报告所述会议期间提出、由主任会议确定为重点的建议件数',
      scope: '报告所述会议期间的建议',
    },
    en: {
      name: 'Key suggestions of the session',
      definition: 'Suggestions of the reported session that the chairmen’s meeting chose as key ones',
      scope: 'Suggestions of the reported session',
    },
  },
  F087: {
    'zh-CN': {
      name: '二次交办',
      definition: '统计期内因回头看不符而第二次交办的建议件数；同一件只计一次',
      scope: '统计期内交办的建议',
    },
    en: {
      name: 'Second assignments',
      definition:
        'Suggestions assigned a second time within the period because the answer did not hold; each counted once',
      scope: 'Suggestions assigned within the period',
    },
  },
  F088: {
    'zh-CN': {
      name: '代表建议总数',
      definition: '报告所述会议期间提出并受理的建议，加上统计期内闭会期间提出并受理的建议',
      scope: '会议期间和闭会期间的建议',
    },
    en: {
      name: 'Suggestions in all',
      definition:
        'Accepted suggestions of the reported session, plus those accepted between sessions within the period',
      scope: 'Suggestions in session and between sessions',
    },
  },
  F089: {
    'zh-CN': { name: '闭会期间建议', definition: '统计期内闭会期间提出并受理的建议件数', scope: '闭会期间的建议' },
    en: {
      name: 'Between sessions',
      definition: 'Suggestions raised between sessions within the period and accepted',
      scope: 'Suggestions between sessions',
    },
  },
  F090: {
    'zh-CN': {
      name: '已经解决或基本解决',
      definition: '核实类别为 A 的建议件数：以代表回头看和再次评价为准，不以承办单位自报为准',
      scope: '会议期间和闭会期间的建议',
    },
    en: {
      name: 'Solved or basically solved',
      definition:
        'Suggestions whose verified class is A, by the deputy’s re-check and second rating, not by the unit’s own class',
      scope: 'Suggestions in session and between sessions',
    },
  },
  F091: {
    'zh-CN': {
      name: '解决率',
      definition: '已经解决或基本解决件数 ÷ 代表建议总数，四舍五入到整数',
      scope: '会议期间和闭会期间的建议',
    },
    en: {
      name: 'Rate solved',
      definition: 'Solved ÷ all suggestions, rounded to a whole per cent',
      scope: 'Suggestions in session and between sessions',
    },
  },
  F113: {
    'zh-CN': {
      name: '本届以来已回头看的重点建议',
      definition: '本届第一次会议至报告所述会议的重点建议中，代表已回头看的件数',
      scope: '本届各次会议的重点建议',
    },
    en: {
      name: 'Key suggestions re-checked in this term',
      definition: 'Key suggestions from the first to the reported session of the term that the deputy has re-checked',
      scope: 'Key suggestions of all sessions of the term',
    },
  },
  F145: {
    'zh-CN': { name: '会议期间建议', definition: '代表建议总数 − 闭会期间建议', scope: '报告所述会议期间的建议' },
    en: {
      name: 'In session',
      definition: 'All suggestions − those between sessions',
      scope: 'Suggestions of the reported session',
    },
  },
  F146: {
    'zh-CN': { name: '尚未解决', definition: '代表建议总数 − 已经解决或基本解决', scope: '会议期间和闭会期间的建议' },
    en: {
      name: 'Not yet solved',
      definition: 'All suggestions − solved or basically solved',
      scope: 'Suggestions in session and between sessions',
    },
  },
  F147: {
    'zh-CN': {
      name: '解决率（两位小数）',
      definition: '已经解决或基本解决件数 ÷ 代表建议总数，保留两位小数',
      scope: '会议期间和闭会期间的建议',
    },
    en: {
      name: 'Rate solved, two decimals',
      definition: 'Solved ÷ all suggestions, two decimals',
      scope: 'Suggestions in session and between sessions',
    },
  },
  F157: {
    'zh-CN': {
      name: '所有 A 类建议均已回头看',
      definition: '承办单位答复为 A 类的建议，每一件都有代表的回头看意见',
      scope: '单位答复为 A 类的建议',
    },
    en: {
      name: 'Every A-class answer re-checked',
      definition: 'Each suggestion answered as class A has the deputy’s verdict',
      scope: 'Suggestions answered as class A',
    },
  },
  F160: {
    'zh-CN': {
      name: '均在规定期限内办理并答复',
      definition: '每一件都有答复，且首次答复的时限（三个月或六个月，含依法延期）没有超过',
      scope: '会议期间和闭会期间的建议',
    },
    en: {
      name: 'All answered in time',
      definition:
        'Each has an answer, and no clock of a first answer (three or six months, lawful extensions included) was passed',
      scope: 'Suggestions in session and between sessions',
    },
  },
} as const
