import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../../server/app.tsx'
import { personNamed } from '../../server/database/people.ts'
import { openProject, type Project } from '../../server/database/project.ts'
import { makeExample } from '../../server/example/example.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { threads } from '../../server/threads/store.ts'

const source = 'd5-tafel-1.txt'
const sentence = 'Ik wil best betalen om minder afhankelijk te zijn.'

/** The example project at an address of its own, with the addresses of what the pictures show. */
export interface Shown {
  readonly url: string
  /** A source with a sentence of which the words are chosen. */
  readonly coding: string
  readonly thread: string
  /** A report at a quotation that lost the word *niet*. */
  readonly audit: string
  /** The key of that quotation. */
  readonly quotation: string
  close(): Promise<void>
}

/** Makes and serves the example. No work goes on in the background, so that each page is the same each time. */
export async function showExample(folder: string): Promise<Shown> {
  await makeExample(folder)
  const project = await openProject(folder)
  const places = await placesIn(project)
  const server = createAdaptorServer({ fetch: createApp({ project }).fetch })
  const port = await new Promise<number>((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      listening(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const close = async () => {
    await new Promise((closed) => server.close(closed))
    await project.close()
  }
  return { url: `http://127.0.0.1:${port}`, ...places, close }
}

async function placesIn({ db, derived }: Project): Promise<Omit<Shown, 'url' | 'close'>> {
  await suggest(db, derived)
  const { id } = await documentNamed(db, source)
  const { text, sentences } = await sourceText(db, id)
  const number = sentences.findIndex(({ start, end }) => text.slice(start, end) === sentence) + 1
  const [thread] = await threads(db)
  const report = await documentNamed(db, 'conceptrapport.docx')
  const { id: person } = await personNamed(db, 'Noor')
  const { result: round } = await startRound(db, { person, document: report.id })
  const lost = round.result.quotes.find(({ flags }) => flags.includes('negation-changed'))
  if (number === 0 || !thread || !lost) throw new Error('the example project lacks what the pictures show')
  return {
    coding: `/documents/${id}?sentence=${number}`,
    thread: `/threads/${thread.id}`,
    audit: `/reports/${round.id}?quote=${lost.key}`,
    quotation: lost.key,
  }
}
