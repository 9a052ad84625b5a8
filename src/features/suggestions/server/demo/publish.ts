/** 公开 of the demonstration: every second answered suggestion, after screening, once the year is over. */
import { plainDate } from '#kernel/date'
import { publish } from '../publication.ts'
import type { Agenda } from './agenda.ts'
import type { Cast } from './cast.ts'
import type { Played } from './script.ts'
import { itemsOf } from './steps.ts'

export function planPublication(agenda: Agenda, { office }: Cast, played: readonly Played[]): void {
  for (const [n, one] of played.entries())
    if (n % 2 === 0)
      agenda.planTogether(plainDate('2024-12-10'), office, 'publish', {
        run: async (work, ids) => {
          for (const item of await itemsOf(work, ids)) await publish(work, item)
        },
        id: () => one.id,
      })
}
