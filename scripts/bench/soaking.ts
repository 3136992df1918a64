import { setTimeout as pause } from 'node:timers/promises'
import type { Bench } from './bench.ts'
import { idsOf, open } from './browsing.ts'
import { giverIn } from './giving.ts'
import { middle, share } from './measuring.ts'
import { heldNow, type Running } from './program.ts'
import { hundredThousand } from './projects.ts'

/** People who work on and on. */
const visitors = 4

/** Mixed work for minutes on end: memory stays flat, and nothing gets slower. */
export async function soaking(bench: Bench): Promise<void> {
  const { server, made } = await hundredThousand(bench)
  const { data } = made
  const start = performance.now()
  const long = bench.minutes * 60_000
  const found: Turn[] = []
  const memory: { at: number; held: number }[] = []
  const watch = setInterval(
    () => memory.push({ at: performance.now() - start, held: heldNow(server.pid) }),
    1_000,
  )
  await Promise.all(
    Array.from({ length: visitors }, (_, at) => visiting(server, { data, at, start, long, found })),
  )
  clearInterval(watch)
  const [second, last] = [1, 3].map((quarter) => ({
    from: (quarter * long) / 4,
    to: ((quarter + 1) * long) / 4,
  }))
  if (!second || !last) return
  const within =
    ({ from, to }: Span) =>
    ({ at }: { at: number }) =>
      at >= from && at < to
  const size = `${bench.minutes} minutes of mixed work`
  const held = (span: Span) => middle(memory.filter(within(span)).map((one) => one.held))
  const slow = (span: Span) =>
    share(
      found.filter(within(span)).map((one) => one.took),
      0.95,
    )
  bench.add(
    { name: 'soak: a page or a code', size, p95Budget: 50 },
    found.map(({ took }) => took),
  )
  const growth = { size, unit: '×' } as const
  bench.add({ name: 'soak: memory, last quarter to second', ...growth, budget: 1.1 }, [
    held(last) / held(second),
  ])
  bench.add({ name: 'soak: p95, last quarter to second', ...growth, budget: 1.25 }, [
    slow(last) / slow(second),
  ])
  bench.add(
    { name: 'soak: memory', size, unit: 'MB' },
    memory.map((one) => one.held),
  )
}

interface Span {
  readonly from: number
  readonly to: number
}

interface Turn {
  readonly at: number
  readonly took: number
}

interface Visit {
  readonly data: string
  readonly at: number
  readonly start: number
  readonly long: number
  readonly found: Turn[]
}

/** Reads, searches and codes, a little after the other each time. */
async function visiting(server: Running, { data, at, start, long, found }: Visit): Promise<void> {
  const giver = await giverIn(server, { data, name: 'klein.txt', skip: 800 * at, who: `Bezoeker ${at + 1}` })
  const { document, codes } = idsOf(data, 'klein.txt')
  const pages = [
    '/',
    '/codebook',
    `/codebook/${codes[at]}`,
    '/search?q=energie',
    `/documents/${document}`,
    '/sessions',
  ]
  for (let turn = at; performance.now() - start < long; turn++) {
    const begin = performance.now()
    if (turn % 3 === 0) await giver.once()
    else await open(server, pages[turn % pages.length] ?? '/', giver.cookie)
    found.push({ at: begin - start, took: performance.now() - begin })
    await pause(100)
  }
}
