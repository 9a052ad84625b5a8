/**
 * One suggestion, one matter (一事一议, 浙江省人民代表大会代表建议、批评和意见办理的规定（2016）第七条, 省级，参照): what in a text
 * looks like two of them. Only ever a hint with its reason; nothing is refused by it.
 */
import { say } from '#kernel/message'
import { matterMarks, type mattersWords } from '../messages/matters-words.ts'

export interface SeveralMatters {
  readonly because: 'title' | 'said' | 'places'
  /** The words of the text that look so. */
  readonly words: readonly string[]
}

export interface Written {
  readonly title: string
  readonly text: string
  readonly situation: string
  readonly analysis: string
  readonly proposal: string
}

const joint = new RegExp(matterMarks.titleJoint, 'u')
const another = new RegExp(matterMarks.another, 'u')
const numbered = new RegExp(matterMarks.numbered, 'u')
const request = new RegExp(matterMarks.request, 'u')
const { leading, never, place } = matterMarks
const leadingPlace = new RegExp(`^${leading}((?:(?![${never}])\\p{Script=Han}){2,6}?${place})`, 'u')

export function severalMatters({ title, text, situation, analysis, proposal }: Written): SeveralMatters | undefined {
  if (namesTwo(title)) return { because: 'title', words: [title] }
  const said = [text, situation, analysis, proposal].flatMap((part) => another.exec(part)?.[0] ?? [])
  if (said.length > 0) return { because: 'said', words: said.slice(0, 1) }
  const places = placesOfRequests(proposal === '' ? text : proposal)
  return places.length > 1 ? { because: 'places', words: places } : undefined
}

/** Two 关于, or two parts that each ask for something. */
const namesTwo = (title: string): boolean =>
  title.split(matterMarks.about).length > 2 || title.split(joint).filter((part) => request.test(part)).length > 1

/** The place of each numbered request, when every one asks for something somewhere else. */
function placesOfRequests(text: string): string[] {
  const heads = text.split('\n').filter((line) => numbered.test(line) && request.test(line))
  const places = heads.map((line) => leadingPlace.exec(line.replace(numbered, '').trim())?.[1])
  const known = places.filter((one) => one !== undefined)
  return heads.length > 1 && new Set(known).size === heads.length ? known : []
}

/** Why it looks so, in one sentence. */
export const mattersReason = ({ because, words }: SeveralMatters, m: (typeof mattersWords)['zh-CN']): string =>
  say(m[because], { words: words.join(m.and) })
