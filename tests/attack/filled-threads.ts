import type { MemoSubject } from '../../server/database/coding-tables.ts'
import { addMemo } from '../../server/memos/store.ts'
import { changeApproval } from '../../server/quotes/approving.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { addLayer } from '../../server/quotes/layering.ts'
import { publish, withdraw } from '../../server/quotes/publishing.ts'
import { addQuoteSet, endQuoteSet, quotesIn, threadTitles } from '../../server/quotes/store.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { addThread, adoptCandidate } from '../../server/threads/adopting.ts'
import { endThread } from '../../server/threads/changing.ts'
import { deriveThreads } from '../../server/threads/derivations.ts'
import { dismissCandidate } from '../../server/threads/dismissing.ts'
import { gather } from '../../server/threads/gathering.ts'
import { addLanding } from '../../server/threads/landing.ts'
import { mergeThreads } from '../../server/threads/merging.ts'
import { act, type Filled } from './filling.ts'

export async function makeThreads(project: Filled): Promise<void> {
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

export async function makeQuoteSets(project: Filled, documents: readonly string[]): Promise<void> {
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

export async function hangMemos(project: Filled): Promise<void> {
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
