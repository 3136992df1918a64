import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../server/database/ids.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { record } from '../../server/database/write.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { anchor } from '../../server/text/span.ts'
import { type Bench, once } from './bench.ts'
import { atRest, idsOf } from './browsing.ts'
import { type Running, serveBare } from './program.ts'
import { type Made, tenThousand } from './projects.ts'

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
  const many = `${codings.toLocaleString('en')} codings`
  for (const [name, path, budget] of [
    [`${many}, csv`, '/codings/export?format=csv', 300],
    [`${many}, xlsx`, '/codings/export?format=xlsx', 1_000],
    [`${quotes} quotes, docx`, `/quote-sets/${set}/export?format=docx`, 1_000],
  ] as const) {
    await bench.time({ name: 'export, first after a start', size: name }, 1, () => download(server, path))
    await bench.time({ name: 'export', size: name, budget }, 5, () => download(server, path))
  }
  await server.stop()
}

/** Asks for a file, and waits at the page of the work when that takes longer than a second. */
async function download(server: Running, path: string): Promise<void> {
  const response = await fetch(new URL(path, server.url), { redirect: 'manual' })
  await response.arrayBuffer()
  if (response.status === 200) return
  const task = response.headers.get('location') ?? ''
  if (!task.startsWith('/work/')) throw new Error(`${path} answered ${response.status}`)
  const until = performance.now() + 120_000
  for (;;) {
    const file = await fetch(new URL(`${task}/file`, server.url))
    await file.arrayBuffer()
    if (file.ok) return
    if (performance.now() > until) throw new Error(`${path} is not made`)
    await pause(20)
  }
}

/** A set with the first 500 sentences of the first text. */
export async function mustQuote({ data, texts: [only] }: Made): Promise<string> {
  const project = await openProject(data)
  const { id: person } = await personNamed(project.db, 'Noor')
  const { document } = idsOf(data, only?.name ?? '')
  const { text, sentences, version } = await sourceText(project.db, document)
  const { result } = await record(project.db, { person, act: 'quote-set.add' }, async (write) => {
    const set = await addQuoteSet(write, { title: 'Vijfhonderd' })
    await write.insertEach(
      'quotes',
      sentences.slice(0, quotes).map((sentence, n) => ({
        ...{ id: newId(), short: newId().slice(-7), quote_set: set, document, version: version.id },
        ...anchor(text, sentence),
        ...{ attribution: 'genoteerd door de verslaglegger', position: n + 1, thread: null },
        ...{ layers: null, approval: null, approval_note: null },
      })),
    )
    return set
  })
  await project.close()
  return result
}
