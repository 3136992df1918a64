import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { setReadsAlone } from '../../server/codings/modes.ts'
import { codings } from '../../server/codings/store.ts'
import { headOf, record } from '../../server/database/write.ts'
import { endListening } from '../../server/reading/live/listening.ts'
import { isAnything, newsOf } from '../../server/reading/live/news.ts'
import { sourceText } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

async function mustRead() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij zoeken monteurs.\n\nWij drinken koffie.', {
    session: 'Diner',
  })
  const { version } = await sourceText(project.db, document.id)
  const code = await mustAddCode(project, 'arbeid')
  return { project, document: document.id, version: version.id, code }
}

type Reading = Awaited<ReturnType<typeof mustRead>>

async function mustAddCode(project: TestProject, name: string): Promise<string> {
  const act = { person: project.bram.id, act: 'code.add' }
  return (await record(project.db, act, (write) => addCode(write, { name }))).result
}

const headNow = async ({ project }: Reading) => (await headOf(project.db))?.seq ?? 0

/** Bram gives the code to the first sentence. */
const bramCodes = ({ project, document, version, code }: Reading) =>
  visit(project, project.bram).post(`/documents/${document}/codings`, { version, start: 0, end: 20, code })

const noorAlone = ({ project, document }: Reading, isAlone: boolean) =>
  record(project.db, { person: project.noor.id, act: 'mode.alone', subject: document }, (write) =>
    setReadsAlone(write, document, isAlone),
  )

/** What Noor's browser gets from the stream. */
async function listening({ project, document }: Reading, query: string) {
  const gone = new AbortController()
  const answer = await visit(project, project.noor).app.request(
    `http://localhost/documents/${document}/live?${query}`,
    { headers: { host: 'localhost', cookie: `persoon=${project.noor.id}` }, signal: gone.signal },
  )
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  /** Reads on until this was said, or until the stream ends. */
  const until = async (said: string): Promise<string> => {
    let all = ''
    while (reader && !all.includes(said)) {
      const { value, done } = await reader.read()
      if (done) return `${all}(end)`
      all += value
    }
    return all
  }
  return { answer, until, leave: () => reader?.cancel() }
}

const changes = async ({ project, document, version }: Reading, query: string) => {
  const { text } = await visit(project, project.noor).open(
    `/documents/${document}/changes?version=${version}&${query}`,
  )
  return text
}

test('a coding of somebody else is news of its own words, not of another source', async () => {
  const reading = await mustRead()
  const { project, document, version } = reading
  const other = await mustAdd(project, 'Heel iets anders.', { session: 'Diner' })
  const since = await headNow(reading)
  await bramCodes(reading)
  const news = await newsOf(project.db, { document, version }, since)
  expect(news).toMatchObject({ spans: [{ start: 0, end: 20 }], areCodesOther: false, isTextOther: false })
  expect(isAnything(await newsOf(project.db, { document: other.document.id, version: 'x' }, since))).toBe(
    false,
  )
})

test('the stream tells that something changed, and nothing of what it was', async () => {
  const reading = await mustRead()
  const { until, leave } = await listening(reading, `since=${await headNow(reading)}`)
  await bramCodes(reading)
  const said = await until('event: changed')
  expect(said).toContain(`data: ${await headNow(reading)}`)
  expect(said).not.toMatch(/Bram|arbeid|monteurs/u)
  await leave()
})

test('who comes back hears first what was missed', async () => {
  const reading = await mustRead()
  const since = await headNow(reading)
  await bramCodes(reading)
  const { until, leave } = await listening(reading, `since=${since}`)
  expect(await until('event: changed')).toContain(`id: ${await headNow(reading)}`)
  await leave()
})

test('who reads alone gets no stream, and who chooses to loses it', async () => {
  const reading = await mustRead()
  const { until } = await listening(reading, `since=${await headNow(reading)}`)
  await noorAlone(reading, true)
  expect(await until('event: changed')).toContain('(end)')
  const { answer } = await listening(reading, 'since=0')
  expect(answer.status).toBe(204)
})

test('who has left everybody out of the filter gets no stream', async () => {
  const reading = await mustRead()
  const here = encodeURIComponent(`/documents/${reading.document}?filter=1`)
  expect((await listening(reading, `since=0&here=${here}`)).answer.status).toBe(204)
})

test('a server that closes ends every stream', async () => {
  const reading = await mustRead()
  const { until } = await listening(reading, `since=${await headNow(reading)}`)
  endListening(reading.project)
  expect(await until('nothing else')).toContain('(end)')
})

test('what changed is drawn where it lies, and says who did it', async () => {
  const reading = await mustRead()
  const since = await headNow(reading)
  await bramCodes(reading)
  const text = await changes(reading, `since=${since}`)
  expect(text).toContain('Wij zoeken monteurs')
  expect(text).not.toContain('koffie')
  expect(text).toContain('Bram gaf arbeid')
})

test('panel and picker stay as they are when others worked elsewhere', async () => {
  const reading = await mustRead()
  const since = await headNow(reading)
  await bramCodes(reading)
  expect(await changes(reading, `since=${since}&start=22&end=41`)).not.toMatch(/#panel|#picker/u)
  expect(await changes(reading, `since=${since}&start=0&end=20`)).toContain('#panel')
  expect(await changes(reading, `since=${since}&start=0&end=20&panel=keep`)).not.toContain('#panel')
})

test('who reads alone is drawn nothing of others: no mark, no name, no history, no memo', async () => {
  const reading = await mustRead()
  const { project, document, version } = reading
  const since = await headNow(reading)
  await bramCodes(reading)
  const memo = {
    subject_kind: 'fragment',
    subject: version,
    start: 0,
    end: 20,
    text: 'Sterk!',
    kind: 'inhoud',
  }
  await visit(project, project.bram).post('/memos', memo)
  await noorAlone(reading, true)
  const { html } = await visit(project, project.noor).open(`/documents/${document}?start=0&end=20&others=1`)
  const all = `${html.querySelector('main')?.text}${await changes(reading, `since=${since}&start=0&end=20`)}`
  expect(all).not.toMatch(/Bram|Sterk/u)
  expect(html.querySelector('mark.coded')).toBeNull()
})

test('a coding given while one reads alone says so', async () => {
  const reading = await mustRead()
  const { project, document, version, code } = reading
  await bramCodes(reading)
  await noorAlone(reading, true)
  await visit(project, project.noor).post(`/documents/${document}/codings`, {
    version,
    start: 0,
    end: 20,
    code,
  })
  const own = (await codings(project.db, version)).find(({ coder }) => coder === project.noor.id)
  expect(own?.saw_others).toBe(0)
})

test('a corrected text is told, and nothing is drawn at places that moved', async () => {
  const reading = await mustRead()
  const since = await headNow(reading)
  const { project, document } = reading
  const text = await visit(project, project.noor).open(
    `/documents/${document}/changes?version=0190a000-0000-7000-8000-000000000000&since=${since}`,
  )
  expect(text.text).toContain('Deze bron is intussen veranderd')
  expect(text.text).not.toContain('monteurs')
})
