import { defineConfig } from 'vitest/config'

const conditions = ['huiyin-source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  environments: { __vitest__: { resolve: { conditions } } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    // One database per worker, one transaction per test: opening a database costs seconds, a rollback costs nothing.
    isolate: false,
    maxWorkers: 2,
    globalSetup: 'src/testing/template-database.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
