/** How phrases of metrics are read and fit (指标说法). */
import { describe, expect, test } from 'vitest'
import { catalogueWith, metrics } from './catalogue.ts'
import { readNumbers } from './claims.ts'
import { metricsOf } from './mapping.ts'
import { readPhrase } from './phrases.ts'

const keysOf = (text: string) => metricsOf(readNumbers(text), catalogueWith([])).map((metric) => metric?.key)

test('a phrase needs the place of its number', () => {
  expect(readPhrase('会商 : 收集|征集 意见建议 #条|个')).toEqual({
    context: [['会商']],
    before: [['收集', '征集'], ['意见建议']],
    joined: false,
    units: ['条', '个'],
    behind: [],
  })
  expect(() => readPhrase('常委会会议')).toThrow('#')
})

test('keys stand once, and every phrase can be read', () => {
  expect(new Set(metrics.map(({ key }) => key)).size).toBe(metrics.length)
  for (const { phrases } of metrics) for (const line of phrases) expect(() => readPhrase(line)).not.toThrow()
})

describe('what is counted', () => {
  test.each([
    ['举行常委会会议11次、主任会议20次。', ['meeting.standing_committee', 'meeting.chairs']],
    ['听取和审议专项工作报告26项，作出决议决定8项。', ['report.heard', 'resolution']],
    ['对4部法律法规实施情况开展执法检查，组织专题询问2次。', ['law_check', 'inquiry']],
    [
      '任免国家机关工作人员86人次，接受3名代表辞去职务，补选区人大代表5名。',
      ['appointment.total', 'resignation', 'byelection.district'],
    ],
    ['共制定法规3件、修改2件、废止1件。', ['legislation.made', 'legislation.amended', 'legislation.repealed']],
    [
      '受理代表建议130件，其中闭会期间6件，已经解决90件。',
      ['suggestion.total', 'suggestion.intersession', 'suggestion.solved'],
    ],
    ['代表建议中，财政经济方面7件，占13%。', ['suggestion.cat.finance', 'suggestion.cat.finance.pct']],
    ['召開常委會會議7次、主任會議17次。', ['meeting.standing_committee', 'meeting.chairs']],
    ['采购苹果30箱，种树12棵。', [undefined]],
  ])('%s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys)
  })
})
