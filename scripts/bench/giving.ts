import type { Bench } from './bench.ts'
import { idsOf, post, signedIn, wordsIn } from './browsing.ts'
import type { Running } from './program.ts'
import { fourTexts, type Made } from './projects.ts'

const turns = 100
const warming = 10

/** Gives codes over HTTP, as the form of the reading page does; each is on disk when it is answered. */
export async function giving(bench: Bench, run: number): Promise<void> {
  await givingIn(bench, { ...(await fourTexts(bench)), run })
}

interface Place {
  readonly server: Running
  readonly made: Made
  readonly run: number
  /** How much longer than its budget each may take, in a larger project. */
  readonly times?: number
  readonly where?: string
}

export async function givingIn(
  bench: Bench,
  { server, made: { data, texts }, run, times = 1, where }: Place,
): Promise<void> {
  for (const { name, size, characters, codings } of texts) {
    const of = `${size}, ${where ?? `${codings.toLocaleString('en')} codings`}`
    const giver = await giverIn(server, { data, name, skip: run * 2 * turns })
    await giver.give(warming)
    const measure = { name: 'give a code', size: of, budget: 5 * times, p95Budget: 15 * times }
    bench.add({ ...measure, amount: where ? undefined : characters }, await giver.give(turns))
  }
}

/** Somebody who gives a code to one word after another of a text. */
export async function giverIn(
  server: Pick<Running, 'url'>,
  { data, name, skip = 0, who = 'Noor' }: { data: string; name: string; skip?: number; who?: string },
) {
  const { document, version, codes } = idsOf(data, name)
  const words = wordsIn(data, name).slice(skip)
  const cookie = await signedIn(server, who)
  let at = 0
  const once = async () => {
    const span = words[at++ % words.length] ?? { start: '0', end: '1' }
    const code = codes[Math.floor(at / words.length) % codes.length] ?? ''
    const start = performance.now()
    await post(server, `/documents/${document}/codings`, { version, ...span, code }, cookie)
    return performance.now() - start
  }
  const give = async (count: number) => {
    const times: number[] = []
    for (let turn = 0; turn < count; turn++) times.push(await once())
    return times
  }
  return { give, once, document, cookie }
}
