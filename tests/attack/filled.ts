import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { addCode, changeCode, codes } from '../../server/codebook/store.ts'
import { correctParagraphs } from '../../server/codings/correcting-paragraphs.ts'
import { keepExample } from '../../server/codings/examples.ts'
import { setSuggestionMode } from '../../server/codings/modes.ts'
import { markRead } from '../../server/codings/readings.ts'
import { removeCode } from '../../server/codings/removing-code.ts'
import { addCoding, codings, endCoding } from '../../server/codings/store.ts'
import type { MemoSubject } from '../../server/database/coding-tables.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProjectInMemory, type Project } from '../../server/database/project.ts'
import { record, type Writer } from '../../server/database/write.ts'
import { eraseForGood } from '../../server/history/erasing/for-good.ts'
import { readText } from '../../server/ingest/read.ts'
import { addMemo } from '../../server/memos/store.ts'
import { changeApproval } from '../../server/quotes/approving.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { addLayer } from '../../server/quotes/layering.ts'
import { publish, withdraw } from '../../server/quotes/publishing.ts'
import { refuseMasks } from '../../server/quotes/refusing.ts'
import { addQuoteSet, endQuoteSet, quotesIn, threadTitles } from '../../server/quotes/store.ts'
import { closeItem } from '../../server/reports/closing.ts'
import { recordFinding, recordReply } from '../../server/reports/findings.ts'
import { finishRound } from '../../server/reports/finishing.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { keepSample } from '../../server/reports/sampling.ts'
import { addDocument, type Given, understand } from '../../server/sources/adding.ts'
import { fileBeside } from '../../server/sources/file-beside.ts'
import { addFile } from '../../server/sources/files.ts'
import { addMask } from '../../server/sources/masks.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { linkTalk } from '../../server/sources/same-talk-store.ts'
import { endSession } from '../../server/sources/session-changes.ts'
import { addSession, propositionOf, sessionNamed, tableOf } from '../../server/sources/sessions.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { handIn } from '../../server/sources/upload-handing.ts'
import { modelOf } from '../../server/suggestions/keeping.ts'
import { gatherMaterial } from '../../server/suggestions/material.ts'
import { sampledSentences } from '../../server/suggestions/sample/readings.ts'
import { keepWordHelp } from '../../server/suggestions/words/keeping-help.ts'
import { refuseWord } from '../../server/suggestions/words/refusals.ts'
import { addThread, adoptCandidate } from '../../server/threads/adopting.ts'
import { endThread } from '../../server/threads/changing.ts'
import { deriveThreads } from '../../server/threads/derivations.ts'
import { dismissCandidate } from '../../server/threads/dismissing.ts'
import { gather } from '../../server/threads/gathering.ts'
import { addLanding } from '../../server/threads/landing.ts'
import { mergeThreads } from '../../server/threads/merging.ts'
import { closeAfterFile } from '../left-open.ts'
import type { TestProject } from '../project.ts'
import { pngOf } from '../sources/pictures.ts'
import { mustDraw, mustRead } from '../suggestions/sample/sampled.ts'
import { makeMatrices } from './filled-matrices.ts'

const talk = (session: string, way: string) => `Stelling 1: De haven moet groter

[00:00:01] Deelnemer 1: De netbeheerder heeft de kabel naar ons ${way} uitgesteld.
[00:00:09] Deelnemer 2: Nee, die kabel van de netbeheerder ligt er gewoon.
[00:00:20] Deelnemer 3: Wij wachten in ${session} op een monteur van de netbeheerder.
[00:00:31] Deelnemer 1: Over die monteur is twijfel aan tafel.
[00:00:40] Deelnemer 2: Er is te weinig stroom voor ons ${way} en voor de school.
`

const report = `# Over stroom

Een deelnemer zei: “die kabel van de netbeheerder ligt er gewoon.” Dat ‘kabelplan’ kent iedereen.

# Over mensen

Aan vrijwel alle tafels ging het over werk. Een ander zei: “Er is te veel stroom voor ons bedrijf en voor de school.”
`

