import { expect, test } from 'vitest'
import { forgetAtHand } from '../../server/database/at-hand.ts'
import { emptyDerived } from '../../server/database/derived.ts'
import { newId } from '../../server/database/ids.ts'
import { record, type Writer } from '../../server/database/write.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { undo } from '../../server/history/undo.ts'
import { liftMask } from '../../server/quotes/blackened.ts'
import { endRefusal } from '../../server/quotes/refusing.ts'
import { addMask } from '../../server/sources/masks.ts'
import { attendances, importParticipants } from '../../server/sources/participants.ts'
import { masksOfProject } from '../../server/sources/project-mask-views.ts'
import { endDocument } from '../../server/sources/removing.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'
import { mustCorrect } from '../quotes/setting.ts'

const words = 'Bel Gerda Wiersma op 06-12345678, zei Vincent Prins.'

interface Opened extends TestProject {
  readonly document: string
  readonly version: string
  readonly session: string
}

/** Two sources that say the same, of which everything was counted. */
async function mustCount(): Promise<Opened> {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, words, { name: 'een.txt', session: 'Diner' })
  await mustAdd(project, `${words} Dat is alles.`, { name: 'twee.txt' })
  const { version, parts } = await sourceText(project.db, document.id)
  const opened = { ...project, document: document.id, version: version.id, session: parts[0]?.session ?? '' }
  expect(await openIn(opened)).toEqual([3, 3])
  return opened
}

/** How much waits in the first source and in the second, as it is kept up; it is the same when all is counted anew. */
async function openIn(project: Opened): Promise<number[]> {
  const kept = await masksOfProject(project)
  forgetAtHand(project)
  expect(await masksOfProject(project)).toEqual(kept)
  return kept.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ open }) => open)
}

const act = async (project: Opened, change: (write: Writer) => Promise<unknown>) =>
  (await record(project.db, { person: project.noor.id, act: 'test.act' }, change)).event ?? 0

const phone = { start: words.indexOf('06'), end: words.indexOf(', zei') }

test('what was blacked out waits no more, and waits again when that is lifted or undone', async () => {
  const project = await mustCount()
  const { document, version } = project
  let mask = ''
  const given = await act(project, async (write) => {
    mask = await addMask(write, { document, version, ...phone, ground: '5.1.2.e' })
  })
  expect(await openIn(project)).toEqual([2, 3])
  await undo(project.db, project.noor.id, given)
  expect(await openIn(project)).toEqual([3, 3])
  await act(project, async (write) => {
    mask = await addMask(write, { document, version, ...phone, ground: '5.1.2.e' })
  })
  expect(await openIn(project)).toEqual([2, 3])
  await act(project, (write) => liftMask(write, { id: mask }))
  expect(await openIn(project)).toEqual([3, 3])
})

test('what was left readable waits no more, until somebody asks for it', async () => {
  const project = await mustCount()
  const { document, version } = project
  const id = newId()
  await act(project, (write) =>
    write.insert('mask_refusals', {
      ...{ id, document, version, ...phone, exact: words.slice(phone.start, phone.end) },
      ...{ kind: 'phone', person: write.person },
    }),
  )
  expect(await openIn(project)).toEqual([2, 3])
  await act(project, (write) => endRefusal(write, { id }))
  expect(await openIn(project)).toEqual([3, 3])
})

test('a corrected text is counted anew', async () => {
  const project = await mustCount()
  await mustCorrect({ ...project, set: '' }, (text) => text.replace('06-12345678', 'maandag'))
  expect(await openIn(project)).toEqual([2, 3])
})

test('a new source is counted, one that was taken away is not, under the name that it has now', async () => {
  const project = await mustCount()
  const { document } = await mustAdd(project, 'Mail gerda@voorbeeld.nl.', { name: 'drie.txt' })
  expect(await openIn(project)).toEqual([1, 3, 3])
  await act(project, (write) => write.update('documents', { id: document.id }, { name: 'vier.txt' }))
  expect((await masksOfProject(project)).map(({ name }) => name)).toContain('vier.txt')
  await act(project, (write) => endDocument(write, { id: document.id }))
  expect(await openIn(project)).toEqual([3, 3])
})

test('words that were erased wait no more, also before memory is let go', async () => {
  const project = await mustCount()
  const wanted = { kind: 'part', document: project.document, ...phone } as const
  await erase(project.db, { person: project.noor.id, wanted, ground: 'verzoek' })
  await emptyDerived(project.derived)
  expect(await openIn(project)).toEqual([2, 3])
})

test('a list of who took part changes what waits in every source', async () => {
  const project = await mustCount()
  await act(project, (write) =>
    importParticipants(write, project.session, {
      name: 'deelnemers.csv',
      bytes: new TextEncoder().encode('person\nVincent Prins\nGerda Wiersma\n'),
    }),
  )
  expect(await openIn(project)).toEqual([1, 1])
})

test('while nothing changed nothing is counted again, and nothing is written', async () => {
  const project = await mustCount()
  await masksOfProject(project)
  const rows = () => project.derived.selectFrom('results').select(['kind', 'key', 'at']).execute()
  const before = await rows()
  await project.derived.updateTable('results').set({ json: '[]' }).where('kind', '=', 'personal').execute()
  expect((await masksOfProject(project)).map(({ open }) => open)).toEqual([3, 3])
  expect(await rows()).toEqual(before)
})

test('who was at a session, and which session a text is of, count at once', async () => {
  const project = await mustCount()
  const list = {
    name: 'deelnemers.csv',
    bytes: new TextEncoder().encode('person\nVincent Prins\nGerda Wiersma\n'),
  }
  await act(project, (write) => importParticipants(write, project.session, list))
  const { document } = await mustAdd(project, 'Toen kwam mevrouw Wiersma.', {
    ...{ name: 'drie.txt', session: 'Diner' },
  })
  expect(await openIn(project)).toEqual([0, 1, 1])
  const present = (await attendances(project.db)).find(({ name }) => name === 'Gerda Wiersma')?.id ?? ''
  const left = await act(project, (write) => write.end('attendances', { id: present }))
  expect((await openIn(project))[0]).toBe(1)
  await undo(project.db, project.noor.id, left)
  expect(await openIn(project)).toEqual([0, 1, 1])
  const { structure } = await sourceText(project.db, document.id)
  await act(project, (write) => write.update('structures', { id: structure.id }, { parts: '[]' }))
  expect(await openIn(project)).toEqual([1, 1, 1])
})
