/** Why two suggestions are alike (相似理由): the same place, the same matter, or both. */
import { placeWords } from '../messages/place-words.ts'

export interface Reasons {
  /** 同一地点 */
  readonly places: string[]
  /** 同一事项 */
  readonly matters: string[]
}

const named = new RegExp(`..(?:${placeWords.endings.join('|')})`, 'u')
const level = new RegExp(placeWords.levels, 'u')

/** `towns` are the names of the district's towns and streets. */
export function reasonsOf(shared: readonly string[], towns: readonly string[]): Reasons {
  const names = towns.map((name) => name.replace(level, '')).filter((name) => name.length > 1)
  const isPlace = (word: string) => named.test(word) || names.some((name) => word.includes(name))
  return { places: shared.filter(isPlace), matters: shared.filter((word) => !isPlace(word)) }
}
