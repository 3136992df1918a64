import { expect, test } from 'vitest'
import type { CodeText } from '../../server/codebook/code.ts'
import { codeNamed, codes } from '../../server/codebook/store.ts'
import { mergeCodes } from '../../server/codings/merging.ts'
import { markRead, readCounts } from '../../server/codings/readings.ts'
import { rechecks } from '../../server/codings/recheck.ts'
import { splitCode } from '../../server/codings/splitting.ts'
import { record, type Writer } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { mustAddCode, mustChange, mustHaveText, type Place } from '../codebook/book.ts'
import { mustOpenProject, type TestProject } from '../project.ts'

async function mustHaveRead() {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij wachten al drie jaar op stroom.', 'tafel 1.txt')
  const code = await mustAddCode(project, 'Stroom', { definition: 'eerst' })
  await mustRead(project, place)
  return { project, place, code }
}

/** Noor reads the document for every code, or for those named. */
async function mustRead(project: TestProject, place: Place, names?: string[]): Promise<void> {
  const wanted = (await codes(project.db)).filter(({ name }) => names?.includes(name) ?? true)
  await act(project, (write) => markRead(write, { ...place, person: project.noor.id }, wanted))
}

function act<T>(project: TestProject, change: (write: Writer) => Promise<T>) {
  return record(project.db, { person: project.noor.id, act: 'reading.add' }, change)
}

/** What Noor has to look at again, as lines. */
async function again(project: TestProject, person = project.noor): Promise<string[]> {
  const all = await codes(project.db)
  const lists = await rechecks(project.db, all, person.id)
  return all.flatMap(({ id, name }) =>
    (lists.get(id) ?? []).map(({ document, why }) => `${name}: ${document.name} ${why}`),
  )
}

test('what was read for a code as it is need not be looked at again', async () => {
  const { project } = await mustHaveRead()
  expect(await again(project)).toEqual([])
})

test.each<Partial<CodeText>>([{ definition: 'later' }, { include: 'altijd' }, { exclude: 'nooit' }])(
  'another meaning (%o) opens the documents that were read before',
  async (patch) => {
    const { project, code } = await mustHaveRead()
    await mustChange(project, code, patch)
    expect(await again(project)).toEqual(['Stroom: tafel 1.txt redefined'])
  },
)

test.each<Partial<CodeText>>([
  { name: 'Elektriciteit' },
  { keywords: ['kabel'] },
  { related: ['draad'] },
  { excluding: ['geldstroom'] },
  { color: '#17506b' },
  { status: 'voorlopig' },
])('another name, word or look (%o) opens nothing', async (patch) => {
  const { project, code } = await mustHaveRead()
  await mustChange(project, code, patch)
  expect(await again(project)).toEqual([])
})

test('a new code opens the documents that were read before it was there', async () => {
  const { project } = await mustHaveRead()
  await mustAddCode(project, 'Gas')
  expect(await again(project)).toEqual(['Gas: tafel 1.txt new'])
})

test('of two new codes the second stays open when the first was looked at', async () => {
  const { project, place } = await mustHaveRead()
  await mustAddCode(project, 'Gas')
  await mustAddCode(project, 'Water')
  await mustRead(project, place, ['Water'])
  expect(await again(project)).toEqual(['Gas: tafel 1.txt new'])
})

test('a code that was there, but for which a document was not read, is not opened again', async () => {
  const project = await mustOpenProject()
  const place = await mustHaveText(project, 'Wij wachten op stroom.')
  await mustAddCode(project, 'Stroom')
  await mustAddCode(project, 'Gas')
  await mustRead(project, place, ['Stroom'])
  expect(await again(project)).toEqual([])
})

test('a document that nobody read is not opened again', async () => {
  const { project } = await mustHaveRead()
  await mustHaveText(project, 'Nog niet gelezen.', 'tafel 2.txt')
  await mustAddCode(project, 'Gas')
  expect(await again(project)).toEqual(['Gas: tafel 1.txt new'])
})

test('each person has a list of their own', async () => {
  const { project, code } = await mustHaveRead()
  await mustChange(project, code, { definition: 'later' })
  expect(await again(project, project.bram)).toEqual([])
})

test('looking at a document again takes it from the list', async () => {
  const { project, place, code } = await mustHaveRead()
  await mustChange(project, code, { definition: 'later' })
  await mustRead(project, place)
  expect(await again(project)).toEqual([])
})

test('a split opens what was read for the code and for its new part', async () => {
  const { project, code } = await mustHaveRead()
  await act(project, (write) => splitCode(write, code.id, 'Kabels'))
  expect(await again(project)).toEqual(['Stroom: tafel 1.txt redefined', 'Kabels: tafel 1.txt new'])
})

test('a merge opens what was read for one of the two only, whichever it was', async () => {
  const project = await mustOpenProject()
  const a = await mustAddCode(project, 'A')
  const b = await mustAddCode(project, 'B')
  for (const [name, read] of [
    ['beide.txt', ['A', 'B']],
    ['a.txt', ['A']],
    ['b.txt', ['B']],
  ] as const) {
    await mustRead(project, await mustHaveText(project, `Tekst ${name}.`, name), [...read])
  }
  await act(project, (write) => mergeCodes(write, a.id, b.id))
  expect(await again(project)).toEqual(['B: a.txt redefined', 'B: b.txt redefined'])
})

test('undoing a new definition makes the old reading count again', async () => {
  const { project, code } = await mustHaveRead()
  const event = await mustChange(project, code, { definition: 'later' })
  await undo(project.db, project.noor.id, event)
  expect(await again(project)).toEqual([])
})

test('what was read under a definition that was undone does not count for the next one', async () => {
  const { project, place, code } = await mustHaveRead()
  const event = await mustChange(project, code, { definition: 'later' })
  await mustRead(project, place)
  await undo(project.db, project.noor.id, event)
  await mustChange(project, code, { definition: 'heel anders' })
  expect(await again(project)).toEqual(['Stroom: tafel 1.txt redefined'])
})

test('what was read again under a definition that was undone is looked at once more for the old one', async () => {
  const { project, place, code } = await mustHaveRead()
  const event = await mustChange(project, code, { definition: 'later' })
  await mustRead(project, place)
  await undo(project.db, project.noor.id, event)
  expect(await again(project)).toEqual(['Stroom: tafel 1.txt redefined'])
})

test('a code that lapsed opens nothing', async () => {
  const { project, code } = await mustHaveRead()
  await mustChange(project, code, { definition: 'later', status: 'vervallen' })
  expect(await again(project)).toEqual([])
})

test('only sources that were read for the code as it is are counted as read', async () => {
  const { project, code } = await mustHaveRead()
  expect((await readCounts(project.db)).get(code.id)).toBe(1)
  await mustChange(project, code, { definition: 'later' })
  expect((await readCounts(project.db)).get((await codeNamed(project.db, 'Stroom')).id)).toBeUndefined()
})
