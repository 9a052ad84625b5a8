/** What the checker says of invented texts (核对结论): against the ledger, and against themselves. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentOf } from '../arithmetic.ts'
import { catalogueWith } from './catalogue.ts'
import { checkReport } from './check.ts'
import type { LedgerFigure } from './comparing.ts'
import { metric } from './metric.ts'

const catalogue = catalogueWith([])
const judged = (text: string, ledger: readonly LedgerFigure[] = []) =>
  checkReport(text, catalogue, ledger).claims.map(({ text: number, verdict, reason }) => [number, verdict, reason.code])
const inconsistent = (text: string) => judged(text).filter(([, verdict]) => verdict === 'inconsistent')

describe('against the ledger', () => {
  const ledger = [
    { metric: 'suggestion.total', value: 126 },
    { metric: 'suggestion.solved_rate', value: 85.6604 },
  ]

  test.each([
    ['办理代表建议126件', 'agrees', 'ledger_agrees'],
    ['办理代表建议127件', 'differs', 'ledger_differs'],
    ['办理代表建议120余件', 'agrees', 'ledger_agrees'],
    ['办理代表建议130余件', 'differs', 'ledger_differs'],
    ['办理代表建议近130件', 'agrees', 'ledger_agrees'],
    ['办理代表建议近126件', 'differs', 'ledger_differs'],
    ['办理代表建议120至130件', 'agrees', 'ledger_agrees'],
    ['办理代表建议130至140件', 'differs', 'ledger_differs'],
    ['解决率为80%～90%', 'agrees', 'ledger_agrees'],
    ['解决率八成以上', 'agrees', 'ledger_agrees'],
    ['解决率超过九成', 'differs', 'ledger_differs'],
    ['解决率为86%', 'agrees', 'ledger_agrees'],
    ['解决率为85.66%', 'agrees', 'ledger_agrees'],
    ['解决率为85%', 'differs', 'ledger_truncated'],
    ['解决率达86%', 'differs', 'ledger_differs'],
    ['开展执法检查6次', 'cannot_be_checked', 'no_figure'],
    ['种植果树30棵', 'cannot_be_checked', 'no_metric'],
  ])('%s %s', (text, verdict, code) => {
    expect(judged(text, ledger).map(([, ...rest]) => rest)).toEqual([[verdict, code]])
  })

  test('an office adds its own way of saying', () => {
    const own = catalogueWith([metric('meeting.pond', '池塘会 / Pond meetings', ['池塘会 #场|次'])])
    const [claim] = checkReport('全年开池塘会14场。', own, [{ metric: 'meeting.pond', value: 15 }]).claims
    expect(claim).toMatchObject({ metric: { key: 'meeting.pond' }, verdict: 'differs' })
  })
})

describe('sums', () => {
  test.each([
    '收到建议40件，其中城建类18件、教育类13件、其他9件。',
    '收到提案40件(主办件31件，协办件9件)。',
    '收到建议31件，转为建议的议案9件，共40件。',
    '全年收入12.50亿元。其中：税收9.20亿元，基金3.30亿元。',
    '收到建议40件，其中闭会期间3件，重点建议5件。',
    '收到建议40件，其中城建类18件、教育类13件、其他9件，三类合计40件。',
    '投入1.20亿元，其中工程9800万元，设备2200万元。',
    '核定为A类227件、B类31件、C类7件。其中由A类降低11件，二次交办后核定为A类30件，由其他类别提高为A类0件。',
  ])('no complaint: %s', (text) => {
    expect(inconsistent(text)).toEqual([])
  })

  test.each([
    ['收到建议40件，其中城建类18件、教育类13件、其他8件。', '40'],
    ['收到建议40件，其中城建类18件、教育类3件、其他9件。', '40'],
    ['收到提案42件(主办件31件，协办件9件)。', '42'],
    ['收到建议31件，转为建议的议案9件，共41件。', '41'],
    ['收入合计：税收9.20亿元，基金3.30亿元，合计12.70亿元。', '12.70'],
    ['建议分为三类，共40件：城建28件，教育9件，卫生13件。', '40'],
  ])('wrong: %s', (text, total) => {
    expect(inconsistent(text)).toEqual([[total, 'inconsistent', 'sum_wrong']])
  })

  test('off by rounding is said, and is no mistake', () => {
    const [total] = judged('支出10.00亿元，其中教育3.34亿元，卫生3.33亿元，其他3.34亿元。')
    expect(total).toEqual(['10.00', 'agrees', 'sum_rounded'])
  })
})

describe('percentages', () => {
  test('a share is recomputed from part and whole, cut off is told from wrong', () => {
    expect(judged('收到建议93件，其中城建25件，占总数的26.9%。').at(-1)).toEqual(['26.9%', 'agrees', 'share_holds'])
    expect(judged('收到建议93件，其中城建25件，占总数的26.8%。').at(-1)).toEqual([
      '26.8%',
      'inconsistent',
      'share_truncated',
    ])
    expect(judged('收到建议93件，其中城建25件，占总数的27.9%。').at(-1)).toEqual([
      '27.9%',
      'inconsistent',
      'share_wrong',
    ])
  })

  test('a rate is recomputed from what it is named after', () => {
    expect(judged('办理建议50件，解决43件，解决率为86%。').at(-1)).toEqual(['86%', 'agrees', 'share_holds'])
    expect(judged('办理建议50件，解决43件，解决率为68%。').at(-1)).toEqual(['68%', 'inconsistent', 'share_wrong'])
  })

  test('a share with a subject of its own is that of the quantity named so, and of nothing else', () => {
    const counts = '办理A类建议200件、B类50件、C类15件，共265件，'
    expect(inconsistent(`${counts}A类占75.5%，B类占18.9%，C类占5.7%。`)).toEqual([])
    expect(inconsistent(`${counts}A类占75.5%，B类占19.9%，C类占5.7%。`)).toEqual([
      ['19.9%', 'inconsistent', 'share_wrong'],
    ])
    expect(inconsistent('收到建议40件，城建类占60%。')).toEqual([])
  })

  test.each([
    ['办理建议265件，解决227件，占九成以上。', '九成'],
    ['办理建议265件，解决227件，占六成。', '六成'],
    ['应到250人，实到167人，超过三分之二。应到250人，实到166人，占三分之二以上。', '三分之二'],
    ['全年投入1.5亿元，完成预算2亿元的85%。', '85%'],
    ['收到建议265件，其中城建60件，约占三分之一。', '三分之一'],
    ['收到建议265件，其中城建130件，占一半以上。', '一半'],
    ['应到33人，实到30人，出席率96%。', '96%'],
  ])('wrong: %s', (text, number) => {
    expect(inconsistent(text)).toEqual([[number, 'inconsistent', 'share_wrong']])
  })

  test.each([
    '办理建议265件，解决227件，占八成以上。',
    '办理建议265件，解决227件，占九成。',
    '收到建议265件，其中城建88件，约占三分之一。',
    '应到33人，实到30人，出席率91%。',
  ])('no complaint: %s', (text) => {
    expect(judged(text).at(-1)).toEqual([expect.anything(), 'agrees', 'share_holds'])
    expect(inconsistent(text)).toEqual([])
  })

  test.each([
    ['收入12.5亿元，比上年增长25%，上年为10亿元。', 'agrees'],
    ['收入12.5亿元，比上年增长20%，上年为10亿元。', 'inconsistent'],
    ['支出3200万元，比上年0.4亿元下降20%。', 'agrees'],
    ['支出3200万元，比上年0.4亿元增长20%。', 'inconsistent'],
    ['投资从3亿元增加到12亿元，翻了两番。', 'agrees'],
    ['投资从3亿元增加到9亿元，翻了两番。', 'inconsistent'],
    ['办结率95%，比上年提高2个百分点，上年为93%。', 'agrees'],
    ['办结率95%，比上年提高3个百分点，上年为93%。', 'inconsistent'],
    ['办结率由95.5%下降到93.1%，下降2.3个百分点。', 'agrees'],
    ['满意率由2023年的85.3%上升到2024年的91.8%，提高6.5个百分点。', 'agrees'],
    ['满意率由2023年的85.3%上升到2024年的91.8%，提高7.5个百分点。', 'inconsistent'],
    ['收入12.5亿元，支出11亿元，增长25%。', 'cannot_be_checked'],
  ])('growth over a base the text names: %s %s', (text, verdict) => {
    const changes = checkReport(text, catalogue).claims.filter(
      ({ reason, unit, start }) =>
        reason.code.startsWith('growth') || unit === '番' || text.slice(0, start).endsWith('长'),
    )
    expect(changes.map((one) => one.verdict)).toEqual([verdict])
  })

  test('growth is recomputed from the change', () => {
    expect(inconsistent('支出230万元，比上年增加30万元，增长15%。')).toEqual([])
    expect(inconsistent('支出230万元，比上年增加30万元，增长13%。')).toEqual([['13%', 'inconsistent', 'growth_wrong']])
  })

  test('a share of something the text does not name is not judged', () => {
    expect(inconsistent('走访12户，占全县困难家庭的30%。')).toEqual([])
  })

  test('shares that are rounded as the house rounds are never complained of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.nat(2),
        (some, more, decimals) => {
          const share = percentOf(some, some + more, decimals).toFixed(decimals)
          expect(inconsistent(`收到来信${some + more}封，其中咨询${some}封，占总数的${share}%。`)).toEqual([])
        },
      ),
    )
  })
})

describe('figures said twice', () => {
  test('must be the same unless they are of another time', () => {
    expect(inconsistent('督办代表建议40件。经过努力，41件代表建议全部办结。')).toEqual([
      ['41', 'inconsistent', 'repeat_differs'],
    ])
    expect(inconsistent('督办代表建议40件。去年38件代表建议全部办结。')).toEqual([])
    expect(inconsistent('17件代表建议加快了进度。水务局承办代表建议18件。')).toEqual([])
    expect(inconsistent('督办代表建议143件。140余件代表建议全部办结。')).toEqual([])
    expect(inconsistent('督办代表建议143件。150余件代表建议全部办结。')).toHaveLength(1)
  })

  test('a number far off counts something else, one with its digits exchanged does not', () => {
    expect(inconsistent('办理代表建议41353件。比较集中的860件建议由专门委员会督办。')).toEqual([])
    expect(inconsistent('办理代表建议257件。275件代表建议全部办结。')).toHaveLength(1)
  })

  test('a part spoken of again is that part, not another total', () => {
    expect(inconsistent('受理代表建议75件，19件不属于本区职权；56件由本区办理。56件代表建议中，城建30件。')).toEqual([])
  })

  test('余 follows a round number', () => {
    expect(inconsistent('走访25余户')).toEqual([['25', 'inconsistent', 'over_not_round']])
    expect(inconsistent('走访20余户')).toEqual([])
  })
})

test('any text is checked without failing, and long ones in time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(checkReport(text, catalogue).claims).toBeInstanceOf(Array)
    }),
  )
  const long = '召开常委会会议9次、主任会议16次，收到代表建议40件，其中城建18件，占45%；'.repeat(250)
  const begun = performance.now()
  expect(checkReport(long, catalogue).claims).toHaveLength(1250)
  expect(performance.now() - begun).toBeLessThan(5_000)
})

test.each(['1', ' ', 'a', '“', '(', '《', '占', '1.', '1 ', '第', '一', '1,', '、1'])(
  'a long text of nothing but “%s” is checked at once',
  (piece) => {
    const begun = performance.now()
    checkReport(piece.repeat(Math.floor(100_000 / piece.length)), catalogue)
    expect(performance.now() - begun).toBeLessThan(10_000)
  },
)

test('the parts of one of two totals are no mistake of the other', () => {
  expect(inconsistent('共收到提案82件，立案79件。其中：集体提案13件，委员个人提案66件。')).toEqual([])
  expect(inconsistent('共收到提案82件，立案79件。其中：集体提案13件，委员个人提案61件。')).toHaveLength(1)
})

test('each list of shares has its own whole', () => {
  const first = '收到来信200封，咨询120封，占60%；求助80封，占40%。'
  const second = '收到提案50件，落实40件，占80%；计划落实10件，占20%。'
  expect(inconsistent(first + second)).toEqual([])
  expect(inconsistent(first + second.replace('20%', '21%'))).toEqual([['21%', 'inconsistent', 'share_wrong']])
})
