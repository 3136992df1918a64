import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const source = `Deelnemer 1: Er is krapte aan geschoold personeel in de bouw.

Deelnemer 2: De krapte aan personeel remt de bouw.
`
const report = `# Krapte

De krapte aan personeel remt de bouw. Aan vrijwel alle tafels ging het over krapte aan personeel.
`

/** A round of a report that names a code by a keyword, with everything looked up. */
async function mustLookUp() {
  const project = await mustOpenProject()
  const { noor, db } = project
  const { document } = await mustAdd(project, source, { session: 'Denkdiner 1', name: 'tafel.txt' })
  const { text, version } = await sourceText(db, document.id)
  const code = await record(db, { person: noor.id, act: 'code.add' }, async (write) => {
    const id = await addCode(write, { name: 'schaarste', keywords: ['krapte'] })
    const start = text.indexOf('De krapte')
    await addCoding(write, {
      ...{ document: document.id, version: version.id, start, end: start + 35, code: id },
      ...{ coder: noor.id, origin: 'reading', seen: { suggestions: false, others: false } },
    })
    return id
  })
  await mustAdd(project, report, { role: 'report', name: 'rapport.md' })
  const { id } = await documentNamed(db, 'rapport.md')
  const browser = visit(project, noor)
  const address = (await browser.post('/reports', { document: id })).headers.get('location') ?? ''
  await browser.post(`${address}/claims`, {})
  return { browser, address, code: code.result }
}

test('a code that a claim is about is named, and is a way to it', async () => {
  const { browser, address, code } = await mustLookUp()
  const { html } = await browser.open(`${address}/claims`)
  const about = html.querySelector(`main .statements a[href="/codebook/${code}"]`)
  expect(about?.text).toBe('schaarste')
})

test('a code that a claim shares with a fragment is named, never by its key', async () => {
  const { browser, address, code } = await mustLookUp()
  const words = (await browser.open(`${address}/claims`)).html.querySelector('main')?.text ?? ''
  expect([words.includes('zelfde code: schaarste'), words.includes(code)]).toEqual([true, false])
})

test('in the text of a report a statement of extent is marked, without a number', async () => {
  const { browser, address } = await mustLookUp()
  const { html } = await browser.open(address)
  expect(html.querySelector('.extent__note')?.text.trim()).toBe('omvang')
})

test('beside a statement of extent stand all counts, each with what was counted', async () => {
  const { browser, address } = await mustLookUp()
  const { html } = await browser.open(`${address}/extents`)
  expect(html.querySelectorAll('#U1 .measured strong').map(({ text }) => text)).toEqual([
    expect.stringContaining('dicht bij elkaar: '),
    expect.stringContaining('code ‘schaarste’: '),
  ])
})

test('a place that stands between quotation marks in the source is marked with them', async () => {
  const project = await mustOpenProject()
  const browser = visit(project, project.noor)
  await mustAdd(project, 'Verslag: een kapper zei “wij gaan volgend jaar zeker door” en ging.\n', {
    ...{ session: 'Denkdiner 1', name: 'tafel.txt' },
  })
  const { document } = await mustAdd(project, 'Een kapper: “Wij gaan volgend jaar zeker door.”\n', {
    ...{ role: 'report', name: 'rapport.txt' },
  })
  const address = (await browser.post('/reports', { document: document.id })).headers.get('location') ?? ''
  const { html } = await browser.open(`${address}?quote=C1`)
  expect(html.querySelector('.places .context mark')?.text).toBe('“wij gaan volgend jaar zeker door”')
})

test.each([
  ['Een kapper', 'Er werd gezegd dat wij volgend jaar zeker door gaan met zijn allen.', true],
  ['Een kapper', 'Kim: Er werd gezegd dat wij volgend jaar zeker door gaan met zijn allen.', false],
  ['Een deelnemer', 'Er werd gezegd dat wij volgend jaar zeker door gaan met zijn allen.', false],
])('%s beside “%s”: the page says that the source does not tell who spoke: %s', async (who, said, isSaid) => {
  const project = await mustOpenProject()
  const browser = visit(project, project.noor)
  await mustAdd(project, `${said}\n\nKim: Ja.\n\nBo: Nee.\n`, { session: 'Denkdiner 1', name: 'tafel.txt' })
  const { document } = await mustAdd(project, `${who} zei: “wij volgend jaar zeker door gaan”.\n`, {
    ...{ role: 'report', name: 'rapport.txt' },
  })
  const address = (await browser.post('/reports', { document: document.id })).headers.get('location') ?? ''
  const { text } = await browser.open(`${address}?quote=C1`)
  expect(text.includes('De bron zegt hier niet wie er sprak.')).toBe(isSaid)
})
