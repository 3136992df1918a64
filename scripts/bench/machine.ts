import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { installed } from '../../server/installed.ts'

/** What it was measured on. */
export function machine() {
  return {
    cores: availableParallelism(),
    model: cpus()[0]?.model ?? '',
    memory: Math.round(totalmem() / 1_024 ** 3),
    system: `${type()} ${release()}`,
    load: loadavg()[0] ?? 0,
  }
}

/** What was measured, and what it runs on. */
export function versions(): Record<string, string> {
  const file = readFileSync(join(installed, 'package.json'), 'utf8')
  const { version, dependencies } = z
    .object({ version: z.string(), dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(file))
  const named = ['hono', '@hono/node-server', 'kysely', 'better-sqlite3', 'htmx.org']
  return {
    'rode-draad': version,
    node: process.versions.node,
    ...Object.fromEntries(named.map((name) => [name, dependencies[name] ?? ''])),
  }
}