/** A project that has some of everything: what forms and addresses can be about. */
export async function mustFill(): Promise<TestProject> {
  const memory = await openProjectInMemory()
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  closeAfterFile(async () => {
    await memory.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const noor = await personNamed(memory.db, 'Noor')
  const bram = await personNamed(memory.db, 'Bram')
  const project = { ...memory, folder, noor, bram }
  const documents = await addSources(project)
  await eraseSource(project)
  await codeSources(project, documents)
  await modelOf(project.derived, await gatherMaterial(project.db))
  await makeThreads(project)
  await makeMatrices(project)
  await makeQuoteSets(project, documents)
  await blackenWords(project, documents)
  await correctTalk(project, documents[2] ?? '')
  await keepPicture(project, documents[0] ?? '')
  await hangMemos(project)
  await sampleSentences(project)
  await auditReport(project)
  await handInFiles(project)
  return project
}

/** A source that was erased for good, and a copy of the project that still holds it. */
async function eraseSource(project: Filled): Promise<void> {
  const given = { role: 'source', session: 'Leeg' } as const
  const document = await addSource(project, 'vergeten.txt', 'Dit wil iemand niet gezegd hebben.', given)
  const asked = {
    person: project.noor.id,
    wanted: { kind: 'document', document },
    ground: 'verzoek',
  } as const
  await eraseForGood(project, asked)
  await writeFile(join(project.folder, 'before-001_eerder.sqlite'), 'een kopie')
}

/** A photo beside the text that was typed over from it. */
async function keepPicture(project: Filled, id: string): Promise<void> {
  const file = { name: 'flip-over noord.png', bytes: pngOf(30, 20) }
  const beside = await fileBeside(project.db, await documentNamed(project.db, id), file)
  await act(project, 'document.add-file', (write) => addFile(write, beside))
}

/** One of everything that can wait: a text, one that is nearly there, a list, a zip and a picture. */
async function handInFiles(project: Filled): Promise<void> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const zip = zipSync({
    'een.txt': bytes('Dit zit in een zip.'),
    'twee.txt': bytes('Dit ook, maar het is anders.'),
    'twee.png': pngOf(20, 20),
    'zaal.png': pngOf(20, 10),
  })
  const files: [name: string, content: Uint8Array][] = [
    ['wacht.txt', bytes('Dit wacht nog op iemand.')],
    ['noord-2.txt', bytes(talk('Noord', 'bedrijf').replace('uitgesteld', 'uitgesteld, zeggen ze'))],
    ['geraden.txt', Buffer.from('Caf\xe9 en idee\xebn', 'latin1')],
    ['lijst.csv', bytes('tafel;opmerking\n1;Er is te weinig stroom\n2;Er is genoeg stroom\n')],
    ['notities.zip', zip],
    ['flip-over.png', pngOf(40, 30)],
    ['kapot.docx', bytes('PK\u0003\u0004kapot')],
  ]
  for (const [name, content] of files) await handIn(project, { name, bytes: content })
}

type Filled = Project & Pick<TestProject, 'noor' | 'bram'>

async function act<T>({ db, noor }: Filled, name: string, change: (write: Writer) => Promise<T>): Promise<T> {
  return (await record(db, { person: noor.id, act: name }, change)).result
}

async function addSource({ db, noor }: Filled, name: string, text: string, given: Given): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const file = understand({ name, bytes, read: await readText(bytes, name) }, given)
  return (await addDocument(db, noor.id, file)).document.id
}

