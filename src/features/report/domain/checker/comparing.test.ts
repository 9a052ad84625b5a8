/** When a figure of the house is held against a text (可比), and when the text speaks of something else. */
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { catalogueWith } from './catalogue.ts'
import { checkReport } from './check.ts'
import type { LedgerFigure } from './comparing.ts'

const year = { from: plainDate('2024-02-23'), to: plainDate('2025-05-28'), since: 'since_session' } as const
const ledger: readonly LedgerFigure[] = [
  { metric: 'meeting.standing_committee', value: 9, counts: 'things', period: year },
  { metric: 'report.heard', value: 14, counts: 'things', period: year },
  { metric: 'resolution', value: 17, counts: 'things', period: year },
  { metric: 'appointment.total', value: 69, counts: 'acts', period: year },
  { metric: 'appointment.judicial', value: 17, counts: 'persons', period: year },
  { metric: 'deliberation.opinion', value: 58, counts: 'things', period: year },
]
const judged = (text: string, figures = ledger) =>
  checkReport(text, catalogueWith([]), figures)
    .claims.map(({ reason }) => reason.code)
    .join(' ')

test.each([
  [
    '召开常委会会议9次，听取审议“一府两院”专项工作报告14个，作出决议决定17项。',
    'ledger_agrees ledger_agrees ledger_agrees',
  ],
  ['召开常委会会议8次。', 'ledger_differs'],
  ['2024年，召开常委会会议8次。', 'ledger_differs'],
  ['2024年，共举行10次常委会会议。', 'ledger_differs'],
  ['去年召开常委会会议8次。', 'other_period'],
  ['2022年，召开常委会会议8次。', 'other_period'],
  ['五年来，共召开常委会会议36次。', 'other_period'],
  ['落实2023年审议意见。召开常委会会议8次。', 'ledger_differs'],
  ['上半年召开常委会会议4次。', 'other_period'],
  ['推进“十四五”规划。召开常委会会议8次。', 'ledger_differs'],
  ['一年来，将召开常委会会议8次。', 'planned'],
  ['任免国家机关工作人员65人次。', 'ledger_differs'],
  ['任免国家机关工作人员65名。', 'other_unit'],
  ['依法任命12名司法工作人员。', 'ledger_differs'],
])('%s %s', (text, codes) => {
  expect(judged(text)).toBe(codes)
})

test('a later, clearly smaller number may be a part of the first; one nearby is a slip of the pen', () => {
  expect(judged('听取审议专项工作报告14个。围绕乡村振兴听取审议专项工作报告3个。')).toBe('ledger_agrees may_be_part')
  expect(judged('听取审议专项工作报告14个。全年听取审议专项工作报告13个。')).toBe('ledger_agrees ledger_differs')
})

test.each([
  '常委会组织代表视察8次，开展学习5次。',
  '主任会议听取汇报11次。',
  '依法任命审判人员12名、检察人员5名。',
  '依法任免司法工作人员40人次。',
  '作出决议3项、决定14项。',
  '常委会组成人员视察学校，提出意见建议12条。',
])('no alarm where something else is counted: %s', (text) => {
  expect(judged(text)).not.toContain('ledger_differs')
})

test.each([
  ['办理代表建议260件。', 'ledger_differs'],
  ['办理A类建议227件。', 'ledger_agrees'],
  ['5件代表建议进行了“二次交办”。', 'ledger_differs'],
  ['41件代表建议进行了“二次交办”。', 'ledger_agrees'],
  ['17件代表建议加快了办理进度。', 'other_matter'],
  ['7件A类代表建议经回头看没有落实。', 'other_matter'],
  ['水务局承办代表建议18件。', 'other_matter'],
  ['市政协提案中，会议期间收到114件。', 'other_matter'],
  ['代表对建议办理不满意的2件。', 'no_figure'],
  ['按承办单位自报，建议中A类238件。', 'other_matter'],
  ['第一次答复为A类238件。', 'other_matter'],
  ['办理A类建议238件。', 'ledger_differs'],
])('some suggestions are not all of them: %s %s', (text, codes) => {
  const suggestions = { total: 265, session: 263, solved: 227, reassigned: 41, satisfied: 222 }
  const figures = Object.entries(suggestions).map(([key, value]) => ({
    metric: `suggestion.${key}`,
    value,
    period: year,
  }))
  expect(judged(text, figures)).toBe(codes)
})

test('where the house counted a whole term, five years are comparable', () => {
  const term = { from: plainDate('2020-02-01'), to: plainDate('2025-01-31'), since: 'since_session' } as const
  const figures: readonly LedgerFigure[] = [{ metric: 'meeting.standing_committee', value: 36, period: term }]
  expect(judged('五年来，共召开常委会会议36次。', figures)).toBe('ledger_agrees')
})
