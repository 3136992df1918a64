import { sql } from 'kysely'
import { newId } from '../../server/database/ids.ts'
import { readText } from '../../server/ingest/read.ts'
import { addMatrix } from '../../server/matrix/making.ts'
import { addMemo } from '../../server/memos/store.ts'
import { changeApproval } from '../../server/quotes/approving.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { closeItem } from '../../server/reports/closing.ts'
import { recordFinding, recordReply } from '../../server/reports/findings.ts'
import { finishRound } from '../../server/reports/finishing.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { addDocument, understand } from '../../server/sources/adding.ts'
import { addMask } from '../../server/sources/masks.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { sourceText } from '../../server/sources/store.ts'
import { addEvidence } from '../../server/threads/adding.ts'
import { addLanding } from '../../server/threads/landing.ts'
import { cellAt, formAt, mustWriteIn } from '../matrix/browsing.ts'
import { mustAdd } from '../project.ts'
import { act, kabel, mustCode, mustQuote, mustSet, type Setting } from '../quotes/setting.ts'
import { black, confidential, fields, notes, reported, said, talk, unquotable } from './planted-words.ts'
import { mustThread } from './setting.ts'

async function mustAddNotes(setting: Setting): Promise<string> {
  const name = 'aantekeningen.md'
  const bytes = new TextEncoder().encode(notes)
  const read = await readText(bytes, name)
  const start = read.text.indexOf(black)
  const repair = { kind: 'joined-word', start, end: start + 9, raw: 'zilver-\nvos' } as const
  const schoot = read.text.indexOf('schoot niet')
  const joined = { kind: 'joined-lines', start: schoot + 6, end: schoot + 7, raw: `\n${black}\n` } as const
  const mended = {
    ...read,
    repairs: [repair, joined],
    comments: [{ at: start, text: `In de kantlijn${said}` }],
  }
  const given = { role: 'source', session: 'Werksessie 4', kind: 'werksessie' } as const
  const made = await addDocument(
    setting.db,
    setting.noor.id,
    understand({ name, bytes, read: mended }, given),
  )
  return made.document.id
}

export type Filled = Setting & {
  thread: string
  audit: string
  session: string
  matrix: string
  short: string
  /** The short id of a quote whose words were mended. */
  mended: string
  report: string
}

/** Quotes, codes and evidence on what nobody else may read: it became so afterwards. */
async function mustUse(setting: Setting, document: string, words: string, thread: string): Promise<void> {
  const { text, version } = await sourceText(setting.db, document)
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  await mustCode({ ...setting, document }, 'vogels', words)
  await act(setting, async (write) => {
    const code = await write.trx
      .selectFrom('codes')
      .select('id')
      .where('name', '=', 'vogels')
      .executeTakeFirstOrThrow()
    await write.insert('code_examples', {
      id: newId(),
      code: code.id,
      kind: 'typical',
      document,
      version: version.id,
      ...span,
      exact: words,
    })
    await addEvidence(write, { thread, version: version.id, role: 'supports', ...span })
  })
}

/** A matrix in which every cell with fragments has a summary that rests on all of them. */
async function mustSummarise(setting: Setting): Promise<string> {
  const { db } = setting
  const idsOf = async (table: 'sessions' | 'codes') =>
    (await db.selectFrom(table).select('id').where('ended', 'is', null).execute()).map(({ id }) => id)
  const [rows, columns] = [await idsOf('sessions'), await idsOf('codes')]
  const matrix = await act(setting, (write) =>
    addMatrix(write, { title: 'Per bijeenkomst', rowKind: 'session', columnKind: 'code', rows, columns }),
  )
  let written = 0
  for (const row of rows) {
    for (const column of columns) {
      const path = cellAt(matrix, row, column)
      const { seen } = await formAt(setting, path)
      if (!seen) continue
      await mustWriteIn(setting, path, 'Wat hier gezegd is.')
      written += seen.length
    }
  }
  if (written < 3) throw new Error('the planted project has too few coded words to summarise')
  return matrix
}