async function addSources(project: Filled): Promise<string[]> {
  const { db } = project
  const add = (name: string, text: string, given: Given) => addSource(project, name, text, given)
  const documents: string[] = []
  for (const [session, way] of [
    ['Noord', 'bedrijf'],
    ['Oost', 'dorp'],
    ['Zuid', 'schip'],
  ] as const) {
    const given = { role: 'source', session, table: 'Tafel 1' } as const
    documents.push(await add(`${session}.txt`, talk(session, way), given))
  }
  const notes = { role: 'source', session: 'Noord', table: 'Tafel 2' } as const
  const first = await add('verslag-a.txt', 'Aan deze tafel ging het over de kade.', notes)
  const second = await add('verslag-b.txt', 'Het ging vooral over de kade en de weg.', notes)
  await add('verslag-c.txt', 'Iedereen wilde over de kade praten.', notes)
  await act(project, 'talk.link', (write) => linkTalk(write, { id: first }, second))
  await add('los.txt', 'Hier hangt niets aan. Bel Gerda op 06-12345678.', { role: 'source', session: 'Leeg' })
  await add('rapport.txt', report, { role: 'report' })
  const { id } = await sessionNamed(db, 'Noord')
  await act(project, 'session.change', async (write) => {
    await tableOf(write, id, 'Tafel 2')
    await propositionOf(write, id, 'De haven kan kleiner', [{ moment: 'voor', for: 3, against: 4 }])
    const list = new TextEncoder().encode('person,role,agreement\nTruus Mulder,installateur,met functie\n')
    await importParticipants(write, id, { name: 'lijst.csv', bytes: list })
    await addSession(write, { title: 'Nog leger' })
    await endSession(write, { id: await addSession(write, { title: 'Weg' }) })
  })
  return documents
}

async function codeSources(project: Filled, documents: readonly string[]): Promise<void> {
  const { db, noor, bram } = project
  const [stroom, gone] = await act(project, 'code.add', async (write) => {
    const above = await addCode(write, { name: 'stroom', keywords: ['netbeheerder'] })
    await addCode(write, { name: 'wachten', parent: above })
    return [above, await addCode(write, { name: 'weg' })]
  })
  await act(project, 'code.end', (write) => removeCode(write, gone ?? ''))
  for (const document of documents) {
    const { sentences, version } = await sourceText(db, document)
    const seen = { suggestions: false, others: false }
    const coding = { document, version: version.id, code: stroom ?? '' }
    await act(project, 'coding.add', async (write) => {
      for (const [at, coder] of [
        [1, noor],
        [3, noor],
        [3, bram],
      ] as const) {
        const span = sentences[at] ?? { start: 0, end: 4 }
        await addCoding(write, { ...coding, ...span, coder: coder.id, origin: 'reading', seen })
      }
      const [first = { start: 0, end: 4 }] = sentences
      const gone = { ...coding, ...first, coder: noor.id, origin: 'reading', seen } as const
      await endCoding(write, (await addCoding(write, gone)).id)
      await setSuggestionMode(write, document, 'on')
    })
  }
  const [document = ''] = documents
  const { version } = await sourceText(db, document)
  await act(project, 'reading.add', async (write) =>
    markRead(write, { document, version: version.id, person: noor.id }, await codes(write.trx)),
  )
  await act(project, 'code.change', (write) =>
    changeCode(write, { id: stroom ?? '' }, { definition: 'Alles over de kabel.' }),
  )
  const [coding] = await codings(db)
  await act(project, 'code.example', (write) =>
    keepExample(write, stroom ?? '', { coding: coding?.id ?? '', kind: 'typical' }),
  )
  await act(project, 'word-refusal.add', (write) => refuseWord(write, stroom ?? '', 'dorp'))
  await keepWordHelp(project)
}

