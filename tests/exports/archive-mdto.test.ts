import { expect, test } from 'vitest'
import { sha256 } from '../../server/database/ids.ts'
import { nameProject } from '../../server/database/project.ts'
import { setRetention } from '../../server/history/retention.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { act, mustPublishedQuote, mustSet } from '../quotes/setting.ts'
import { moment, mustArchive, type Unpacked } from './archive-reading.ts'
import { faultsIn, named, parsedXml, type Read, textAt } from './mdto-rules.ts'
import { mustPlant } from './planted.ts'

const objects = (archive: Unpacked) => archive.metadata.flatMap(([, { children }]) => children)

const markOf = (element: Read, ...path: string[]) =>
  ['identificatieBron', 'identificatieKenmerk'].map((name) => textAt(element, ...path, name)).join(' ')

/** Every reference with an identification, wherever it stands. */
function references(element: Read): string[] {
  const own = named(element, 'verwijzingIdentificatie').map((one) => markOf(one))
  return [...own, ...element.children.flatMap(references)]
}

test('every file of the record has its metadata beside it, with its true size and SHA-256', async () => {
  const { db } = await mustPlant()
  const archive = await mustArchive(db)
  expect(archive.record.length).toBeGreaterThan(60)
  for (const path of archive.record) {
    const [file] = parsedXml(archive.text(`${path}.bestand.mdto.xml`)).children
    if (!file) throw new Error(path)
    const bytes = archive.bytes(path)
    expect([
      textAt(file, 'naam'),
      textAt(file, 'omvang'),
      textAt(file, 'checksum', 'checksumWaarde'),
    ]).toEqual([path.split('/').at(-1), String(bytes.length), sha256(bytes)])
  }
})

test('every folder has its metadata in it, under its own name', async () => {
  const { db } = await mustPlant()
  const archive = await mustArchive(db)
  const folders = new Set(
    archive.record.flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, i, all) => all.slice(0, i + 1).join('/')),
    ),
  )
  for (const folder of folders)
    expect(archive.paths).toContain(`${folder}/${folder.split('/').at(-1)}.mdto.xml`)
})

test('all metadata follow the schema of MDTO: the order, the number and the kind of every element', async () => {
  const { db } = await mustPlant()
  const archive = await mustArchive(db)
  expect(archive.metadata.length).toBeGreaterThan(80)
  expect(
    archive.metadata.flatMap(([path, read]) => faultsIn(read).map((fault) => `${path}: ${fault}`)),
  ).toEqual([])
})

test('metadata that depart from the schema are seen by that check', () => {
  const xml = '<MDTO><bestand><naam> </naam><identificatie/><omvang>-1</omvang></bestand></MDTO>'
  expect(faultsIn(parsedXml(xml))).toEqual([
    'bestand is out of order',
    'bestand has 0 of bestandsformaat',
    'bestand has 0 of checksum',
    'bestand has 0 of isRepresentatieVan',
    'bestand/identificatie has 0 of identificatieKenmerk',
    'bestand/identificatie has 0 of identificatieBron',
    'bestand/naam is no text',
    'bestand/omvang is no count',
  ])
})

test('everything is known by a mark of its own, and every reference leads to one', async () => {
  const { db } = await mustPlant()
  const archive = await mustArchive(db)
  const marks = objects(archive).map((one) => markOf(one, 'identificatie'))
  expect(new Set(marks).size).toBe(marks.length)
  const known = new Set(marks)
  expect(
    objects(archive)
      .flatMap(references)
      .filter((mark) => !known.has(mark)),
  ).toEqual([])
})

test('what is part of something, or represents it, is named by that too', async () => {
  const { db } = await mustPlant()
  const all = objects(await mustArchive(db))
  const links = (from: string, to: string) => ({
    up: all.flatMap((one) =>
      named(one, from).map(
        (above) => `${markOf(above, 'verwijzingIdentificatie')} > ${markOf(one, 'identificatie')}`,
      ),
    ),
    down: all.flatMap((one) =>
      named(one, to).map(
        (below) => `${markOf(one, 'identificatie')} > ${markOf(below, 'verwijzingIdentificatie')}`,
      ),
    ),
  })
  for (const { up, down } of [
    links('isOnderdeelVan', 'bevatOnderdeel'),
    links('isRepresentatieVan', 'heeftRepresentatie'),
  ]) {
    expect(up.length).toBeGreaterThan(10)
    expect(up.sort()).toEqual(down.sort())
  }
})

