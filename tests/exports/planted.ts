import { sql } from 'kysely'
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
import { mustThread } from './setting.ts'

export const black = 'zilvervos 447190163'
/** What must not be found by anybody else. */
export const secret = /xandra|quirijnse|zilvervos|447190163/iu

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

export type Filled = Setting & { thread: string; audit: string; session: string; short: string }

/** A project in which every field names Xandra and tells what was blacked out. */
export async function mustPlant(): Promise<Filled> {
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
