import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { anchor } from '../../server/text/span.ts'
import { type Bench, once } from './bench.ts'
import { atRest, download, idsOf } from './browsing.ts'
import { type Running, serveBare } from './program.ts'
import { type Made, tenThousand } from './projects.ts'
import { addQuotes } from './quoting.ts'

const quotes = 500

/** A text of 1 MB with ten thousand codings, and a set of quotes. */
const exportable = once(async (bench) => {
  const made = await tenThousand(bench)
  const set = await mustQuote(made)
  return { ...made, set }
})

/** From the click on a file until the whole of it is there; the first one after a start too. */
export async function exporting(bench: Bench): Promise<void> {
  const { data, set, codings } = await exportable(bench)
  const server = await serveBare(data)
  await atRest(server)
  await exportingIn(bench, { server, set, codings, turns: 5 })
  await server.stop()
}

interface Place {
  readonly server: Running
  readonly set: string
  readonly codings: number
  readonly turns: number
  /** How much longer than its budget each may take, in a larger project. */
  readonly times?: number
  readonly where?: string
}

/** Codings may take as many times longer as there are more of them than ten thousand. */
export async function exportingIn(
  bench: Bench,
  { server, set, codings, turns, times = 1, where }: Place,
): Promise<void> {
  const many = `${codings.toLocaleString('en')} codings`
  const more = times * Math.max(1, codings / 10_000)
  for (const [what, path, budget] of [
    [`${many}, csv`, '/codings/export?format=csv', 300 * more],
    [`${many}, xlsx`, '/codings/export?format=xlsx', 1_000 * more],
    [`${quotes} quotes, docx`, `/quote-sets/${set}/export?format=docx`, 1_000 * times],
  ] as const) {
    const size = where ? `${what}, ${where}` : what
    await bench.time({ name: 'export, first after a start', size }, 1, () => download(server, path))
    await bench.time({ name: 'export', size, budget }, turns, () => download(server, path))
  }
}

/** A set with the first 500 sentences of the first text. */
export async function mustQuote({ data, texts: [only] }: Pick<Made, 'data' | 'texts'>): Promise<string> {
  const project = await openProject(data)
  const { id: person } = await personNamed(project.db, 'Noor')
  const { document } = idsOf(data, only?.name ?? '')
  const { text, sentences, version } = await sourceText(project.db, document)
  const wanted = {
    ...{ title: 'Vijfhonderd', document, version: version.id },
    quotes: sentences.slice(0, quotes).map((sentence) => anchor(text, sentence)),
  }
  const { result } = await record(project.db, { person, act: 'quote-set.add' }, (write) =>
    addQuotes(write, wanted),
  )
  await project.close()
  return result
}
