import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { noticeOthers } from '../../server/background/others.ts'
import { codes } from '../../server/codebook/store.ts'
import { people, personNamed } from '../../server/database/people.ts'
import { openProject, type Project } from '../../server/database/project.ts'
import { verify } from '../../server/history/verify.ts'
import { Walker } from './walking.ts'

const cleaning: (() => unknown)[] = []

afterEach(async () => {
  for (const clean of cleaning.splice(0).toReversed()) await clean()
})

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  cleaning.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function mustOpen(folder: string): Promise<Project> {
  const project = await openProject(folder, { make: true })
  cleaning.push(() => project.close())
  return project
}

/** Another program that adds codes; gives what it complained of. */
function beside(folder: string, name: string, count: number): Promise<string> {
  const node = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'node')
  const child = spawn(node, [join(import.meta.dirname, 'beside.ts'), folder, name, String(count)])
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  return new Promise((done) => child.on('close', (status) => done(status === 0 ? '' : `${status} ${said}`)))
}

test('programs that begin on the same empty folder at once all get the project', async () => {
  const folder = freshFolder()
  const names = ['een', 'twee', 'drie', 'vier']
  expect(await Promise.all(names.map((name) => beside(folder, name, 5)))).toEqual(names.map(() => ''))
  const project = await mustOpen(folder)
  expect(await codes(project.db)).toHaveLength(20)
  expect((await people(project.db)).map(({ name }) => name).sort()).toEqual([...names].sort())
  expect((await verify(project.db)).failures).toEqual([])
})

test('a project that is opened several times at once is opened each time', async () => {
  const folder = freshFolder()
  const all = await Promise.all([mustOpen(folder), mustOpen(folder), mustOpen(folder)])
  for (const project of all) await personNamed(project.db, 'Noor')
  expect(await people(all[0].db)).toHaveLength(1)
})

test('what another program writes is noticed, what one writes oneself is not', async () => {
  const folder = freshFolder()
  const [server, other] = [await mustOpen(folder), await mustOpen(folder)]
  let noticed = 0
  const seen = new Promise<void>((resolve) => {
    const stop = noticeOthers(
      server.sqlite,
      () => {
        noticed++
        resolve()
      },
      5,
    )
    cleaning.push(stop)
  })
  await personNamed(server.db, 'Noor')
  await new Promise((later) => setTimeout(later, 30))
  expect(noticed).toBe(0)
  await personNamed(other.db, 'Bram')
  await seen
})

test('a server and other programs write at once: nothing is lost and nobody is sent away', async () => {
  const project = await mustOpen(freshFolder())
  const noor = await personNamed(project.db, 'Noor')
  const walker = new Walker({ ...project, noor, bram: noor })
  const others = Promise.all([beside(project.folder, 'een', 40), beside(project.folder, 'twee', 40)])
  const statuses: number[] = []
  for (let n = 0; n < 40; n++) {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((lane) =>
        walker.post('/codebook', [
          ['name', `server ${lane} ${n}`],
          ['parent', ''],
        ]),
      ),
    )
    statuses.push(...answers.map(({ status }) => status))
  }
  expect(await others).toEqual(['', ''])
  expect(statuses.filter((status) => status !== 303)).toEqual([])
  expect(await codes(project.db)).toHaveLength(200)
  expect((await verify(project.db)).failures).toEqual([])
})

test('when another program holds the database too long, that is said and nothing is changed', async () => {
  const project = await mustOpen(freshFolder())
  const noor = await personNamed(project.db, 'Noor')
  const walker = new Walker({ ...project, noor, bram: noor })
  project.sqlite.pragma('busy_timeout = 20')
  const other = new Database(join(project.folder, 'project.sqlite'))
  cleaning.push(() => other.close())
  other.exec('BEGIN IMMEDIATE')
  const answer = await walker.post('/threads', [['title', 'Stroom']])
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('Een ander programma')
  other.exec('ROLLBACK')
  expect((await walker.post('/threads', [['title', 'Stroom']])).status).toBe(303)
})
