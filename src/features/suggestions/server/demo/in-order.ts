/** Runs many tasks side by side that follow one another where they touch the same thing. */

export interface Task {
  /** What it touches, by identity. */
  readonly matters: readonly object[]
  readonly run: () => Promise<unknown>
}

interface Step extends Task {
  readonly at: number
  readonly followers: Step[]
  waitsFor: number
}

/**
 * Begins a task when all earlier ones of its matters are over; of several that could begin, the earliest.
 * @throws what the first task to fail threw; what then runs is not waited for, nothing else begins
 */
export async function inOrder(tasks: readonly Task[], lanes: number): Promise<void> {
  const ready = stepsOf(tasks).filter(({ waitsFor }) => waitsFor === 0)
  const running = new Map<Step, Promise<void>>()
  const through = async (step: Step): Promise<void> => {
    await step.run()
    running.delete(step)
    for (const next of step.followers) {
      next.waitsFor -= 1
      if (next.waitsFor === 0) ready.push(next)
    }
    ready.sort((a, b) => a.at - b.at)
  }
  while (ready.length > 0 || running.size > 0) {
    for (const step of ready.splice(0, lanes - running.size)) running.set(step, through(step))
    await Promise.race(running.values())
  }
}

function stepsOf(tasks: readonly Task[]): Step[] {
  const last = new Map<object, Step>()
  return tasks.map((task, at) => {
    const before = new Set(task.matters.flatMap((matter) => last.get(matter) ?? []))
    const step: Step = { ...task, at, followers: [], waitsFor: before.size }
    for (const earlier of before) earlier.followers.push(step)
    for (const matter of task.matters) last.set(matter, step)
    return step
  })
}