async function mustReport(setting: Setting, thread: string): Promise<string> {
  const { document } = await mustAdd(setting, reported, { role: 'report' })
  const { version, sentences } = await sourceText(setting.db, document.id)
  await act(setting, async (write) => {
    for (const { start, end } of sentences)
      await addLanding(write, { thread, version: version.id, start, end })
  })
  return document.id
}

async function mustMask(setting: Setting, document: string): Promise<void> {
  const { text, version } = await sourceText(setting.db, document)
  for (let at = text.indexOf(black); at >= 0; at = text.indexOf(black, at + 1)) {
    const mask = { document, version: version.id, start: at, end: at + black.length }
    await act(setting, (write) => addMask(write, { ...mask, ground: '5.1.2.e' }))
  }
}

/** A project in which every field, and every kind of document, tells what nobody else may read. */
export async function mustPlant(): Promise<Filled> {
  const setting = await mustSet('openbaar', talk)
  const { db } = setting
  const { parts } = await sourceText(db, setting.document)
  const session = parts.find((part) => part.session)?.session ?? ''
  const list = 'person,role,organisation,group,agreement\nXandra Quirijnse,wethouder,,,met functie\n'
  await act(setting, (write) =>
    importParticipants(write, session, { name: 'lijst.csv', bytes: new TextEncoder().encode(list) }),
  )
  const silent = await mustAdd(setting, `# Nachtwerk\n\n${confidential} Daarna was het stil.\n`, {
    ...{ name: 'nachtwerk.md', session: 'Denkdiner 7: Nachtwerk', kind: 'denkdiner' },
  })
  const noted = await mustAddNotes(setting)
  const { short, id } = await mustQuote(setting)
  await mustQuote(setting, 'Mail mij maar: x.quirijnse@gemeente.nl.')
  await mustQuote({ ...setting, document: noted }, `Iedereen wachtte op de ${black} van het dijkhuis.`)
  const mended = await mustQuote({ ...setting, document: noted }, 'Dat schoot niet op, zei men.')
  await mustCode(setting, 'stroom')
  await mustCode(setting, 'bellen', `Xandra belde over de ${black}, zei Quirijnse.`)
  const thread = await mustThread(setting, 'Wachten op stroom', kabel)
  await mustUse(setting, setting.document, unquotable, thread)
  await mustUse(setting, silent.document.id, confidential, thread)
  const report = await mustReport(setting, thread)
  const matrix = await mustSummarise(setting)
  for (const [table, columns] of Object.entries(fields)) {
    for (const column of columns) {
      const to = sql.ref(column)
      await sql`UPDATE ${sql.table(table)} SET ${to} = coalesce(${to}, '') || ${said}`.execute(db)
    }
  }
  const memo = `Memo${said}`
  await act(setting, async (write) => {
    for (const [subjectKind, subject] of [
      ['session', session],
      ['quote', id],
      ['thread', thread],
    ] as const)
      await addMemo(write, { kind: 'methode', subjectKind, subject, text: memo })
    await changeApproval(write, { id }, { approval: 'agreed', note: memo })
    await publish(write, setting.set)
  })
  const { result } = await startRound(db, { person: setting.noor.id, document: report })
  const answers = { words: 'no', attribution: 'no', meaning: 'yes' } as const
  await act(setting, async (write) => {
    await recordFinding(write, { audit: result.id, item: 'C1', ...answers, remark: memo })
    await recordReply(write, { audit: result.id, item: 'C1', answer: 'change', remark: memo })
    await closeItem(write, { audit: result.id, item: 'C1', exception: memo })
    await finishRound(write, { audit: result.id, reason: memo })
    const hushed = await write.trx
      .selectFrom('sessions')
      .select('id')
      .where('title', 'like', 'Denkdiner 7%')
      .executeTakeFirstOrThrow()
    await write.update('sessions', { id: hushed.id }, { rule: 'vertrouwelijk' })
  })
  for (const document of [setting.document, noted, report]) await mustMask(setting, document)
  return { ...setting, thread, matrix, audit: result.id, session, short, mended: mended.short, report }
}
