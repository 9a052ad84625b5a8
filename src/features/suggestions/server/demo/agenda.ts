/** The agenda of the demonstration: everything that will happen, run in the order of days, whoever planned it. */
import type { DemoStage } from '#kernel/demo'
import type { PlainDate } from '#kernel/date'
import type { Actor, Work } from '#kernel/work'
import { inOrder, type Task } from './in-order.ts'

type Run = (work: Work) => Promise<unknown>

interface Happening {
  readonly on: PlainDate
  readonly who: Actor
  readonly run: Run
  /** What happens to one suggestion happens in order; undefined for what waits for all and goes alone. */
  readonly matters: readonly object[] | undefined
}

/** 批量: what is done in one go for many. */
interface Batch<Matter extends object> {
  readonly run: (work: Work, matters: readonly Matter[]) => Promise<unknown>
  readonly matter: Matter
  /** Several people do it at once, each for his own; without one it waits for everything and goes alone. */
  readonly clerk?: number
}

export interface Agenda {
  plan(on: PlainDate, who: Actor, matter: object, run: Run): void
  /** What the office does on one day for many is planned one by one and done together. */
  planTogether<Matter extends object>(on: PlainDate, who: Actor, key: string, batch: Batch<Matter>): void
  play(stage: DemoStage): Promise<void>
}

/** After so many happenings the tables have grown enough to be looked at anew: plans made before are a few times dearer. */
const stocktakings = new Set([100, 400, 1000])

/** As much moves at the same time; more would only wait for the processor and for the head of the journal. */
const lanes = 5

export function newAgenda(): Agenda {
  const happenings: Happening[] = []
  const together = new Map<string, object[]>()
  return {
    plan: (on, who, matter, run) => void happenings.push({ on, who, run, matters: [matter] }),
    planTogether<Matter extends object>(on: PlainDate, who: Actor, key: string, batch: Batch<Matter>) {
      const { run, matter, clerk } = batch
      const name = `${on} ${key} ${clerk ?? ''}`
      const known = together.get(name)
      if (known) return void known.push(matter)
      const matters = [matter]
      together.set(name, matters)
      happenings.push({
        on,
        who,
        matters: clerk === undefined ? undefined : matters,
        run: (work) => run(work, matters),
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

/** In the order of days; what goes alone waits for everything before it. */
async function play(stage: DemoStage, happenings: readonly Happening[]): Promise<void> {
  let together: Task[] = []
  const allDone = async () => {
    await inOrder(together, lanes)
    together = []
  }
  for (const [at, { on, who, run, matters }] of happenings.entries()) {
    if (!matters || stocktakings.has(at)) await allDone()
    if (stocktakings.has(at)) await stage.takeStock()
    if (matters) together.push({ matters, run: () => stage.as(who, on, run) })
    else await stage.as(who, on, run)
  }
  await allDone()
}
