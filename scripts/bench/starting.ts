import { join } from 'node:path'
import { type Bench, once } from './bench.ts'
import { open } from './browsing.ts'
import { command, heldNow, serveBare, serveByNpm } from './program.ts'

const example = once(async ({ folder }) => {
  const data = join(folder, 'voorbeeld')
  await command(data, 'init', '--example')
  return data
})

const turns = 5

/** From the start of the process to the first page, on the example project. */
export async function starting(bench: Bench): Promise<void> {
  const data = await example(bench)
  const found = { bare: [] as number[], memory: [] as number[], npm: [] as number[], command: [] as number[] }
  for (let turn = 0; turn < turns; turn++) {
    for (const [way, start] of [
      ['bare', serveBare],
      ['npm', serveByNpm],
    ] as const) {
      const begin = performance.now()
      const server = await start(data)
      await open(server, '/')
      found[way].push(performance.now() - begin)
      if (way === 'bare') found.memory.push(heldNow(server.pid))
      await server.stop()
    }
    const begin = performance.now()
    await command(data, 'init')
    found.command.push(performance.now() - begin)
  }
  const size = 'example project'
  bench.add({ name: 'cold start to the first page', size, budget: 1_000 }, found.bare)
  bench.add({ name: 'cold start to the first page, by npm', size }, found.npm)
  bench.add({ name: 'memory at the first page', size, unit: 'MB', budget: 120 }, found.memory)
  bench.add({ name: 'a command that has nothing to do', size }, found.command)
}
