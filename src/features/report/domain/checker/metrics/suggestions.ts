/** Metrics of motions and suggestions (议案、代表建议); several are counted by the house itself. */
import { metric } from '../metric.ts'

const category = (key: string, title: string, words: string) =>
  metric(`suggestion.cat.${key}`, title, [
    `建议|提案 : ${words} 方面|类|领域|建议#件|条`,
    `建议|提案 : ${words} 的#件|条`,
    `建议|提案 : ${words}#件|条`,
  ])

export const suggestions = [
  metric('motion.total', '代表议案 / Motions', ['议案 #件|项|个', '#件|项|个 议案']),
  metric('proposal.total', '政协提案 / Proposals of the consultative conference', ['提案 #件', '#件 提案|政协提案']),
  metric(
    'suggestion.total',
    '代表建议 / Suggestions',
    ['代表建议|意见建议|批评和意见|建议 #件', '#件 代表建议|代表意见建议|人大代表建议|建议'],
    { figure: 'F088', once: true },
  ),
  metric('suggestion.intersession', '闭会期间建议 / Between sessions', ['闭会期间|闭会 #件', '#件 闭会'], {
    figure: 'F089',
  }),
  metric('suggestion.session', '会议期间建议 / In session', ['建议|提案 : 会议期间|大会期间 收到|提出 #件'], {
    figure: 'F145',
  }),
  metric(
    'suggestion.key',
    '重点建议 / Key suggestions',
    [
      '# 重点建议|重点督办件|重点督办建议|重点办理建议|重点督办代表建议',
      '重点建议|重点督办件|重点督办建议|重点督办代表建议 #件',
    ],
    { figure: 'F085' },
  ),
  metric(
    'suggestion.key_review',
    '回头看的重点建议 / Key suggestions looked at again',
    ['回头看 : # 重点建议', '回头看 : 重点建议 #件'],
    { figure: 'F113' },
  ),
  metric(
    'suggestion.reassigned',
    '二次交办 / Assigned again',
    ['# 二次交办|再次交办|重新交办', '# 建议 二次交办|再次交办|重新交办', '二次交办|再次交办|重新交办 #件'],
    {
      figure: 'F087',
    },
  ),
  metric(
    'suggestion.solved',
    '已解决或基本解决 / Solved or nearly',
    [
      '解决或基本解决|解决和基本解决|基本解决|已解决|已经解决|采纳|解决 #件',
      'A类|甲类 #件',
      'A类#件',
      'A类建议|A类代表建议|甲类建议 #件',
      '解决或基本解决 A类 #件',
      '#件 解决|得到解决|已解决',
    ],
    { figure: 'F090' },
  ),
  metric('suggestion.unsolved', '尚未解决 / Not solved', ['尚未解决|未解决 #件', '#件 尚未|未解决'], {
    figure: 'F146',
  }),
  metric('suggestion.solved_rate', '解决率 / Solved, rate', ['解决率 #%', '解决|采纳 率 #%'], {
    figure: 'F091',
    ratioOf: ['suggestion.solved', 'suggestion.total'],
  }),
  metric('suggestion.in_progress', '正在解决 / Being solved', ['正在解决|已启动|B类|乙类 #件', 'B类#件']),
  metric('suggestion.planned', '列入规划 / Planned', ['列入规划|列入计划|逐步解决|C类|丙类 #件', 'C类#件']),
  metric('suggestion.reference', '留作参考 / For reference', ['留作参考|解释说明|D类|不可行|不能解决 #件', 'D类#件']),
  metric('suggestion.unsatisfied', '不满意 / Not satisfied', [
    '不满意 #件',
    '建议|提案 : 不满意 #件',
    '建议|提案 : #件 不满意',
  ]),
  metric('suggestion.satisfied', '满意 / Satisfied', ['建议|提案 : 满意 #件', '建议|提案 : #件 满意']),
  metric('suggestion.mostly_satisfied', '基本满意 / Mostly satisfied', [
    '基本满意|比较满意 #件',
    '#件 基本满意|比较满意',
  ]),
  metric('suggestion.satisfaction_rate', '满意率 / Satisfied, rate', ['满意率|满意度 #%']),
  metric('suggestion.mostly_satisfied_rate', '基本满意率 / Mostly satisfied, rate', ['基本满意率 #%']),
  metric('suggestion.answered_rate', '答复率 / Answered, rate', ['答复率|办复率|回复率|办结率|反馈率 #%']),
  metric('suggestion.met_rate', '面商率 / Met, rate', ['见面率|面商率|走访率|沟通率 #%']),
  metric('suggestion.out_of_scope', '不属本级职权 / Out of scope', ['建议|提案 : #件 不属于|不属|超出']),
  metric('suggestion.in_scope', '本级办理 / In scope', ['建议|提案 : #件 由 办理'], { once: true }),
  metric('suggestion.gov', '政府办理 / Handled by the government', [
    '建议|提案 : 政府 办理|承办|处理#件',
    '建议|提案 : 政府 部门|系统#件',
    '建议|提案 : #件 政府 办理|承办',
  ]),
  metric('suggestion.court', '两院办理 / Handled by court and procuratorate', [
    '建议|提案 : 两院|法院|检察院 办理|承办|处理#件',
    '建议|提案 : 两院|法院|检察院 #件',
  ]),
  metric('suggestion.party', '党委部门办理 / Handled by Party departments', [
    '建议|提案 : 区委|市委|县委|党委|党群 办理|承办|处理#件',
    '建议|提案 : 区委|市委|县委|党委 有关部门|部门 #件',
  ]),
  metric('suggestion.mass', '群团办理 / Handled by mass organisations', [
    '建议|提案 : 群团|人民团体 办理|承办|处理#件',
    '群团|人民团体 #件',
  ]),
  metric('suggestion.unit', '承办单位 / Handling units', [
    '交由|交 #个|家 单位|部门',
    '承办单位|办理单位 #个|家',
    '#个|家 承办单位',
  ]),
  metric('suggestion.converted', '建议转检察建议 / To procuratorial suggestions', ['检察建议 : #件|条 代表建议']),
  metric('suggestion.converted_back', '检察建议转建议 / From procuratorial suggestions', [
    '#件|条 公益诉讼检察建议|检察建议',
    '检察建议 #件|条',
  ]),
  category('finance', '财政经济类 / Finance and economy', '财政经济|财经|财政|经济'),
  category('urban', '城乡建设类 / Urban development', '城市建设|城乡建设|城建|城市管理|基础设施'),
  category('culture', '教科文卫类 / Education, science, culture, health', '教科文卫|科教文卫|教育|文化|卫生'),
  category('agriculture', '农业农村类 / Agriculture', '农业农村|农业|三农|乡村'),
  category('industry', '工业类 / Industry', '工业|科技|产业'),
  category('service', '服务业类 / Services', '服务业|商贸|旅游'),
  category('society', '社会事业类 / Social affairs', '社会事业|社会建设|人社|社会保障|民政'),
  category('livelihood', '民生保障类 / Livelihood', '民生保障|民生'),
  category('resources', '资源环保类 / Resources and environment', '资源管理|自然资源|环保|生态'),
  category('legal', '内务司法类 / Internal and legal affairs', '内务司法|监察司法|政法|法治|法律|政治'),
  category('other', '其他 / Other', '其他|其它|其余|综合'),
]