async function makeThreads(project: Filled): Promise<void> {
  const { candidates, input } = await deriveThreads(project.db, project.derived)
  const [candidate] = candidates
  if (!candidate) throw new Error('the filled project derives no thread')
  const gathered = await gather(project.db)
  await act(project, 'thread.adopt', (write) =>
    adoptCandidate(write, { candidate, derivation: input }, gathered),
  )
  const [, second] = candidates
  if (second) {
    const dismissal = { candidate: second, derivation: input, reason: 'gaat over techniek' }
    await act(project, 'candidate.dismiss', (write) => dismissCandidate(write, dismissal))
  }
  const report = await sourceText(project.db, (await documentNamed(project.db, 'rapport.txt')).id)
  await act(project, 'thread.add', async (write) => {
    const thread = await addThread(write, { title: 'Zelf bedacht' })
    await addLanding(write, { thread, version: report.version.id, start: 0, end: 8 })
    await addThread(write, { title: 'Hangt eronder', parent: thread })
    const merged = await addThread(write, { title: 'Opgegaan' })
    await mergeThreads(write, { id: merged }, thread)
    await endThread(write, { id: await addThread(write, { title: 'Weg' }) })
  })
}

async function makeQuoteSets(project: Filled, documents: readonly string[]): Promise<void> {
  await act(project, 'quote-set.publish', async (write) => {
    const set = await addQuoteSet(write, { title: 'Werk en stroom' })
    for (const document of documents.slice(0, 2)) {
      await addQuote(write, { set, document, exact: 'Over die monteur is twijfel aan tafel.' })
    }
    const [first] = await quotesIn(write.trx, set)
    const quote = { id: first?.id ?? '' }
    await addLayer(write, quote, { kind: 'clarification', first: 1, last: 2, text: 'de vakman' })
    await changeApproval(write, quote, { approval: 'asked', note: 'gemaild' })
    await publish(write, set)
    await withdraw(write, { id: set }, 'Een vergissing.')
    const again = await addQuoteSet(write, { title: 'Weer gepubliceerd' })
    const thread = [...(await threadTitles(write.trx)).keys()].at(0)
    for (const [i, exact] of [
      'Over die monteur',
      'Er is te weinig stroom',
      'is twijfel aan tafel.',
    ].entries()) {
      await addQuote(write, { set: again, document: documents[0] ?? '', exact, ...(i !== 1 && { thread }) })
    }
    await publish(write, again)
    const [document = ''] = documents
    await addQuote(write, { set, document, exact: 'Er is te weinig stroom' })
    await addQuoteSet(write, { title: 'Nog leeg' })
    const gone = await addQuoteSet(write, { title: 'Weg' })
    await addQuote(write, { set: gone, document, exact: 'Er is te weinig stroom' })
    await endQuoteSet(write, { id: gone })
  })
}

/** A reading sample, of which two sentences are read, and a source that came after it. */
async function sampleSentences(project: Filled): Promise<void> {
  const sample = await mustDraw(project, { percent: 10 })
  const [first, second] = await sampledSentences(project.db, sample)
  const [code] = await codes(project.db)
  await mustRead(project, project.noor.id, { sentence: first?.id ?? '', codes: [code?.id ?? ''] })
  await mustRead(project, project.bram.id, { sentence: second?.id ?? '' })
  const given = { role: 'source', session: 'Leeg' } as const
  await addSource(project, 'na-de-steekproef.txt', 'Dit kwam na de steekproef binnen.', given)
}

/** Two rounds of one report: the first is finished; in the second one quotation is closed and one is not. */
async function auditReport(project: Filled): Promise<void> {
  const { db, noor, bram } = project
  const { id: document } = await documentNamed(db, 'rapport.txt')
  const judged = { words: 'yes', attribution: 'unknown', meaning: 'no', remark: 'Zo staat het er.' } as const
  const round = async () => (await startRound(db, { person: noor.id, document })).result.id
  const judge = async (audit: string, items: readonly string[]) => {
    for (const item of items) {
      await act(project, 'audit.find', (write) => recordFinding(write, { audit, item, ...judged }))
    }
    const item = items[0] ?? ''
    await act(project, 'audit.reply', (write) =>
      recordReply(write, { audit, item, answer: 'change', remark: 'Wij passen het aan.' }),
    )
    await record(db, { person: bram.id, act: 'audit.close' }, (write) =>
      closeItem(write, { audit, item, exception: 'Er is niemand anders.' }),
    )
    await act(project, 'audit.sample', (write) => keepSample(write, { audit, size: 1, seed: '7' }))
  }
  const first = await round()
  await judge(first, ['C1'])
  await act(project, 'audit.finish', (write) =>
    finishRound(write, { audit: first, reason: 'De rest volgt in de volgende ronde.' }),
  )
  await judge(await round(), ['C2', 'C1'])
  await addSource(project, 'later.txt', 'Dit kwam later.', { role: 'source', session: 'Leeg' })
}

