/** A stage for a feature's demonstration inside a test's transaction; its facts are written by `work.settle()`. */
import { plainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { seeded } from '../server/seeded.ts'
import type { TestWork } from './database.ts'

export const demoStage = (work: TestWork): DemoStage => ({
  random: seeded(2025),
  props: new Map(),
  today: plainDate('2026-11-24'),
  accounts: new Map(),
  // A test's transaction does one thing after the other.
  meanwhile() {
    throw new Error('nothing runs beside a test')
  },
  takeStock: async () => undefined,
  say: () => undefined,
  as: (actor, on, run) => run(work(actor, on)),
})
