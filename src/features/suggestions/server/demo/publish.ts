/** 公开 of the demonstration: every second answered suggestion, after screening, once the year is over. */
import { plainDate } from '#kernel/date'
import { publishAll, readRows } from '#features/publications/server'
import { screenings } from '#features/publications'
import type { Agenda } from './agenda.ts'
import type { Cast } from './cast.ts'
import type { Played } from './script.ts'

/** As many people screen at the same time. */
const clerks = 3

export function planPublication(agenda: Agenda, { office }: Cast, played: readonly Played[]): void {
  for (const [n, one] of played.entries())
    if (n % 2 === 0)
      agenda.planTogether(plainDate('2024-12-10'), office, 'publish', {
        run: async (work, matters) => {
          const ids = matters.map(({ id }) => id)
          const items = await readRows(work, 'suggestion', ids)
          await publishAll(work, { items, screened: [...screenings], note: '' })
        },
        matter: one,
        clerk: n % clerks,
      })
}
