import { expect, test } from 'vitest'
import { excludedFrom } from '../../server/reports/excluded.ts'

const report = kept(
  'rapport.docx',
  'Wij horen dat het net vol is. “Wij wachten op de aansluiting.”',
  'report',
)

function kept(name: string, text: string, role: 'source' | 'report' = 'source', original = name) {
  return { document: { id: name, name, role, original }, text }
}
const whyNot = (...sources: ReturnType<typeof kept>[]) =>
  excludedFrom(report, [], sources).map(({ document, why }) => [document, why])

test('every report is left out, the audited one too', () => {
  const other = kept('ander-rapport.pdf', 'Iets anders.', 'report')
  const left = excludedFrom(report, [report.document, other.document], [])
  expect(left.map(({ document, why }) => [document, why])).toEqual([
    ['rapport.docx', 'is-report'],
    ['ander-rapport.pdf', 'is-report'],
  ])
})

test('the report’s own bytes, kept as a source, are left out', () => {
  expect(whyNot(kept('als-bron.docx', 'wat dan ook', 'source', 'rapport.docx'))).toEqual([
    ['als-bron.docx', 'same-bytes'],
  ])
})

test('the report’s own text in another layout is left out', () => {
  const pdf = 'Wij horen dat het net\nvol is.\n\n"Wij wachten op de aan-\nsluiting"'
  expect(whyNot(kept('rapport.pdf', pdf))).toEqual([['rapport.pdf', 'same-text']])
})

test('a source that holds the report’s words and more is searched', () => {
  expect(whyNot(kept('tafel.txt', `${report.text} En meer.`))).toEqual([])
})
