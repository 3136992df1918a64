import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { auditFormats, exportAudit } from '../../server/exports/audit/audit.ts'
import { exportCodingTable } from '../../server/exports/codings.ts'
import { contributionFormats, exportContribution } from '../../server/exports/contribution.ts'
import { exportDossier } from '../../server/exports/dossier/dossier.ts'
import { exportMemos, memoFormats } from '../../server/exports/memos.ts'
import { exportMethod, methodFormats } from '../../server/exports/method/method.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import { type ExportFile, formats } from '../../server/exports/sheet.ts'
import { exportThread } from '../../server/exports/thread.ts'
import { addMemo } from '../../server/memos/store.ts'
import { changeApproval } from '../../server/quotes/approving.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { closeItem } from '../../server/reports/closing.ts'
import { recordFinding, recordReply } from '../../server/reports/findings.ts'
import { finishRound } from '../../server/reports/finishing.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { addMask } from '../../server/sources/masks.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd } from '../project.ts'
import { act, kabel, mustCode, mustQuote, mustSet, type Setting } from '../quotes/setting.ts'
import { Visitor } from '../sources/visitor.ts'
import { mustThread, unzipped } from './setting.ts'

const black = 'zilvervos 4471'
const secret = /xandra|quirijnse|zilvervos|4471/iu

const talk = `WEBVTT

00:01:04.000 --> 00:01:10.000
<v Truus Mulder>Xandra belde over de ${black}, zei Quirijnse. Als die er morgen ligt, heb ik niemand om hem aan te sluiten.

00:01:11.000 --> 00:01:20.000
<v Xandra Quirijnse>Mail mij maar: x.quirijnse@gemeente.nl. Van de ${black} weet ik alles.
`

const said = ` door XANDRA QUIRIJNSE over ${black}`

/** What people can fill in, beside the words of sources and reports. */
const fields: Readonly<Record<string, readonly string[]>> = {
  project: ['title', 'organisation'],
  sessions: ['title', 'place', 'guest'],
  tables: ['title'],
  propositions: ['title'],
  documents: ['name', 'title'],
  text_versions: ['reason'],
  codes: ['name', 'definition', 'include', 'exclude'],
  threads: ['title', 'claim', 'tension_this', 'tension_that', 'question', 'scope'],
  evidence: ['reason'],
  quote_sets: ['title'],
  quotes: ['attribution'],
  attendances: ['role', 'organisation', 'group_name'],
}

type Filled = Setting & { thread: string; audit: string; session: string; short: string }

/** A project in which every field names Xandra and tells what was blacked out. */
async function mustPlant(): Promise<Filled> {
  const setting = await mustSet('openbaar', talk)
  const { db } = setting
  const { text, version, parts } = await sourceText(db, setting.document)
  const session = parts.find((part) => part.session)?.session ?? ''
  const list = 'person,role,organisation,group,agreement\nXandra Quirijnse,wethouder,,,met functie\n'
  await act(setting, (write) =>
    importParticipants(write, session, { name: 'lijst.csv', bytes: new TextEncoder().encode(list) }),
  )
  const { short, id } = await mustQuote(setting)
  await mustQuote(setting, 'Mail mij maar: x.quirijnse@gemeente.nl.')
  await mustCode(setting, 'stroom')
  await mustCode(setting, 'bellen', `Xandra belde over de ${black}, zei Quirijnse.`)
  const thread = await mustThread(setting, 'Wachten op stroom', kabel)
  const { document: report } = await mustAdd(
    setting,
    `# Over stroom\n\nEen deelnemer: “${kabel}” Daarover was iedereen het eens.\n`,
    { role: 'report' },
  )
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
  const { result } = await startRound(db, { person: setting.noor.id, document: report.id })
  const answers = { words: 'no', attribution: 'no', meaning: 'yes' } as const
  await act(setting, async (write) => {
    await recordFinding(write, { audit: result.id, item: 'C1', ...answers, remark: memo })
    await recordReply(write, { audit: result.id, item: 'C1', answer: 'change', remark: memo })
    await closeItem(write, { audit: result.id, item: 'C1', exception: memo })
    await finishRound(write, { audit: result.id, reason: memo })
  })
  for (let at = text.indexOf(black); at >= 0; at = text.indexOf(black, at + 1)) {
    const mask = { document: setting.document, version: version.id, start: at, end: at + black.length }
    await act(setting, (write) => addMask(write, { ...mask, ground: '5.1.2.e' }))
  }
  return { ...setting, thread, audit: result.id, session, short }
}

