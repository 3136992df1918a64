import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { repairGroups } from '../../server/sources/repairs.ts'
import { besideText, sourceText } from '../../server/sources/store.ts'
import { addTextVersion } from '../../server/sources/text-versions.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { Visitor } from './visitor.ts'

const wrapped = `De zaal was vol en het gesprek kwam snel op gang, want iedereen had er iets
over te zeggen. Daarbij ging het vooral over de vraag wie er nu aan zet is en
wat er van de overheid verwacht mag worden. Er is door de partijen vaak samen-
gewerkt, maar nog te weinig, zo vond een groot deel van de mensen die hier aan
tafel zaten. Men bleef lang zitten.

Pagina 1 van 1
`

async function mustShow(text = wrapped) {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, text, { name: 'verslag.txt' })
  return {
    project,
    document,
    visitor: new Visitor(project, project.noor),
    here: `/documents/${document.id}/repairs`,
  }
}

test('the page tells how much was mended, kind by kind', async () => {
  const { visitor, here } = await mustShow()
  const page = await visitor.page(here)
  const counts = page.querySelectorAll('[aria-label="Wat er is hersteld"] li').map(({ text }) => text)
  expect(counts).toEqual([
    '1 afgebroken woord heel gemaakt',
    '1 kop- of voettekst of paginanummer weggelaten',
    '3 regeleinden midden in een alinea weggehaald',
  ])
})

test('a broken word stands as it was beside what it is now, with a link to its place', async () => {
  const { visitor, here, project, document } = await mustShow()
  const cells = (await visitor.page(here)).querySelectorAll('[aria-labelledby="joined-word"] td')
  expect(cells[0]?.text).toBe('samen- ⏎  (einde van de regel) gewerkt,')
  expect(cells[1]?.text).toBe('samengewerkt, blz. 1')
  const { text } = await sourceText(project.db, document.id)
  const start = text.indexOf('samengewerkt')
  expect(cells[1]?.querySelector('a')?.getAttribute('href')).toBe(
    `/documents/${document.id}?start=${start}&end=${start + 'samengewerkt,'.length}#b0`,
  )
})

test('what was left out can be read', async () => {
  const { visitor, here } = await mustShow()
  const page = await visitor.page(here)
  expect(page.querySelector('[aria-labelledby="set-aside"] td')?.text).toBe('Pagina 1 van 1')
})

test('of a text without repairs the page says that it stands as in the file', async () => {
  const { visitor, here } = await mustShow('Rode draad\n\nHier is niets aan veranderd.\n')
  expect((await visitor.page(here)).text).toContain(
    'Deze tekst is niet hersteld: hij staat er zoals in het bestand.',
  )
})

test('a version that somebody corrected points to the one that was mended', async () => {
  const { visitor, here, project, document } = await mustShow()
  const { version, text, blocks, parts } = await sourceText(project.db, document.id)
  await record(project.db, { person: project.noor.id, act: 'text.correct', subject: version.id }, (write) =>
    addTextVersion(write, {
      document: document.id,
      number: 2,
      reason: 'een spelfout',
      reader: version.reader,
      text,
      blocks,
      parts,
      voices: blocks.map(({ voice }) => voice),
    }),
  )
  expect((await visitor.page(here)).querySelector('.empty a')?.getAttribute('href')).toBe(`${here}?version=1`)
  expect((await visitor.page(`${here}?version=1`)).querySelectorAll('table').length).toBe(3)
})

test('of one kind all can be read, page by page', async () => {
  const lines = Array.from({ length: 300 }, () => wrapped.split('\n').slice(0, 5).join('\n')).join('\n\n')
  const { project, document, visitor, here } = await mustShow(lines)
  const source = await sourceText(project.db, document.id)
  const { repairs } = await besideText(project.db, source.version.id)
  const [first] = repairGroups(source, repairs, { kind: 'joined-word' })
  const [second] = repairGroups(source, repairs, { kind: 'joined-word', from: 200 })
  expect([first?.lines.length, second?.lines.length, second?.count]).toEqual([200, 100, 300])
  const page = await visitor.page(`${here}?kind=joined-word`)
  expect(page.querySelector('nav[aria-label="Verder in de lijst"] a')?.getAttribute('href')).toContain(
    'from=200',
  )
})

const columns = [
  ['In de kleine kernen staan de huizen langer', 'met een zaklamp. Intussen zijn er elf erven'],
  ['leeg dan in de stad. Dat komt niet doordat', 'gesplitst. Er wonen nu mensen die anders'],
  ['niemand er wil wonen, want de wachtlijst voor', 'waren vertrokken, zo hoorden wij.'],
  ['een huurhuis is er juist langer dan elders.', 'Een makelaar uit de streek plaatste daar een'],
  ['Een wethouder vertelde dat zijn gemeente vier', 'kanttekening bij. Wie een erf splitst, moet'],
  ['jaar geleden begon met een lijst van erven', 'twee keer langs dezelfde balie en betaalt'],
  ['die vrijkomen. Hij noemde het een zoektocht', 'dubbele leges, en dat gaat elk jaar zo door'],
]
const rows = columns.map(([left = '', right]) => left.padEnd(50) + right).join('\n')

test('columns that stood beside each other can be seen row by row', async () => {
  const { visitor, here } = await mustShow(`${rows}\n`)
  expect((await visitor.page(here)).querySelector('pre')?.text.trim()).toBe(rows)
})

test('a line that goes on over two pages of columns is shown without all their rows', async () => {
  const next = rows.replace('In de kleine', 'in de kleine')
  const { visitor, here } = await mustShow(`${rows}\n\f${next}\n`)
  const cell = (await visitor.page(here)).querySelector('[aria-labelledby="split-paragraph"] td')
  expect(cell?.text.replace(/\s+/g, ' ')).toMatch(/^door ⏎ .* in$/)
  expect(cell?.text).not.toContain('makelaar')
})
