import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dist, node } from './built.ts'

const clients = ['pg', 'redis', 'mongoose', 'memjs', 'dotenv']

/** The packages that Node loads for a module of the compiled program. */
function packagesBehind(module: string): Set<string> {
  const program = `
    import { registerHooks, createRequire } from 'node:module'
    const seen = new Set()
    registerHooks({ load(url, context, next) { seen.add(url); return next(url, context) } })
    process.argv = [process.argv[0], 'rodedraad', '--help']
    const { log } = console
    process.stdout.write = () => true
    await import(${JSON.stringify(join(dist, module))})
    const required = Object.keys(createRequire(import.meta.url).cache)
    delete process.stdout.write
    log(JSON.stringify([...seen, ...required]))`
  const output = execFileSync(node, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  const loaded = output.slice(output.lastIndexOf('['))
  return new Set(
    [...loaded.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"]+)\//gu)].map(([, name = '']) => name),
  )
}

test('suggesting loads no database clients and reads no .env', () => {
  const loaded = packagesBehind('server/suggestions/suggesting.js')
  expect(loaded).toContain('natural')
  expect(clients.filter((name) => loaded.has(name))).toEqual([])
})

test('the command line loads no web server, no pages and no language model to start', () => {
  const loaded = packagesBehind('scripts/rodedraad/main.js')
  expect([...loaded].filter((name) => /hono|wink|natural|docx|mammoth|unpdf/u.test(name))).toEqual([])
})
