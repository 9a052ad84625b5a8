import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const conditions = ['huiyin-source', 'module', 'node', 'development|production']

/** Tests of the whole house and of real data take minutes; begun last, one of them would keep a worker while others idle. */
const long = /\/tests\/|\/messages\.test\.ts$/

/** A worker with a document is another worker: each change of kind between two files starts one, with a database of its own. */
const inDocument = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment')

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification): number => (long.test(file.moduleId) ? 0 : inDocument(file) ? 2 : 1)
    const ranked = (await super.sort(files)).map((file) => ({ file, rank: rank(file) }))
    return ranked.toSorted((a, b) => a.rank - b.rank).map(({ file }) => file)
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
    sequence: { sequencer: InOrder },
    globalSetup: 'src/testing/template-database.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
