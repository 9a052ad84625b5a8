/** A stage for a feature's demonstration inside a test's transaction; its facts are written by `work.settle()`. */
import type { DemoStage } from '#kernel/demo'
import { seeded } from '../server/fill.ts'
import type { TestWork } from './database.ts'

export const demoStage = (work: TestWork): DemoStage => ({
  random: seeded(2025),
  props: new Map(),
  say: () => undefined,
  as: (actor, on, run) => run(work(actor, on)),
})
