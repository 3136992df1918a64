import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { correctParagraphs } from '../../server/codings/correcting-paragraphs.ts'
import { eraseForGood } from '../../server/history/erasing/for-good.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { refuseMasks } from '../../server/quotes/refusing.ts'
import { addQuoteSet } from '../../server/quotes/store.ts'
import type { Given } from '../../server/sources/adding.ts'
import { fileBeside } from '../../server/sources/file-beside.ts'
import { addFile } from '../../server/sources/files.ts'
import { addMask } from '../../server/sources/masks.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { linkTalk } from '../../server/sources/same-talk-store.ts'
import { endSession } from '../../server/sources/session-changes.ts'
import { addSession, propositionOf, sessionNamed, tableOf } from '../../server/sources/sessions.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { handIn } from '../../server/sources/upload-handing.ts'
import { pngOf } from '../sources/pictures.ts'
import { act, addSource, type Filled } from './filling.ts'

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

export async function addSources(project: Filled): Promise<string[]> {
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

/** A source that was erased for good, and a copy of the project that still holds it. */
export async function eraseSource(project: Filled): Promise<void> {
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
export async function keepPicture(project: Filled, id: string): Promise<void> {
  const file = { name: 'flip-over noord.png', bytes: pngOf(30, 20) }
  const beside = await fileBeside(project.db, await documentNamed(project.db, id), file)
  await act(project, 'document.add-file', (write) => addFile(write, beside))
}

/** One of everything that can wait: a text, one that is nearly there, a list, a zip and a picture. */
export async function handInFiles(project: Filled): Promise<void> {
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

/** A typing error in words that carry a code and are quoted; other coded words are gone, and come back elsewhere. */
export async function correctTalk(project: Filled, document: string): Promise<void> {
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
export async function blackenWords(project: Filled, documents: readonly string[]): Promise<void> {
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
