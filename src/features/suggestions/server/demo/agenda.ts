/** The agenda of the demonstration: everything that will happen, run in the order of days, whoever planned it. */
import type { DemoStage } from '#kernel/demo'
import type { PlainDate } from '#kernel/date'
import type { Actor, Work } from '#kernel/work'

type Run = (work: Work) => Promise<unknown>

interface Happening {
  readonly on: PlainDate
  readonly who: Actor
  readonly run: Run
  /** What happens to one suggestion happens in order; undefined for what waits for all and goes alone. */
  readonly matter: object | undefined
}

export interface Agenda {
  plan(on: PlainDate, who: Actor, matter: object, run: Run): void
  /** 批量: what the office does on one day for many is planned one by one and done together. */
  planTogether(
    on: PlainDate,
    who: Actor,
    key: string,
    { run, id }: { run: (work: Work, ids: readonly string[]) => Promise<unknown>; id: () => string },
  ): void
  play(stage: DemoStage): Promise<void>
}

/** After so many happenings the tables have grown enough to be looked at anew. */
const stocktakings = new Set([100, 800])

/** As many matters move at the same time; more would only wait for the processor. */
const lanes = 4

export function newAgenda(): Agenda {
  const happenings: Happening[] = []
  const together = new Map<string, (() => string)[]>()
  return {
    plan: (on, who, matter, run) => void happenings.push({ on, who, run, matter }),
    planTogether(on, who, key, { run, id }) {
      const name = `${on} ${key}`
      const known = together.get(name)
      if (known) return void known.push(id)
      const ids = [id]
      together.set(name, ids)
      happenings.push({
        on,
        who,
        matter: undefined,
        run: (work) =>
          run(
            work,
            ids.map((of) => of()),
          ),
      })
    },
    // Array sort is stable: what was planned first on a day happens first.
    play: (stage) =>
      play(
        stage,
        happenings.toSorted((a, b) => a.on.localeCompare(b.on)),
      ),
  }
}

async function play(stage: DemoStage, happenings: readonly Happening[]): Promise<void> {
  const moving = new Map<object, Promise<unknown>>()
  const allDone = async () => {
    await Promise.all(moving.values())
    moving.clear()
  }
  for (const [at, { on, who, run, matter }] of happenings.entries()) {
    const newDay = happenings[at - 1]?.on !== on
    if (newDay || !matter || stocktakings.has(at)) await allDone()
    if (stocktakings.has(at)) await stage.takeStock()
    if (!matter) {
      await stage.as(who, on, run)
      continue
    }
    if (moving.has(matter)) await moving.get(matter)
    while (moving.size >= lanes) await Promise.race(moving.values())
    const step = stage.as(who, on, run).then(() => moving.delete(matter))
    moving.set(matter, step)
  }
  await allDone()
}