function allText({ bytes, format }: ExportFile): string {
  if (format !== 'xlsx' && format !== 'docx' && format !== 'zip') return new TextDecoder().decode(bytes)
  const files = unzipped(bytes)
  return [...Object.keys(files), ...Object.values(files)].join('\n')
}

type Made = [what: string, make: (setting: Filled) => Promise<ExportFile>]

const exports: Made[] = [
  ...formats.map((format): Made => [`a set as ${format}`, ({ db, set }) => exportQuoteSet(db, set, format)]),
  ...(['csv', 'xlsx', 'docx', 'html', 'md'] as const).map(
    (format): Made => [
      `an edition as ${format}`,
      ({ db, set }) => exportQuoteSet(db, set, format, { edition: 1 }),
    ],
  ),
  ['running quotes', ({ db, set }) => exportQuoteSet(db, set, 'docx', { form: 'running' })],
  ...formats.map(
    (format): Made => [`a thread as ${format}`, ({ db, thread }) => exportThread(db, thread, format)],
  ),
  ...(['csv', 'xlsx'] as const).map(
    (format): Made => [`codings as ${format}`, ({ db }) => exportCodingTable(db, format)],
  ),
  ...memoFormats.map(
    (format): Made => [`memos for others as ${format}`, ({ db }) => exportMemos(db, format, true)],
  ),
  ...auditFormats.map(
    (format): Made => [`an audit as ${format}`, ({ db, audit }) => exportAudit(db, audit, format)],
  ),
  ...methodFormats.map(
    (format): Made => [`the account of the method as ${format}`, ({ db }) => exportMethod(db, format)],
  ),
  ...contributionFormats.map(
    (format): Made => [
      `what became of a session as ${format}`,
      ({ db, session }) => exportContribution(db, session, format),
    ],
  ),
  ['a dossier', ({ db }) => exportDossier(db)],
]

test.each(exports)('no name and nothing that was blacked out can be found in %s', async (_, make) => {
  expect(linesWith(allText(await make(await mustPlant())))).toEqual([])
})

const linesWith = (text: string) =>
  [...text.matchAll(new RegExp(secret, 'giu'))].map(({ index }) =>
    text.slice(Math.max(0, index - 60), index + 40),
  )

const pages: [what: string, path: (setting: Filled) => string][] = [
  ['the page of a quote', ({ short }) => `/q/${short}`],
  ['the data of a quote', ({ short }) => `/q/${short}.jsonld`],
  ['what became of a session', ({ session }) => `/sessions/${session}/contribution`],
  ['the account of the method', () => '/method'],
]

test.each(pages)('no name and nothing that was blacked out stands on %s, memos aside', async (_, path) => {
  const filled = await mustPlant()
  const page = await new Visitor(filled, filled.bram).page(path(filled))
  for (const aside of page.querySelectorAll('.memos-here')) aside.remove()
  expect(linesWith(page.toString())).toEqual([])
})

test.each([
  ['a set', ({ set }: Filled) => `/quote-sets/${set}/export?format=md`],
  ['a thread', ({ thread }: Filled) => `/threads/${thread}/export?format=md`],
  ['an audit', ({ audit }: Filled) => `/reports/${audit}/export?format=csv`],
  ['a dossier', () => '/dossier'],
])('the file of %s is not named after somebody', async (_, path) => {
  const filled = await mustPlant()
  const response = await new Visitor(filled, filled.bram).request(path(filled))
  expect(response.status).toBe(200)
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).not.toMatch(secret)
})
