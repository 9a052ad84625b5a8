import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const conditions = ['huiyin-source', 'module', 'node', 'development|production']

/** Tests of the whole house and of real data take minutes; begun last, one of them would keep a worker while others idle. */
const long = /\/tests\/|\/messages\.test\.ts$/

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const all = await super.sort(files)
    return [...all.filter(({ moduleId }) => long.test(moduleId)), ...all.filter(({ moduleId }) => !long.test(moduleId))]
  }
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  environments: { __vitest__: { resolve: { conditions } } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    // One database per worker, one transaction per test: opening a database costs seconds, a rollback costs nothing.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    globalSetup: 'src/testing/template-database.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
