// The proposed lead unit: one whole training on 10,000 invented suggestions of 60 units, in its own process, as the job runs it.
import { apart } from '../../dist/server/apart.js'
import { report } from './table.mjs'

const count = Number(process.argv[2] ?? 10_000)
const units = 60
const learn = new URL('../../dist/features/suggestions/domain/routing/learn.js', import.meta.url).href

let state = 20_250_221
const below = (limit) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}
/** Few are frequent and many are rare, as in every text. */
const oftenFirst = (list) => list[Math.floor(list.length * (below(1_000_000) / 1_000_000) ** 3)]
const repeated = (times, make) => Array.from({ length: times }, make)

const sign = () => String.fromCodePoint(0x4e00 + below(2_500))
const word = () => sign() + sign()
const common = repeated(3_000, word)
const ownWords = repeated(units, () => repeated(40, word))

/** A third of the words tell the unit; one in ten is handled by another than they say. */
function example(_, at) {
  const unit = Math.floor(units * (below(1_000_000) / 1_000_000) ** 2)
  const words = (many) => repeated(many, () => oftenFirst(below(3) === 0 ? ownWords[unit] : common)).join('')
  const handled = below(10) === 0 ? below(units) : unit
  return {
    title: words(9),
    text: words(120),
    facets: [`delegation ${at % 24}`, `deputy ${below(250)}`],
    unitId: `unit ${handled}`,
  }
}

const examples = repeated(count, example)
const began = performance.now()
const { quality, model } = await apart(learn, examples)
const seconds = (performance.now() - began) / 1000
report([
  [
    `training on ${count} suggestions of ${units} units, and judging itself on a fifth`,
    `${seconds.toFixed(1)} s  (${model.words.split('\n').length} words, right at once ${(quality.accuracy * 100).toFixed(1)} %)`,
    '≤ 60 s',
    seconds <= 60,
  ],
])
