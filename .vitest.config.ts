import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const shared = {
  pool: 'forks' as const,
  testTimeout: 20_000,
  hookTimeout: 60_000,
  // All cores but one, and never one alone: the process that gathers what the others report has little to do.
  maxWorkers: Math.max(2, availableParallelism() - 1),
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'rules',
          // Files share processes: starting one for each, with all that it loads, took half of the time.
          isolate: false,
          setupFiles: ['tests/setup.ts'],
          provide: { thoroughly: false },
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/process/**', 'tests/long/**'],
        },
      },
      {
        test: { ...shared, name: 'process', include: ['tests/process/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        test: { ...shared, name: 'browser', include: ['tests/browser/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        test: {
          ...shared,
          name: 'long',
          setupFiles: ['tests/setup.ts'],
          // Each attack on addresses and forms, of which the others meet a part that differs from page to page.
          provide: { thoroughly: true },
          include: ['tests/long/**/*.test.ts', 'tests/attack/{addresses,forms}.test.ts'],
          testTimeout: 1_800_000,
        },
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
})
