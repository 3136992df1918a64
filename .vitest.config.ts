import { defineConfig } from 'vitest/config'

const shared = { pool: 'forks' as const, testTimeout: 20_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'rules',
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
        test: { ...shared, name: 'long', include: ['tests/long/**/*.test.ts'], testTimeout: 1_800_000 },
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
})
