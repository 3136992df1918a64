import { randomUUID } from 'node:crypto'
import type { Bench } from './bench.ts'
import { idsOf, open, post, signedIn } from './browsing.ts'
import type { Running } from './program.ts'
import { hundredThousand, type Made } from './projects.ts'

const turns = 20

/** Fragments of a code, search and counts, in a project with a hundred thousand codings and 10 MB of text. */
export async function finding(bench: Bench): Promise<void> {
  const { made, server } = await hundredThousand(bench)
  await findingIn(bench, { server, made, size: `${made.codings.toLocaleString('en')} codings, 10 MB` })
}

interface Place {
  readonly server: Running
  readonly made: Made
  readonly size: string
  /** How much longer than its budget each may take, in a larger project. */
  readonly times?: number
}

export async function findingIn(bench: Bench, { server, made, size, times = 1 }: Place): Promise<void> {
  const cookie = await signedIn(server)
  // Without a thread the list of threads counts nothing.
  await post(server, '/threads', { title: `Draad ${randomUUID()}` }, cookie)
  const { codes } = idsOf(made.data, 'klein.txt')
  const [often = ''] = codes
  const pages = [
    ['fragments of a code, first page', `/codebook/${often}`, 20],
    ['fragments of a code, far inside', `/codebook/${often}?from=2000`, 20],
    ['search, a word that is seldom used', '/search?q=watersnood', 30],
    ['search, a word', '/search?q=energie', 30],
    ['search, a common word', '/search?q=wij', 30],
    ['search, words beside each other', `/search?q=${encodeURIComponent('"meer tijd"')}`, 30],
    ['codes by session', '/figures/codes', 150],
    ['company of codes', '/figures/company', 150],
    ['start page', '/', undefined],
    ['codebook', '/codebook', undefined],
    ['list of threads', '/threads', undefined],
    ['log', '/log', undefined],
  ] as const
  for (const [name, path, budget] of pages) {
    await open(server, path, cookie)
    const measure = { name, size, budget: budget && budget * times }
    await bench.time(measure, turns, () => open(server, path, cookie))
  }
}