/** A typing error in words that carry a code and are quoted; other coded words are gone, and come back elsewhere. */
async function correctTalk(project: Filled, document: string): Promise<void> {
  const before = await sourceText(project.db, document)
  await act(project, 'quote.add', async (write) => {
    const set = await addQuoteSet(write, { title: 'Geraakt door een verbetering' })
    await addQuote(write, { set, document, exact: 'heeft de kabel naar ons schip uitgesteld' })
  })
  const paragraphs = before.blocks.flatMap(({ start, end }, block) => {
    const words = before.text.slice(start, end)
    if (words.includes('uitgesteld')) return [{ block, text: words.replace('uitgesteld', 'al uitgesteld') }]
    if (words.includes('Wij wachten')) return [{ block, text: 'Dat is zo.' }]
    if (!words.includes('twijfel')) return []
    return [{ block, text: `${words} Wij wachten in Zuid nog altijd op de monteur van de netbeheerder.` }]
  })
  const correction = { document, version: before.version.id, reason: 'verkeerd verstaan', paragraphs }
  await act(project, 'document.correct', (write) => correctParagraphs(write, correction))
}

/** In a published quote, so that the quote is touched by it, and where a correction comes; a name is left readable. */
async function blackenWords(project: Filled, documents: readonly string[]): Promise<void> {
  const [first = '', , corrected = ''] = documents
  const places = [
    [first, 'twijfel'],
    [corrected, 'op een monteur'],
  ] as const
  for (const [document, words] of places) {
    const { text, version } = await sourceText(project.db, document)
    const start = text.indexOf(words)
    const mask = {
      document,
      version: version.id,
      start,
      end: start + words.length,
      ground: '5.1.2.e',
    } as const
    await act(project, 'mask.add', (write) => addMask(write, mask))
  }
  const source = await sourceText(project.db, (await documentNamed(project.db, 'los.txt')).id)
  const start = source.text.indexOf('Gerda')
  const gerda = { kind: 'name', words: 'Gerda', places: [{ start, end: start + 5 }] } as const
  await act(project, 'mask-refusal.add', (write) => refuseMasks(write, source, [gerda]))
}

async function hangMemos(project: Filled): Promise<void> {
  const id = (table: string) =>
    project.sqlite
      .prepare<[], { id: string }>(`SELECT id FROM ${table} WHERE ended IS NULL ORDER BY made LIMIT 1`)
      .get()?.id ?? ''
  const subjects: readonly [kind: MemoSubject, table: string][] = [
    ['session', 'sessions'],
    ['document', 'documents'],
    ['code', 'codes'],
    ['coding', 'codings'],
    ['thread', 'threads'],
    ['quote', 'quotes'],
    ['quote-set', 'quote_sets'],
  ]
  await act(project, 'memo.add', async (write) => {
    for (const [subjectKind, table] of subjects) {
      await addMemo(write, { kind: 'inhoud', subjectKind, subject: id(table), text: `over ${subjectKind}` })
    }
    const gone = { kind: 'inhoud', subjectKind: 'code', subject: id('codes') } as const
    await write.end('memos', { id: await addMemo(write, { ...gone, text: 'weg' }) })
    const words = { subjectKind: 'fragment', subject: id('text_versions'), start: 0, end: 8 } as const
    await addMemo(write, { kind: 'sfeer', ...words, text: 'over woorden' })
  })
}
