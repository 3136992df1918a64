import { expect, test } from 'vitest'
import type { Db } from '../../server/database/tables.ts'
import { auditFormats, exportAudit } from '../../server/exports/audit/audit.ts'
import { exportThread } from '../../server/exports/thread.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { addMask } from '../../server/sources/masks.ts'
import { sourceText } from '../../server/sources/store.ts'
import { addLanding } from '../../server/threads/landing.ts'
import { mustAdd } from '../project.ts'
import { act, kabel, mustSet, type Setting } from '../quotes/setting.ts'
import { allText } from './reading.ts'
import { mustThread } from './setting.ts'

const report = `# Wachten

Vooraf zei wethouder Ko dit.

Aan tafel: “${kabel}”

> Ik wacht nu drie jaar op een zwaardere
> kabel. Als die er morgen ligt, is het te laat.

Aan alle tafels wachtte men, zei Ko.
`

async function mustReport(): Promise<Setting & { report: string }> {
  const setting = await mustSet()
  const { document } = await mustAdd(setting, report, { name: 'rapport.md', role: 'report' })
  return { ...setting, report: document.id }
}

async function mustMask(setting: Setting, document: string, words: string): Promise<void> {
  const { text, version } = await sourceText(setting.db, document)
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const mask = {
      document,
      version: version.id,
      start,
      end: start + words.length,
      ground: '5.1.2.e',
    } as const
    await act(setting, (write) => addMask(write, mask))
  }
}

const mustAudit = async ({ db, noor, report }: Setting & { report: string }) =>
  (await startRound(db, { person: noor.id, document: report })).result.id

const auditJson = async (db: Db, audit: string) => JSON.parse(allText(await exportAudit(db, audit, 'json')))

test('where a thread landed, two letters that were blacked out in the report stay away', async () => {
  const setting = await mustReport()
  const thread = await mustThread(setting, 'Wachten op stroom', kabel)
  const { text, version } = await sourceText(setting.db, setting.report)
  const start = text.indexOf('Aan alle tafels')
  const end = text.indexOf('Ko.', start) + 3
  await act(setting, (write) => addLanding(write, { thread, version: version.id, start, end }))
  await mustMask(setting, setting.report, 'Ko')
  const [landing] = JSON.parse(allText(await exportThread(setting.db, thread, 'jsonld')))['rd:landedIn']
  const [place, quoted] = landing.selector
  expect(quoted.exact).toBe('Aan alle tafels wachtte men, zei [gelakt].')
  expect(place.end - place.start).toBe(quoted.exact.length)
  expect(place.start).not.toBe(start)
})

test.each(auditFormats)('an audit as %s has no words that were blacked out in the report', async (format) => {
  const setting = await mustReport()
  const audit = await mustAudit(setting)
  await mustMask(setting, setting.report, 'Ko')
  expect(allText(await exportAudit(setting.db, audit, format))).not.toMatch(/\bKo\b/u)
})

test('what a report quotes is covered where the source was blacked out, however few the words', async () => {
  const setting = await mustReport()
  const audit = await mustAudit(setting)
  await mustMask(setting, setting.document, 'er')
  const [quote] = (await auditJson(setting.db, audit)).quotes
  expect(quote.text).toBe('Als die [gelakt] morgen ligt, heb ik niemand om hem aan te sluiten.')
  expect(quote.difference).toEqual([])
})

test('a block quote is covered although its lines begin with a mark', async () => {
  const setting = await mustReport()
  const audit = await mustAudit(setting)
  await mustMask(setting, setting.report, 'te laat')
  const quotes: { text: string }[] = (await auditJson(setting.db, audit)).quotes
  expect(quotes.at(-1)?.text).toMatch(/is het \[gelakt\]\.$/u)
})

test('of a report in which words are blacked out no check number goes out, of another it does', async () => {
  const setting = await mustReport()
  const audit = await mustAudit(setting)
  const { version, document } = await sourceText(setting.db, setting.report)
  const before = allText(await exportAudit(setting.db, audit, 'json'))
  expect(before).toContain(version.sha256)
  await mustMask(setting, setting.report, 'Ko')
  const after = allText(await exportAudit(setting.db, audit, 'json'))
  expect(after).not.toContain(version.sha256)
  expect(after).not.toContain(document.original)
})

test('the names of claims do not tell how long the words are that were blacked out before them', async () => {
  const setting = await mustReport()
  const audit = await mustAudit(setting)
  await mustMask(setting, setting.report, 'wethouder Ko')
  const { claims } = await auditJson(setting.db, audit)
  expect(claims.length).toBeGreaterThan(0)
  for (const { key, start } of claims) expect(key).toBe(`B${start}`)
})
