import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { exportCodebook } from '../../server/codebook/table.ts'
import { exportCodings, importCodings } from '../../server/codings/table.ts'
import { linkHash } from '../../server/database/chain.ts'
import { sha256 } from '../../server/database/ids.ts'
import { exportArchive } from '../../server/exports/archive/archive.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { kabel, mustCode, mustCorrect, mustPublishedQuote, mustSet } from '../quotes/setting.ts'
import { moment, mustArchive, type Unpacked } from './archive-reading.ts'
import { mustPlant } from './planted.ts'
import { csvRows } from './reading.ts'
import { mustMemo, mustThread } from './setting.ts'

test('every original is in it byte for byte, with its SHA-256', async () => {
  const { db } = await mustPlant()
  const archive = await mustArchive(db)
  const kept = await db.selectFrom('documents').select('original').where('ended', 'is', null).execute()
  const packed = archive.record
    .filter((path) => path.includes('_origineel_'))
    .map((path) => sha256(archive.bytes(path)))
  expect(packed.sort()).toEqual(kept.map(({ original }) => original).sort())
})

test('every version of every text is in it, to the character', async () => {
  const setting = await mustSet()
  await mustCorrect(setting, (text) => text.replace('drie jaar', 'vier jaar'))
  const archive = await mustArchive(setting.db)
  const versions = await setting.db.selectFrom('text_versions').select(['number', 'sha256']).execute()
  expect(versions).toHaveLength(2)
  for (const { number, sha256: hash } of versions)
    expect(sha256(archive.bytes(archive.one(new RegExp(`_tekst-${number}\\.txt$`, 'u'))))).toBe(hash)
})

test('the structure beside a text says which words stand in which part, and who spoke them', async () => {
  const setting = await mustSet()
  const archive = await mustArchive(setting.db)
  const text = archive.textOf(/_tekst-1\.txt$/u)
  const { blocks, parts } = JSON.parse(archive.textOf(/_opbouw\.json$/u))
  const spoken = blocks.find((block: { start: number; end: number }) =>
    text.slice(block.start, block.end).includes(kabel),
  )
  expect(spoken.speaker).toBe('Truus Mulder')
  expect(parts[0]).toMatchObject({
    session: 'Denkdiner 2: Werk en stroom',
    table: 'Tafel 3',
    rule: 'openbaar',
  })
})

test('codings taken from it and imported again are the same codings', async () => {
  const setting = await mustPublishedQuote()
  await mustCode(setting, 'rekenen', '= en zo rekent de netbeheerder.')
  const { csv } = await exportCodings(setting.db)
  const archive = await mustArchive(setting.db)
  const bytes = archive.bytes(archive.one(/coderingen_lijst\.csv$/u))
  const lines = (text: string) => text.split('\n').sort()
  expect(lines(new TextDecoder().decode(bytes))).toEqual(lines(csv))
  await sql`UPDATE codings SET ended = made`.execute(setting.db)
  const imported = await importCodings(setting.db, setting.noor.id, { name: 'coderingen.csv', bytes })
  expect(imported).toMatchObject({ added: 2, refused: [] })
  expect(lines((await exportCodings(setting.db)).csv)).toEqual(lines(csv))
})

test('of each coding it says who gave it, when and how', async () => {
  const setting = await mustPublishedQuote()
  const archive = await mustArchive(setting.db)
  const [row] = csvRows(archive.textOf(/coderingen_herkomst\.csv$/u))
  expect(row).toMatchObject({ woorden: kabel, code: 'Vakmensen', wie: 'Noor', hoe: 'eigen lezing' })
  expect(row?.wanneer).toMatch(/^\d{4}-/u)
})

test('the codebook is in it as the program itself writes it', async () => {
  const setting = await mustPublishedQuote()
  const archive = await mustArchive(setting.db)
  expect(archive.textOf(/codeboek_codes\.csv$/u)).toBe(await exportCodebook(setting.db))
})

test('a published edition is in it as it was frozen: its hash is that of the file', async () => {
  const setting = await mustPublishedQuote()
  const archive = await mustArchive(setting.db)
  const [edition] = csvRows(archive.textOf(/_edities\.csv$/u))
  const file = archive.bytes(archive.one(/_editie-1\.json$/u))
  expect(sha256(file)).toBe(edition?.['controlegetal (SHA-256)'])
})

test('a round of the rapporttoets is in it as it was computed, with what people found', async () => {
  const { db, audit } = await mustPlant()
  const archive = await mustArchive(db)
  const row = await db.selectFrom('audits').select('hash').where('id', '=', audit).executeTakeFirstOrThrow()
  expect(sha256(archive.bytes(archive.one(/_berekend\.json$/u)))).toBe(row.hash)
  const { findings, replies, closings, conclusion } = JSON.parse(archive.textOf(/_oordelen\.json$/u))
  expect([findings, replies, closings].map(({ length }) => length)).toEqual([1, 1, 1])
  expect(findings[0].person_name).toBe('Noor')
  expect(conclusion).not.toBeNull()
})

test('a thread is in it with its evidence, to read and for programs', async () => {
  const setting = await mustSet()
  await mustThread(setting, 'Wie begint', kabel)
  const archive = await mustArchive(setting.db)
  expect(archive.textOf(/draad-001_tekst\.md$/u)).toContain('Niemand durft als eerste')
  expect(csvRows(archive.textOf(/draad-001_bewijs\.csv$/u))).toMatchObject([{ woorden: kabel }])
  expect(JSON.parse(archive.textOf(/draad-001_gegevens\.json$/u)).evidence).toMatchObject([{ exact: kabel }])
})

