import { expect, test } from 'vitest'
import { correctParagraphs } from '../../server/codings/correcting-paragraphs.ts'
import { recode } from '../../server/codings/splitting.ts'
import { endCoding } from '../../server/codings/store.ts'
import { headOf } from '../../server/database/write.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { whatChanged } from '../../server/matrix/drift.ts'
import { changeStructure } from '../../server/sources/correcting.ts'
import { endDocument } from '../../server/sources/removing.ts'
import { sourceText } from '../../server/sources/store.ts'
import type { Voice } from '../../server/text/block.ts'
import { visit } from '../browsing.ts'
import { cellAt, mustWrite } from './browsing.ts'
import { act, cellIn, type Dinners, mustChart, mustCode, mustDine, mustMake, said } from './setting.ts'

interface Written extends Dinners {
  matrix: string
  path: string
  codings: Record<'wait' | 'dark', string>
}

/** A summary that rests on two fragments. */
async function mustSummarise(): Promise<Written> {
  const dinners = await mustDine()
  const codings = {
    wait: await mustCode(dinners, 'stroom', said.wait),
    dark: await mustCode(dinners, 'stroom', said.dark),
  }
  const matrix = await mustMake(dinners)
  const path = cellAt(matrix, dinners.place.Noord ?? '', dinners.code.stroom ?? '')
  await mustWrite(dinners, path, { text: 'Men wacht, en soms is het donker.' })
  return { ...dinners, matrix, path, codings }
}

const driftIn = async (written: Written) =>
  cellIn(await mustChart(written, written.matrix), 'Noord', 'stroom').summary?.drift

/** What changed, each by its kind, and how many fragments are new. */
async function toldIn(written: Written): Promise<[changed: string[], fresh: number]> {
  const drift = await driftIn(written)
  return [drift?.changed.map(whatChanged) ?? [], drift?.fresh.length ?? 0]
}

async function mustCorrect(written: Written, from: string, to: string): Promise<void> {
  const document = written.documents['noord-1.txt'] ?? ''
  const { text, blocks, version } = await sourceText(written.db, document)
  const paragraphs = blocks.flatMap(({ start, end }, block) => {
    const words = text.slice(start, end)
    return words.includes(from) ? [{ block, text: words.replace(from, to) }] : []
  })
  const correction = { document, version: version.id, reason: 'verkeerd verstaan', paragraphs }
  await act(written, (write) => correctParagraphs(write, correction))
}

test('a summary whose fragments stand as they stood says nothing', async () => {
  expect(await driftIn(await mustSummarise())).toBeUndefined()
})

test('a new fragment is told', async () => {
  const written = await mustSummarise()
  await mustCode(written, 'kabel', 'de kabel van de gemeente', 'noord-2.txt')
  expect(await toldIn(written)).toEqual([[], 1])
})

test('a second coder on the same words is no new fragment', async () => {
  const written = await mustSummarise()
  await mustCode({ ...written, noor: written.bram }, 'stroom', said.wait)
  expect(await toldIn(written)).toEqual([[], 0])
})

test('a coding that is taken off is told, unless somebody else gave the same code to the same words', async () => {
  const written = await mustSummarise()
  await mustCode({ ...written, noor: written.bram }, 'stroom', said.wait)
  await act(written, (write) => endCoding(write, written.codings.wait))
  expect(await toldIn(written)).toEqual([[], 0])
  await act(written, (write) => endCoding(write, written.codings.dark))
  expect(await toldIn(written)).toEqual([['uncoded'], 0])
})

test('a coding that got another code is told, but not one that got a code under that of the column', async () => {
  const written = await mustSummarise()
  const { stroom = '', wonen = '', kabel = '' } = written.code
  const move = (into: string, coding: string) =>
    act(written, (write) => recode(write, { from: stroom, into, codings: [coding] }))
  await move(kabel, written.codings.wait)
  expect(await toldIn(written)).toEqual([[], 0])
  await move(wonen, written.codings.dark)
  expect(await toldIn(written)).toEqual([['uncoded'], 0])
})

test('words that a correction changed are shown then and now; those it left alone are not told', async () => {
  const written = await mustSummarise()
  await mustCorrect(written, 'drie jaar', 'vier jaar')
  const drift = await driftIn(written)
  expect(drift?.changed.map(({ drift: { words } }) => [words?.was, words?.now])).toEqual([
    [said.wait, said.wait.replace('drie', 'vier')],
  ])
  expect(drift?.fresh).toEqual([])
})

test('words that a correction took away are told', async () => {
  const written = await mustSummarise()
  await mustCorrect(written, said.dark, 'Iets heel anders.')
  expect(await toldIn(written)).toEqual([['wordsGone'], 0])
})

