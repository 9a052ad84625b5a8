/** Short names of suggestions in lists (编号、几件): 118, 闭2, 第118号 标题, 12 件. */
import { say } from '#kernel/message'
import type { SuggestionRow } from '../domain/views.ts'
import type { DeskWords } from './words.ts'

type Named = Pick<SuggestionRow, 'number' | 'betweenSessions' | 'title'>

export function shortNumber(
  { number, betweenSessions }: Pick<Named, 'number' | 'betweenSessions'>,
  m: DeskWords,
): string {
  if (number === null) return m.desk.noNumber
  return betweenSessions ? say(m.desk.between, { number }) : String(number).padStart(3, '0')
}

/** One by number and title, several by how many. */
export function whatOf(rows: readonly Named[], m: DeskWords): string {
  const [only] = rows
  return rows.length === 1 && only
    ? say(m.desk.what.one, { number: shortNumber(only, m), title: only.title })
    : say(m.desk.what.many, { count: rows.length })
}

export const deskAddress = ({ id, reference }: Pick<SuggestionRow, 'id' | 'reference'>): string =>
  `/desk/s/${reference ?? id}`

export const namesOf = (units: readonly { readonly name: string }[], { desk }: DeskWords): string =>
  units.map(({ name }) => name).join(desk.and)
