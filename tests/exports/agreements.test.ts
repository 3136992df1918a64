import { expect, test } from 'vitest'
import { auditFormats, exportAudit } from '../../server/exports/audit/audit.ts'
import { exportCodingTable } from '../../server/exports/codings.ts'
import { exportDossier } from '../../server/exports/dossier/dossier.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import { type ExportFile, formats } from '../../server/exports/sheet.ts'
import { exportThread } from '../../server/exports/thread.ts'
import { closeItem } from '../../server/reports/closing.ts'
import { recordFinding, recordReply } from '../../server/reports/findings.ts'
import { finishRound } from '../../server/reports/finishing.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { agree } from '../../server/sources/agreements-store.ts'
import { addMask } from '../../server/sources/masks.ts'
import { attendances } from '../../server/sources/participants.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd } from '../project.ts'
import { act, kabel, mustCode, mustPublish, mustQuote, mustSet, type Setting } from '../quotes/setting.ts'
import { allText } from './reading.ts'
import { mustThread } from './setting.ts'

/** A published quote, a thread and a code on words of Truus, in which `morgen ligt` was blacked out afterwards. */
async function mustBlacken(): Promise<Blackened> {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustQuote(setting, 'heb ik niemand om hem aan te sluiten.')
  await mustCode(setting, 'stroom')
  const thread = await mustThread(setting, 'Wachten op stroom', kabel)
  await mustPublish(setting)
  const audit = await mustAudit(setting)
  const { document } = setting
  const { text, version } = await sourceText(setting.db, document)
  const start = text.indexOf('morgen ligt')
  const mask = {
    document,
    version: version.id,
    start,
    end: start + 'morgen ligt'.length,
    ground: '5.2.1',
  } as const
  await act(setting, (write) => addMask(write, mask))
  return { ...setting, thread, audit }
}

/** A round over a report that quotes the same words, in which somebody wrote down who said them. */
async function mustAudit(setting: Setting): Promise<string> {
  const words = '“Als die er ooit ligt, heb ik niemand om hem aan te leggen.”'
  const { document } = await mustAdd(setting, `# Over stroom\n\nEen deelnemer: ${words}\n`, {
    role: 'report',
  })
  const { result } = await startRound(setting.db, { person: setting.noor.id, document: document.id })
  const said = { words: 'yes', attribution: 'no', meaning: 'yes' } as const
  const remark = 'Dit zei Truus Mulder, niet Vincent.'
  await act(setting, async (write) => {
    await recordFinding(write, { audit: result.id, item: 'C1', ...said, remark })
    await recordReply(write, { audit: result.id, item: 'C1', answer: 'change', remark })
    await closeItem(write, { audit: result.id, item: 'C1', exception: remark })
    await finishRound(write, { audit: result.id, reason: remark })
  })
  return result.id
}

async function mustAgree(setting: Setting, level: 'without' | 'not-quoted'): Promise<void> {
  const truus = (await attendances(setting.db)).find(({ name }) => name === 'Truus Mulder')
  if (!truus) throw new Error('Truus is on no list')
  await act(setting, (write) => agree(write, truus, { level, agreed_on: null, how: '' }))
}

type Blackened = Setting & { thread: string; audit: string }
type Named = [what: string, make: (setting: Blackened) => Promise<ExportFile>]

const files: Named[] = [
  ...formats.map((format): Named => [`a set as ${format}`, ({ db, set }) => exportQuoteSet(db, set, format)]),
  ...(['csv', 'docx', 'html', 'md', 'xlsx'] as const).map(
    (format): Named => [
      `edition 1 as ${format}`,
      ({ db, set }) => exportQuoteSet(db, set, format, { edition: 1 }),
    ],
  ),
  ...formats.map(
    (format): Named => [`a thread as ${format}`, ({ db, thread }) => exportThread(db, thread, format)],
  ),
  ['the table of codings', ({ db }) => exportCodingTable(db, 'csv')],
  ['a dossier', ({ db }) => exportDossier(db)],
  ...auditFormats.map(
    (format): Named => [`an audit as ${format}`, ({ db, audit }) => exportAudit(db, audit, format)],
  ),
]

const names = /Truus|Mulder|Vincent|Prins/u

test.each(files)('nothing that was blacked out can be found in %s', async (_, make) => {
  const text = allText(await make(await mustBlacken()))
  expect(text).not.toMatch(/morgen\s*ligt/u)
  expect(text).toMatch(/\[gelakt\\?\]/u)
})

test.each(files)('nobody who took part is named in %s', async (_, make) => {
  const setting = await mustBlacken()
  await mustAgree(setting, 'without')
  expect(allText(await make(setting))).not.toMatch(names)
})

test.each(files)('who withdrew the function is not described in %s', async (_, make) => {
  const setting = await mustBlacken()
  await mustAgree(setting, 'without')
  expect(allText(await make(setting))).not.toContain('installateur')
})

test.each(files)('the words of who withdrew altogether are not in %s', async (_, make) => {
  const setting = await mustBlacken()
  await mustAgree(setting, 'not-quoted')
  expect(allText(await make(setting))).not.toContain('aan te sluiten')
})

test.each(files)('who withdrew altogether is not described in %s', async (_, make) => {
  const setting = await mustBlacken()
  await mustAgree(setting, 'not-quoted')
  expect(allText(await make(setting))).not.toContain('installateur')
})

test.each(files)(
  'once a session is confidential nobody is described, and no table told, in %s',
  async (_, make) => {
    const setting = await mustBlacken()
    await act(setting, async (write) => {
      const [session] = await write.trx.selectFrom('sessions').select('id').execute()
      await write.update('sessions', { id: session?.id ?? '' }, { rule: 'vertrouwelijk' })
    })
    expect(allText(await make(setting))).not.toMatch(/installateur|tafel 3/iu)
  },
)

test('an edition that is exported after an agreement was withdrawn says so', async () => {
  const setting = await mustBlacken()
  await mustAgree(setting, 'not-quoted')
  const text = allText(await exportQuoteSet(setting.db, setting.set, 'md', { edition: 1 }))
  expect(text).toContain('over C1 is sinds deze editie anders afgesproken')
})