test('who took part is in it by name, with what was agreed', async () => {
  const { db } = await mustSet()
  const archive = await mustArchive(db)
  const rows = csvRows(archive.textOf(/deelnemers_aanwezig\.csv$/u))
  expect(rows).toContainEqual(
    expect.objectContaining({ naam: 'Anja Slot', 'afspraak over citeren': 'niet citeren' }),
  )
})

test('the log is in it whole, and its chain can be checked from it', async () => {
  const setting = await mustPublishedQuote()
  const archive = await mustArchive(setting.db)
  const rows = csvRows(archive.textOf(/logboek_regels\.csv$/u))
  const events = await setting.db.selectFrom('events').selectAll().orderBy('seq').execute()
  expect(rows.map((row) => row.controlegetal)).toEqual(events.map(linkHash))
  for (const row of rows) {
    expect(sha256(row['waarover het controlegetal is berekend'] ?? '')).toBe(row.controlegetal)
    expect(sha256(row.inhoud ?? '')).toBe(row['controlegetal van de inhoud'])
  }
  const last = events.at(-1)
  expect(archive.textOf(/logboek_stand\.txt$/u)).toBe(`${last?.seq}:${last?.hash}\n`)
})

test('every table of the project is in it, with every row that stands', async () => {
  const setting = await mustPlant()
  const archive = await mustArchive(setting.db)
  const isKept = sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%revision%'`
  const tables = (await isKept.execute(setting.db)).rows.map(({ name }) => name)
  expect(tables.length).toBeGreaterThan(30)
  for (const name of tables) {
    const rows = sql<{ id: string }>`SELECT id FROM ${sql.table(name)} WHERE ended IS NULL ORDER BY id`
    const packed: { id: string }[] = JSON.parse(archive.textOf(new RegExp(`/tabel_${name}\\.json$`, 'u')))
    expect(packed.map(({ id }) => id)).toEqual((await rows.execute(setting.db)).rows.map(({ id }) => id))
  }
})

const allIn = (archive: Unpacked) => archive.paths.map((path) => `${path}\n${archive.text(path)}`).join('\n')

test('nothing in it is masked, and it says so first of all', async () => {
  const { db } = await mustPlant()
  const archive = await mustArchive(db)
  const texts = archive.paths.filter((path) => !path.includes('werkwijze')).map((path) => archive.text(path))
  expect(texts.join('\n')).toContain('x.quirijnse@gemeente.nl')
  expect(texts.join('\n')).not.toMatch(/\[gelakt\]|\[vertrouwelijk\]/u)
  expect(archive.text('LEESMIJ.txt')).toContain('HIER IS NIETS GELAKT')
})

test('of what was erased no word is in it, only that it was there', async () => {
  const setting = await mustSet()
  const text = '# Geheim\n\nDe roodstaart broedt achter de molen.\n'
  const { document } = await mustAdd(setting, text, { name: 'roodstaart.md', session: 'Avond 9' })
  await mustCode({ ...setting, document: document.id }, 'vogels', 'De roodstaart broedt achter de molen.')
  await mustMemo(setting, 'Over iets anders.')
  expect(allIn(await mustArchive(setting.db))).toContain('roodstaart')
  await erase(setting.db, {
    person: setting.noor.id,
    wanted: { kind: 'document', document: document.id },
    ground: 'verzoek van de spreker',
  })
  const archive = await mustArchive(setting.db)
  expect(allIn(archive)).not.toMatch(/roodstaart|broedt/iu)
  const rows = csvRows(archive.textOf(/gewist_lijst\.csv$/u))
  expect(rows).toContainEqual(
    expect.objectContaining({
      grond: 'verzoek van de spreker',
      wat: 'oorspronkelijk bestand',
      kenmerk: document.original,
    }),
  )
})

test('of a project in which nobody did anything an archive can be made', async () => {
  const project = await mustOpenProject()
  const archive = await mustArchive(project.db)
  expect(archive.paths.some((path) => path.includes('/bronnen/'))).toBe(false)
  expect(archive.textOf(/projectteam_namen\.csv$/u)).toContain('Noor')
})

test('the same project at the same moment gives the same files', async () => {
  const { db } = await mustPublishedQuote()
  const [one, other] = [await mustArchive(db), await mustArchive(db)]
  const fixed = (archive: Unpacked) =>
    archive.record
      .filter((path) => !/werkwijze|memos/u.test(path))
      .map((path) => `${path} ${sha256(archive.bytes(path))}`)
  expect(fixed(one)).toEqual(fixed(other))
})

test('check numbers cover every file but their own', async () => {
  const { db } = await mustPublishedQuote()
  const archive = await mustArchive(db)
  const lines = archive.text('controlegetallen.txt').trimEnd().split('\n')
  const expected = archive.paths
    .filter((path) => path !== 'controlegetallen.txt')
    .map((path) => `${sha256(archive.bytes(path))}  ${path}`)
  expect(lines.sort()).toEqual(expected.sort())
})

test('the answer counts the files of the record', async () => {
  const { db } = await mustPublishedQuote()
  const { rows, format } = await exportArchive(db, { at: moment })
  expect({ rows, format }).toEqual({ rows: (await mustArchive(db)).record.length, format: 'zip' })
})
