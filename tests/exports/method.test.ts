import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding, endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { codedAtHand, codedSoFar } from '../../server/exports/method/coded.ts'
import { lastCheck } from '../../server/exports/method/last-check.ts'
import { exportMethod, methodPaper, methodPaperAtHand } from '../../server/exports/method/method.ts'
import type { Paper, Section } from '../../server/exports/sheet.ts'
import { makeExport } from '../../server/exports/wanted.ts'
import { undo } from '../../server/history/undo.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { act, kabel, mustCorrect, mustQuote, mustSet } from '../quotes/setting.ts'
import { mustHaveReport, mustStart } from '../reports/auditing-of.ts'
import { mustThread, unzipped } from './setting.ts'

const told = ({ paragraphs }: Section) => paragraphs.join(' ')
const under = (sections: readonly Section[], heading: string) =>
  sections.find((section) => section.heading.startsWith(heading))

test('an empty project is accounted for as empty, item by item', async () => {
  const { db } = await mustOpenProject()
  const { sections } = await methodPaper(db)
  expect(sections.filter(({ level }) => level === 2).map(({ heading }) => heading)).toEqual([
    '1. Onderzoeksteam en houding',
    '2. Opzet en verzameling',
    '3. Analyse',
    '4. Citeren, controle en grenzen',
  ])
  expect(told(under(sections, 'Wat is verzameld') as Section)).toBe('Er zijn nog geen bronnen.')
  expect(told(under(sections, 'Rapporttoetsen') as Section)).toBe('Er is nog geen rapport getoetst.')
  expect(sections.filter(({ table }) => table?.rows.length === 0)).toEqual([])
})

test('every item of COREQ has a heading', async () => {
  const { db } = await mustOpenProject()
  const { sections } = await methodPaper(db)
  const items = new Set<number>()
  for (const { heading } of sections) {
    const [, list = ''] = /\(COREQ ([^)]+)\)/u.exec(heading) ?? []
    for (const [, from = '', to = from] of list.matchAll(/(\d+)(?: tot en met (\d+))?/gu)) {
      for (let item = Number(from); item <= Number(to); item++) items.add(item)
    }
  }
  expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, i) => i + 1))
})

test('a session without sources and one without a date are named as missing', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, 'Er is te weinig stroom.', { session: 'Diner 1' })
  await record(project.db, { person: project.noor.id, act: 'session.add' }, async (write) => {
    await addSession(write, { title: 'Diner 2', date: '2026-03-19' })
  })
  const { sections } = await methodPaper(project.db)
  expect(under(sections, 'Wat ontbreekt')?.paragraphs).toEqual([
    'Bijeenkomsten zonder bronnen: Diner 2.',
    'Bijeenkomsten zonder datum: Diner 1.',
  ])
})

test('the rules that a quote set declares, and who agreed, are told', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await act(setting, (write) => write.update('quote_sets', { id: setting.set }, { rules: 'light-edit' }))
  const sets = under((await methodPaper(setting.db)).sections, 'Citatensets') as Section
  expect(sets.table?.rows[0]?.[2]).toBe('licht bewerkt (spelling, stopwoorden)')
  expect(told(sets)).toContain('Akkoord van wie het zei: niet nodig (1).')
})

test('only people who recorded something are named as the team', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, 'Er is te weinig stroom.', { session: 'Diner 1' })
  const team = under((await methodPaper(project.db)).sections, 'Wie eraan werkten') as Section
  expect(team.table?.rows.map(([name]) => name)).toEqual([project.noor.name])
})

test.each([
  [0, 1, 'De rode draad is door mensen gemaakt.'],
  [0, 2, 'Alle 2 rode draden zijn door mensen gemaakt.'],
  [1, 1, 'De rode draad begon als voorstel van het programma.'],
  [2, 2, 'Alle 2 rode draden begonnen als voorstel van het programma.'],
  [1, 3, '1 van de 3 rode draden begon als voorstel van het programma; de andere zijn door mensen gemaakt.'],
])('of threads %i of %i began as a proposal: that is said as one writes it', async (derived, all, said) => {
  const setting = await mustSet()
  for (let i = 0; i < all; i++) {
    const id = await mustThread(setting, `Draad ${i}`, kabel)
    const candidate = i < derived ? 'een-voorstel' : null
    await act(setting, (write) => write.update('threads', { id }, { candidate }))
  }
  const threads = under((await methodPaper(setting.db)).sections, 'Rode draden') as Section
  expect(told(threads)).toContain(said)
  expect(told(threads)).toContain('Van het bewijs is niets weggelegd; alles is door iemand bekeken.')
})

