import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProjectInMemory, type Project } from '../../server/database/project.ts'
import { fillWithExample } from '../../server/example/example.ts'
import type { AuditResult } from '../../server/reports/audit.ts'
import { auditDocument } from '../../server/reports/auditing.ts'
import { documentNamed } from '../../server/sources/store.ts'

const corpus = join(import.meta.dirname, '..', '..', 'corpus')

/** What corpus/README.md says that the audit of the draft report finds, in the order of the report. */
const expected = [
  ['we meten de oogst', 'verbatim', 'several-sources not-participant', 'd1-opening.odt w2-plenair.txt'],
  ['Van mij mag die groei', 'verbatim', '', 'd1-tafel-3.txt'],
  ['Een bedrijf dat alleen maar groter', 'composite', 'several-speakers', 'd1-tafel-1.vtt d1-tafel-3.txt'],
  ['Soms zit ik bij iemand', 'shortened', '', 'd1-tafel-1.vtt'],
  ['Dat vrije veld', 'verbatim', 'agreement-breached', 'd3-tafel-2.txt'],
  ['Een bedrijf is er voor', 'normalised', '', 'd5-tafel-1.txt'],
  [
    ...['Ik heb elf vrachtwagens', 'verbatim', 'several-sources'],
    'd1-tafel-2-notities-a.md opbrengst-denkdiners-1-en-2.md',
  ],
  ['Van de 28 die bij mij', 'altered', 'number-changed', 'd1-tafel-3.txt'],
  ['Ik wil mijn mensen niet delen', 'verbatim', '', 'd2-tafel-3.txt'],
  ['Niet kiezen is ook een keuze', 'verbatim', 'not-participant', 'opbrengst-denkdiners-1-en-2.md'],
  ['AI lost het personeelstekort', 'verbatim', '', 'd4-tafel-1.vtt'],
  ['Ik rij de kilometers', 'verbatim', '', 'd4-tafel-2-notities.md'],
  ['Veertig cent per kilo', 'altered', 'number-changed', 'd5-tafel-3.vtt'],
  ['Ik geloof dat de provincie', 'altered', 'negation-changed', 'd5-tafel-1.txt'],
  ['Vraag niet hoeveel banen', 'normalised', 'attribution-differs', 'd4-tafel-3.srt'],
  ['Haal alles weg', 'verbatim', '', 'd4-tafel-3.srt'],
  ['Ik heb een ordner', 'verbatim', '', 'd3-tafel-1-notities.docx'],
  ['De provincie praat veel', 'not-found', 'nearest', null],
  ['Elf. Maar ja.', 'verbatim', 'short', 'd3-tafel-2.txt'],
  ['Zorg dan dat het [leren]', 'shortened', '', 'w2-tafel-2.txt'],
  ['Zolang het klein is', 'altered', '', 'w2-tafel-2.txt'],
  ['Dit komt eraan', 'altered', '', 'd4-tafel-3.srt'],
  ['De provincie moet de helft', 'not-found', null, null],
  ['Maar snel is voor mij', 'verbatim', '', 'w2-plenair.txt'],
  ['Aandacht kun je niet', 'normalised', '', 'd4-flipover.csv'],
  ['Koop gewoon iets', 'verbatim', '', 'd5-tafel-3.vtt'],
  ['De vraag is of je', 'verbatim', '', 'd5-tafel-1.txt'],
] as const

const audits = new Map<string, AuditResult>()
let project: Project

beforeAll(async () => {
  project = await openProjectInMemory()
  await fillWithExample(project, corpus)
  for (const name of ['conceptrapport.docx', 'conceptrapport.pdf']) {
    const { id } = await documentNamed(project.db, name)
    audits.set(name, await auditDocument(project.db, id))
  }
}, 60_000)

afterAll(() => project.close())

const quotationsOf = (name: string) =>
  audits.get(name)?.quotes.filter(({ verdict }) => verdict !== null) ?? []

const rows = expected.flatMap(([words, verdict, flags, documents], i) =>
  ['conceptrapport.docx', 'conceptrapport.pdf'].map((name) => ({
    name,
    words,
    verdict,
    flags,
    documents,
    i,
  })),
)

test.each(rows)('$name: “$words …” is $verdict $flags', ({ name, words, verdict, flags, documents, i }) => {
  const quotation = quotationsOf(name)[i]
  expect(quotation?.text.slice(0, words.length)).toBe(words)
  expect(quotation?.verdict).toBe(verdict)
  if (flags !== null) expect(quotation?.flags.join(' ')).toBe(flags)
  if (documents === null) return
  expect([...new Set(quotation?.matches.map(({ document }) => document))].sort().join(' ')).toBe(documents)
})

test.each(['conceptrapport.docx', 'conceptrapport.pdf'])('%s holds 27 quotations and four terms', (name) => {
  const { quotes } = audits.get(name) ?? { quotes: [] }
  const terms = quotes.filter(({ verdict }) => verdict === null).map(({ text }) => text)
  expect([quotationsOf(name).length, terms]).toEqual([
    27,
    ['veel', 'meerdere', 'brede welvaart', 'een Corrie'],
  ])
})

test('a report is no source of its own audit, nor is its other form', () => {
  const { excluded } = audits.get('conceptrapport.docx') ?? { excluded: [] }
  expect(excluded.map(({ document, why }) => [document, why])).toEqual([
    ['conceptrapport.docx', 'is-report'],
    ['conceptrapport.pdf', 'is-report'],
  ])
})

test('the seven sessions of the example were searched, and the report names nothing that is not there', () => {
  const { searched } = audits.get('conceptrapport.docx') ?? {}
  expect([searched?.sessions.length, searched?.documents]).toEqual([7, 28])
  expect([searched?.withoutDocuments, searched?.named]).toEqual([[], []])
})