/** Says of the whole first document whose words it holds, and where it was. */
async function mustPlace(written: Written, { voice, session }: { voice?: Voice; session: string }) {
  const document = written.documents['noord-1.txt'] ?? ''
  const { structure, blocks, parts } = await sourceText(written.db, document)
  const place = { session: written.place[session] ?? '', table: 'Tafel 1', proposition: '', round: '' }
  await act(written, (write) =>
    changeStructure(write, structure, {
      parts: parts.map(({ start, end }) => ({ start, end, ...place })),
      voices: blocks.map((block) => voice ?? block.voice),
    }),
  )
}

test('a fragment that turns out to be of the organisation is told', async () => {
  const written = await mustSummarise()
  await mustPlace(written, { voice: 'organiser', session: 'Noord' })
  expect(await toldIn(written)).toEqual([['saidByOther', 'saidByOther'], 0])
})

test('a fragment that turns out to be of another session is told', async () => {
  const written = await mustSummarise()
  await mustPlace(written, { session: 'Zuid' })
  expect(await toldIn(written)).toEqual([['elsewhere', 'elsewhere'], 0])
})

test('a summary that is saved again holds for what stands there now', async () => {
  const written = await mustSummarise()
  await mustCorrect(written, 'drie jaar', 'vier jaar')
  await mustCode(written, 'kabel', 'de kabel van de gemeente', 'noord-2.txt')
  await mustWrite(written, written.path, { text: 'Men wacht, en soms is het donker.' })
  expect(await driftIn(written)).toBeUndefined()
})

test('a document that was taken away leaves the summary, which says that its fragments are gone', async () => {
  const written = await mustSummarise()
  const document = written.documents['noord-1.txt'] ?? ''
  for (const coding of Object.values(written.codings)) await act(written, (write) => endCoding(write, coding))
  await act(written, (write) => endDocument(write, { id: document }))
  const { summary } = cellIn(await mustChart(written, written.matrix), 'Noord', 'stroom')
  expect(summary?.row.text).toBe('Men wacht, en soms is het donker.')
  expect(await toldIn(written)).toEqual([['uncoded', 'uncoded'], 0])
  const { status, html } = await visit(written, written.noor).open(written.path)
  expect(status).toBe(200)
  for (const words of [said.wait, said.dark]) expect(html.querySelector('main')?.text).toContain(words)
  expect((await verify(written.db)).failures).toEqual([])
})

const everywhere = (written: Written) =>
  written.sqlite
    .prepare<[], { words: string }>(
      `SELECT text || fragments AS words FROM summaries UNION ALL SELECT json FROM payloads`,
    )
    .all()
    .map(({ words }) => words)
    .join('\n')

const eraseDocument = (written: Written, name: string) =>
  erase(written.db, {
    person: written.noor.id,
    wanted: { kind: 'document', document: written.documents[name] ?? '' },
    ground: 'verzoek',
  })

test('a summary goes with the last of its fragments that is erased, from the log too', async () => {
  const written = await mustSummarise()
  await mustWrite(written, written.path, { text: 'Een tweede versie.' })
  await eraseDocument(written, 'noord-1.txt')
  expect(cellIn(await mustChart(written, written.matrix), 'Noord', 'stroom').summary).toBeUndefined()
  const words = everywhere(written)
  for (const gone of [said.wait, said.dark, 'soms is het donker', 'Een tweede versie'])
    expect(words).not.toContain(gone)
  expect((await verify(written.db)).failures).toEqual([])
})

test('a summary that rests on more than what is erased stays, and says so', async () => {
  const written = await mustSummarise()
  await mustCode(written, 'kabel', 'de kabel van de gemeente', 'noord-2.txt')
  await mustWrite(written, written.path, { text: 'Over drie fragmenten.' })
  await eraseDocument(written, 'noord-1.txt')
  const { summary } = cellIn(await mustChart(written, written.matrix), 'Noord', 'stroom')
  expect(summary?.row.text).toBe('Over drie fragmenten.')
  expect((await toldIn(written))[0]).toEqual(['erased', 'erased'])
  const words = everywhere(written)
  expect([said.wait, said.dark, 'soms is het donker'].filter((gone) => words.includes(gone))).toEqual([])
  expect((await verify(written.db)).failures).toEqual([])
})

test('nothing that was erased comes back by undo', async () => {
  const written = await mustSummarise()
  const { seq = 0 } = (await headOf(written.db)) ?? {}
  await eraseDocument(written, 'noord-1.txt')
  await expect(undo(written.db, written.noor.id, seq)).rejects.toMatchObject({ key: 'event-erased' })
})
