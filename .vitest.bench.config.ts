import { defineConfig } from 'vitest/config'

/** What single functions cost: `npm run bench:functions`. */
export default defineConfig({
  test: {
    name: 'functions',
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 120_000,
    // As Node loads them: what Vitest puts around a module costs more than a small function does.
    experimental: { viteModuleRunner: false },
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
})