test('only the whole project is part of nothing', async () => {
  const { db } = await mustPublishedQuote()
  const tops = objects(await mustArchive(db)).filter(
    (one) => one.name === 'informatieobject' && named(one, 'isOnderdeelVan').length === 0,
  )
  expect(tops.map((one) => textAt(one, 'aggregatieniveau', 'begripLabel'))).toEqual(['Serie'])
})

test('the organisation of the project is who made the records; without one that is unknown', async () => {
  const project = await mustOpenProject()
  const maker = (one: Read) => textAt(one, 'archiefvormer', 'verwijzingNaam')
  expect(maker((await mustArchive(project.db)).about('Project zonder titel'))).toBe('onbekend')
  await nameProject(project.db, project.noor.id, { title: 'Meerwolde', organisation: 'Provincie Meerwolde' })
  expect(maker((await mustArchive(project.db)).about('Meerwolde'))).toBe('Provincie Meerwolde')
})

test('a source says on which day was said what is in it, under which rule, and until when it is kept', async () => {
  const setting = await mustSet('vertrouwelijk')
  await act(setting, (write) => setRetention(write, '2031-01-01'))
  const source = (await mustArchive(setting.db)).about('d2-tafel-3.vtt')
  expect(textAt(source, 'dekkingInTijd', 'dekkingInTijdBegindatum')).toBe('2026-04-09')
  expect(textAt(source, 'bewaartermijn', 'termijnEinddatum')).toBe('2031-01-01')
  const restrictions = named(source, 'beperkingGebruik')
  expect(restrictions.map((one) => textAt(one, 'beperkingGebruikType', 'begripLabel'))).toEqual([
    'Niet gelakt',
    'Vertrouwelijk',
  ])
})

test('how long something is worth keeping is left to whoever knows the list', async () => {
  const { db } = await mustSet()
  const all = objects(await mustArchive(db)).filter(({ name }) => name === 'informatieobject')
  expect(new Set(all.map((one) => textAt(one, 'waardering', 'begripCode')))).toEqual(new Set(['N']))
})

test('a check number tells when it was made', async () => {
  const { db } = await mustSet()
  const [file] = objects(await mustArchive(db)).filter(({ name }) => name === 'bestand')
  expect(file && textAt(file, 'checksum', 'checksumDatum')).toBe(moment)
})

const characters = 'A\u0000B\u0001C\u001fD\ud800E\ufffeF <naam> & "x" ]]>\n\tG'

test('characters that no XML may hold are replaced in titles, and marks are written so that they stay text', async () => {
  const project = await mustOpenProject()
  await nameProject(project.db, project.noor.id, { title: characters, organisation: characters })
  const archive = await mustArchive(project.db)
  const [, read] = archive.metadata.at(-1) ?? []
  const title = read?.children[0] && textAt(read.children[0], 'naam')
  expect(title).toBe('A\ufffdB\ufffdC\ufffdD\ufffdE\ufffdF <naam> & "x" ]]> G')
  expect(archive.metadata.flatMap(([, one]) => faultsIn(one))).toEqual([])
})

test.each([
  ['verslag.txt', 'x-fmt/111'],
  ['verslag.md', 'fmt/1149'],
  ['verslag.vtt', ''],
])('%s is called by its code in PRONOM where that is sure', async (name, code) => {
  const project = await mustOpenProject()
  const text = name.endsWith('vtt') ? 'WEBVTT\n\n00:01.000 --> 00:02.000\nEen zin.\n' : 'Een zin.\n'
  await mustAdd(project, text, { name })
  const archive = await mustArchive(project.db)
  const [file] = parsedXml(archive.text(`${archive.one(/_origineel_/u)}.bestand.mdto.xml`)).children
  expect(file && textAt(file, 'bestandsformaat', 'begripCode')).toBe(code)
})
