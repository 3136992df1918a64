import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { exportContribution } from '../../server/exports/contribution.ts'
import { addMemo } from '../../server/memos/store.ts'
import { contributionOf } from '../../server/reports/contribution.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { linkTalk } from '../../server/sources/same-talk-store.ts'
import { sessionNamed } from '../../server/sources/sessions.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { mustThread } from '../exports/setting.ts'
import { plansOf } from '../plans.ts'
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

test('of a code with many fragments that reached nothing the first fifty are told in words, and all are counted', async () => {
  const setting = await mustSet()
  const session = await sessionOf(setting)
  const { title } = await sessionNamed(setting.db, session)
  const long = Array.from({ length: 60 }, (_, i) => `Dit is zin ${i + 1} over kabels.`).join(' ')
  const { document } = await mustAdd(setting, long, { name: 'lang.txt', session: title })
  const there = { ...setting, document: document.id }
  for (let i = 1; i <= 60; i++) await mustCode(there, 'kabels', `Dit is zin ${i} over kabels.`)
  const { left } = await contributionOf(setting.db, session)
  expect(left).toMatchObject([{ code: 'kabels', count: 60 }])
  expect(left[0]?.fragments).toHaveLength(50)
})

test('what became of a session is looked up in its own texts alone', async () => {
  const setting = await mustSet()
  const other = await mustAdd(setting, 'Elders zei men iets anders.', {
    name: 'elders.txt',
    session: 'Elders',
  })
  await mustCode({ ...setting, document: other.document.id }, 'elders', 'Elders zei men iets anders.')
  const session = await sessionOf(setting)
  const plans = await plansOf(setting, () => contributionOf(setting.db, session))
  expect(plans.filter((line) => /^SCAN codings/u.test(line))).toEqual([])
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

test('notes of one talk are counted once, and named', async () => {
  const setting = await mustSet()
  const notes = 'Wij wachten op een kabel.'
  const { document } = await mustAdd(setting, notes, {
    ...{ name: 'notulen tafel 3.txt', session: 'Denkdiner 2: Werk en stroom' },
  })
  await mustCode(setting, 'schaarste')
  const before = await contributionOf(setting.db, await sessionOf(setting))
  expect(before.talks).toHaveLength(2)
  const { revision } = await documentNamed(setting.db, setting.document)
  await act(setting, (write) => linkTalk(write, { id: setting.document, revision }, document.id))
  const session = await sessionOf(setting)
  expect((await contributionOf(setting.db, session)).talks).toEqual([
    ['d2-tafel-3.vtt', 'notulen tafel 3.txt'],
  ])
  const { bytes } = await exportContribution(setting.db, session, 'md')
  expect(new TextDecoder().decode(bytes)).toContain(
    '‘d2-tafel-3.vtt’ en ‘notulen tafel 3.txt’ zijn verslagen van hetzelfde gesprek',
  )
})

/** Two note-takers of one table, each with words about the cable; those of the second are in a thread. */
async function mustNoteTwice(): Promise<Setting & { second: string }> {
  const setting = await mustSet()
  const heard = 'Er wordt drie jaar op een kabel gewacht.'
  const { document } = await mustAdd(setting, `${heard}\n\nNiemand mag kiezen.\n`, {
    ...{ name: 'notulen tafel 3.txt', session: 'Denkdiner 2: Werk en stroom' },
  })
  await mustCode(setting, 'schaarste')
  await mustCode({ ...setting, document: document.id }, 'schaarste', heard)
  await mustCode({ ...setting, document: document.id }, 'kiezen', 'Niemand mag kiezen.')
  await mustThread({ ...setting, document: document.id }, 'Wachten', heard)
  return { ...setting, second: document.id }
}

test('what two note-takers wrote of one talk counts once, and reached what either reached', async () => {
  const setting = await mustNoteTwice()
  const session = await sessionOf(setting)
  expect(await contributionOf(setting.db, session)).toMatchObject({ fragments: 3, inThread: 1, nowhere: 2 })
  const { revision } = await documentNamed(setting.db, setting.document)
  await act(setting, (write) => linkTalk(write, { id: setting.document, revision }, setting.second))
  const found = await contributionOf(setting.db, session)
  expect(found).toMatchObject({ fragments: 2, inThread: 1, nowhere: 1 })
  expect(found.left).toMatchObject([{ code: 'kiezen', fragments: [{ printed: 'Niemand mag kiezen.' }] }])
})

test('what participants wrote back is shown without the names that others may not read', async () => {
  const setting = await mustSet('chatham-house')
  const session = await sessionOf(setting)
  const text = 'Truus Mulder schreef terug dat het klopt.'
  const memo = { kind: 'inhoud', subjectKind: 'session', subject: session, text } as const
  await act(setting, (write) => addMemo(write, memo))
  const headers = { cookie: `persoon=${setting.noor.id}` }
  const path = `http://localhost/sessions/${session}/contribution`
  const page = await (await createApp({ project: setting }).request(path, { headers })).text()
  expect(page).toContain('schreef terug dat het klopt')
  expect(page).not.toContain('Truus')
})