test('how the quotations of an audited report came out is told', async () => {
  const project = await mustHaveReport()
  await mustStart(project)
  const audits = under((await methodPaper(project.db)).sections, 'Rapporttoetsen') as Section
  expect(audits.table?.rows[0]).toContain('1 letterlijk; 1 gewijzigd zonder aanduiding')
})

test('what was checked is told with its outcome', async () => {
  const { db } = await mustOpenProject()
  const { sections } = await methodPaper(db, { ok: false, checked: { text: 3 }, failures: 1 })
  expect(told(under(sections, 'Controle') as Section)).toContain('zijn 3 teksten nagegaan. Er was 1 fout')
})

/** Makes the account as a file, as work beside the server does, and gives what the page says of the check after it. */
async function checkAfterExport(between?: (project: TestProject) => Promise<unknown>): Promise<string> {
  const project = await mustOpenProject()
  await mustAdd(project, 'Wij zoeken monteurs.')
  const around = {
    publicUrl: null,
    checkedNow: async () => ({ ok: true, checked: { text: 1 }, failures: 0 }),
  }
  await makeExport(project, { what: 'method', format: 'md' }, around)
  await between?.(project)
  const { sections } = await methodPaper(project.db, await lastCheck(project))
  return told(under(sections, 'Controle') as Section)
}

test('the page tells what came out of the last check, and when that was', async () => {
  const words = await checkAfterExport()
  expect(words).toMatch(/Bij de laatste controle, op .+, is 1 tekst nagegaan\. Alles was in orde\./u)
  expect(words).toContain('Daarna is er in dit programma niets gewijzigd.')
})

test('and that something changed after it', async () => {
  const words = await checkAfterExport((project) => mustAdd(project, 'Nog een gesprek.', { name: 'b.txt' }))
  expect(words).toContain('Daarna is er gewijzigd.')
})

test('a project that was never checked says how it is', async () => {
  const project = await mustOpenProject()
  const { sections } = await methodPaper(project.db, await lastCheck(project))
  expect(told(under(sections, 'Controle') as Section)).toContain('niet gecontroleerd')
})

test('the account is a Word file with headings and the language set', async () => {
  const { db } = await mustOpenProject()
  const { bytes } = await exportMethod(db, 'docx')
  const document = unzipped(bytes)['word/document.xml'] ?? ''
  expect(document).toContain('Heading2')
  expect(document).toContain('Analyse')
})

test('a page counts codings as they are now: given, taken off, moved by a correction, undone', async () => {
  const setting = await mustSet()
  const { db } = setting
  const counts = async () => {
    const { byCode, ...others } = await codedAtHand(setting)
    expect({ byCode, ...others }).toEqual(await codedSoFar(db))
    return others.count
  }
  expect(await counts()).toBe(0)
  const code = await act(setting, (write) => addCode(write, { name: 'wachten' }))
  const { version } = await sourceText(db, setting.document)
  const wanted = { document: setting.document, version: version.id, code, coder: setting.noor.id }
  const seen = { suggestions: true, others: false }
  const { id } = await act(setting, (write) =>
    addCoding(write, { ...wanted, start: 10, end: 20, origin: 'reading', seen }),
  )
  expect(await counts()).toBe(1)
  const given = { person: setting.noor.id, act: 'coding.add' }
  const { event } = await record(db, given, (write) =>
    addCoding(write, { ...wanted, coder: setting.bram.id, start: 10, end: 20, origin: 'reading', seen }),
  )
  expect(await counts()).toBe(2)
  await undo(db, setting.noor.id, event ?? 0)
  expect(await counts()).toBe(1)
  await mustCorrect(setting, (text) => `Vooraf. ${text}`)
  expect(await counts()).toBe(1)
  await act(setting, (write) => endCoding(write, id))
  expect(await counts()).toBe(0)
})

test('what a page tells is what the file tells', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const words = async (paper: Promise<Paper>) => (await paper).sections.slice(0, -2)
  expect(await words(methodPaperAtHand(setting))).toEqual(await words(methodPaper(setting.db)))
})
