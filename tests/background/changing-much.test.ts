import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { startBackground } from '../../server/background/background.ts'
import { Lane } from '../../server/background/lane.ts'
import { addCode } from '../../server/codebook/store.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject } from '../../server/database/project.ts'
import { record } from '../../server/database/write.ts'
import { closeAfterTest } from '../left-open.ts'
import { mustAdd } from '../project.ts'

/** A server on a folder, as somebody meets it who gave a name. */
async function mustServe() {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  const opened = await openProject(folder, { make: true })
  const background = await startBackground(folder)
  closeAfterTest(async () => {
    await background.close()
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const noor = await personNamed(opened.db, 'Noor')
  const project = { ...opened, noor, bram: await personNamed(opened.db, 'Bram') }
  const app = createApp({ project, background })
  const headers = { origin: 'http://localhost', cookie: `persoon=${noor.id}` }
  const post = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams(fields)
    const { headers: answered } = await app.request(`http://localhost${path}`, {
      method: 'POST',
      headers,
      body,
    })
    const address = answered.get('location') ?? ''
    const task = background.goingOn().find(({ id }) => address === `/work/${id}`)
    while (task && background.isBusy(task.kind)) await new Promise((later) => setTimeout(later, 20))
    return background.task(task?.id ?? '')?.made?.address ?? address
  }
  return { folder, project, background, post }
}

test('an act that touched much is undone beside the server, as one act', async () => {
  const { project, post } = await mustServe()
  const { db, noor } = project
  const names = Array.from({ length: 400 }, (_, n) => `thema ${n}`)
  const { event } = await record(db, { person: noor.id, act: 'code.add' }, async (write) => {
    for (const name of names) await addCode(write, { name })
  })
  const handed = vi.spyOn(Lane.prototype, 'add')
  expect(await post('/undo', { event: String(event) })).toBe('/log')
  expect(handed.mock.calls.map(([{ wanted }]) => wanted.kind)).toContain('undo')
  handed.mockRestore()
  expect(await db.selectFrom('codes').select('id').where('ended', 'is', null).execute()).toEqual([])
  const last = await db
    .selectFrom('events')
    .select(['act', 'undoes'])
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  expect(last).toEqual({ act: 'event.undo', undoes: event })
})

test('what is erased beside the server, a name too, is in no file of the project afterwards, nor in what tells of the work', async () => {
  const { folder, project, background, post } = await mustServe()
  const label = 'Wietske Dorpsmolenaar'
  await mustAdd(project, `${label}: Wij malen nog elke dag.\n\nVoorzitter: Dank u wel.`, {
    name: 'molen.txt',
  })
  const address = await post(`/erasures/speakers?label=${encodeURIComponent(label)}`, {
    ground: 'op verzoek',
    confirm: label,
  })
  expect(address).toMatch(/^\/erasures\/[\w-]+$/u)
  // Nothing is being written then, which would be gone under its first name.
  await background.close()
  expect(filesIn(folder).filter((path) => /dorpsmol/iu.test(readFileSync(path, 'latin1')))).toEqual([])
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
