import { defineConfig } from 'vitest/config'

/** `unit`: pure, milliseconds. `database`: a real PostgreSQL. `journey`: a real browser on the built program. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.db.test.{ts,tsx}'],
          setupFiles: ['test/random.setup.ts'],
          // Not a bound on speed: the machine is shared, and readings of scans start processes.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.{ts,tsx}', 'test/**/*.db.test.ts'],
          globalSetup: ['test/database.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journey',
          include: ['test/**/*.journey.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
