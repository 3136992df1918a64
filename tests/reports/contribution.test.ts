import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { exportContribution } from '../../server/exports/contribution.ts'
import { contributionOf } from '../../server/reports/contribution.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustThread } from '../exports/setting.ts'
import { mustAdd } from '../project.ts'
import { act, kabel, mustCode, mustPublish, mustQuote, mustSet, type Setting } from '../quotes/setting.ts'

const other = 'Wij kunnen niet kiezen wie er voorgaat.'

async function sessionOf({ db, document }: Setting): Promise<string> {
  const { parts } = await sourceText(db, document)
  return parts.find(({ session }) => session)?.session ?? ''
}

test('a fragment that reached nothing is listed under its code', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'schaarste')
  const found = await contributionOf(setting.db, await sessionOf(setting))
  expect(found).toMatchObject({ fragments: 1, inThread: 0, inSet: 0, inReport: 0, nowhere: 1 })
  expect(found.left).toMatchObject([{ code: 'schaarste', fragments: [{ printed: kabel }] }])
})

test('a fragment in a thread and in a quote set is counted in both, and not as left', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'schaarste')
  await mustCode(setting, 'kiezen', other)
  await mustThread(setting, 'Wachten', kabel)
  await mustQuote(setting)
  await mustPublish(setting)
  const found = await contributionOf(setting.db, await sessionOf(setting))
  expect(found).toMatchObject({ fragments: 2, inThread: 1, inSet: 1, nowhere: 1 })
  expect(found.threads).toMatchObject([
    { title: 'Wachten', evidence: [{ printed: kabel, role: 'supports' }] },
  ])
  expect(found.sets).toMatchObject([{ edition: 1, quotes: [{ printed: kabel }] }])
  expect(found.left.map(({ code }) => code)).toEqual(['kiezen'])
})

test('a published quote shows on the page what changed about it since', async () => {
  const setting = await mustSet()
  const { id } = await mustQuote(setting)
  await mustPublish(setting)
  await act(setting, (write) => write.update('quotes', { id }, { attribution: 'iemand aan tafel' }))
  const found = await contributionOf(setting.db, await sessionOf(setting))
  expect(found.sets[0]?.quotes[0]?.drift).toMatchObject({ attribution: { now: 'iemand aan tafel' } })
})

test('the file for participants hides what the Chatham House Rule hides', async () => {
  const setting = await mustSet('chatham-house')
  await mustThread(
    setting,
    'Wachten',
    'Precies, Vincent. En bij Mulder Installatie staan er dan veertien stil.',
  )
  await mustCode(setting, 'schaarste')
  const { bytes } = await exportContribution(setting.db, await sessionOf(setting), 'md')
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain('veertien stil')
  expect(text).not.toMatch(/Vincent|Mulder|Truus/u)
})

test('the page of a session without codings says that nothing was coded yet', async () => {
  const setting = await mustSet()
  const app = createApp({ project: setting })
  const headers = { cookie: `persoon=${setting.noor.id}` }
  const path = `http://localhost/sessions/${await sessionOf(setting)}/contribution`
  const page = await app.request(path, { headers })
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Er is nog niets gecodeerd uit deze bijeenkomst')
})

test('what a report quotes of a confidential session is counted, and not said again', async () => {
  const setting = await mustSet()
  const { document } = await mustAdd(setting, `# Verslag\n\nEen deelnemer zei: “${kabel}”\n`, {
    role: 'report',
  })
  await startRound(setting.db, { person: setting.noor.id, document: document.id })
  const session = await sessionOf(setting)
  await act(setting, (write) => write.update('sessions', { id: session }, { rule: 'vertrouwelijk' }))
  const { bytes } = await exportContribution(setting.db, session, 'md')
  const text = new TextDecoder().decode(bytes)
  expect(text).not.toContain('niemand om hem aan te sluiten')
  expect(text).toContain('letterlijk')
})
