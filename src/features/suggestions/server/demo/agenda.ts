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
  /**
   * 批量: what the office does on one day for many is planned one by one and done together; with `clerk` by several
   * people at once, each for his own.
   */
  planTogether(
    on: PlainDate,
    who: Actor,
    key: string,
    {
      run,
      id,
      clerk,
    }: { run: (work: Work, ids: readonly string[]) => Promise<unknown>; id: () => string; clerk?: number },
  ): void
  play(stage: DemoStage): Promise<void>
}

/** After so many happenings the tables have grown enough to be looked at anew. */
const stocktakings = new Set([100, 800])

/** As many matters move at the same time; more would only wait for the processor. */
const lanes = 8

export function newAgenda(): Agenda {
  const happenings: Happening[] = []
  const together = new Map<string, (() => string)[]>()
  return {
    plan: (on, who, matter, run) => void happenings.push({ on, who, run, matter }),
    planTogether(on, who, key, { run, id, clerk }) {
      const name = `${on} ${key} ${clerk ?? ''}`
      const known = together.get(name)
      if (known) return void known.push(id)
      const ids = [id]
      together.set(name, ids)
      happenings.push({
        on,
        who,
        matter: clerk === undefined ? undefined : ids,
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

/** Day by day; what goes alone parts its day in two. */
async function play(stage: DemoStage, happenings: readonly Happening[]): Promise<void> {
  let together: Happening[] = []
  const allDone = async () => {
    await playTogether(stage, together)
    together = []
  }
  for (const [at, happening] of happenings.entries()) {
    const { on, who, run, matter } = happening
    if (happenings[at - 1]?.on !== on || !matter || stocktakings.has(at)) await allDone()
    if (stocktakings.has(at)) await stage.takeStock()
    if (matter) together.push(happening)
    else await stage.as(who, on, run)
  }
  await allDone()
}

/** Each lane takes one matter after the other, and what happens to a matter in its order. */
async function playTogether(stage: DemoStage, happenings: readonly Happening[]): Promise<void> {
  const matters = Map.groupBy(happenings, ({ matter }) => matter).values()
  const lane = async () => {
    for (const chain of matters) for (const { who, on, run } of chain) await stage.as(who, on, run)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
