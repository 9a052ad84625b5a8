/** The agenda of the demonstration: everything that will happen, run in the order of days, whoever planned it. */
import type { DemoStage } from '#kernel/demo'
import type { PlainDate } from '#kernel/date'
import type { Actor, Work } from '#kernel/work'

interface Happening {
  readonly on: PlainDate
  readonly who: Actor
  readonly run: (work: Work) => Promise<unknown>
}

export interface Agenda {
  plan(on: PlainDate, who: Actor, run: (work: Work) => Promise<unknown>): void
  /** 批量: what the office does on one day for many is planned one by one and done together. */
  planTogether(
    on: PlainDate,
    who: Actor,
    key: string,
    run: (work: Work, ids: readonly string[]) => Promise<unknown>,
    id: () => string,
  ): void
  play(stage: DemoStage): Promise<void>
}

/** After so many happenings the tables have grown enough to be looked at anew. */
const stocktakings = new Set([50, 200, 600, 1200, 2400])

export function newAgenda(): Agenda {
  const happenings: Happening[] = []
  const together = new Map<string, (() => string)[]>()
  return {
    plan: (on, who, run) => void happenings.push({ on, who, run }),
    planTogether(on, who, key, run, id) {
      const name = `${on} ${key}`
      const known = together.get(name)
      if (known) return void known.push(id)
      const ids = [id]
      together.set(name, ids)
      happenings.push({
        on,
        who,
        run: (work) =>
          run(
            work,
            ids.map((of) => of()),
          ),
      })
    },
    async play(stage) {
      // Array sort is stable: what was planned first on a day happens first.
      for (const [at, { on, who, run }] of happenings.toSorted((a, b) => a.on.localeCompare(b.on)).entries()) {
        await stage.as(who, on, run)
        if (stocktakings.has(at)) await stage.takeStock()
      }
    },
  }
}
