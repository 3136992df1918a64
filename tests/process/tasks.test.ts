import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { notesOf } from '../../scripts/bench/material.ts'
import { mustCall } from './calling.ts'
import { read } from './kept.ts'
import { smallProject, written } from './notes.ts'
import { mustServe } from './serving.ts'
import { expectSound } from './sound.ts'
import { Visitor } from './visitor.ts'

const megabyte = 1_024 * 1_024

/** The task that goes on or ended, by the act that a page offers on it. */
async function taskWith(visitor: Visitor, page: string, act: string): Promise<string> {
  const forms = parse(await visitor.open(page)).querySelectorAll(`form[action$="/${act}"]`)
  const actions = forms.map((form) => form.getAttribute('action') ?? '')
  const found = actions.find((action) => action.startsWith('/work/'))
  if (!found) throw new Error(`no way to ${act} on ${page}`)
  return found.slice(0, -act.length - 1)
}

const nothing = () => new URLSearchParams()

/** What its page says of a task once it is over. */
async function outcome(visitor: Visitor, task: string): Promise<string> {
  for (;;) {
    const main = parse(await visitor.open(task)).querySelector('main')
    if (!main?.querySelector('.progress')) return main?.text ?? ''
    await pause(100)
  }
}

/** Waits until a task tells that some of so many are done, and not all. */
async function untilHalfway(visitor: Visitor, task: string, counted: RegExp): Promise<void> {
  for (;;) {
    const said = parse(await visitor.open(task)).querySelector('.progress')?.text
    if (said === undefined) throw new Error(`${task} was over before anybody could see it`)
    const [, done = '0', total = '0'] = counted.exec(said.replaceAll('.', '')) ?? []
    if (Number(done) > 0 && Number(done) < Number(total)) return
    await pause(20)
  }
}

/** So many that reading them takes seconds, and each another text. */
const talks = Array.from({ length: 15 }, (_, n) => notesOf(megabyte, n * 1_000_003))

/** Names of the folders of files that were handed in and read, and of those of which half is there. */
function laid(data: string): { whole: string[]; half: string[] } {
  const folder = join(data, 'incoming')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return {
    whole: names.filter((name) => existsSync(join(folder, name, 'upload.json')) && !name.endsWith('.half')),
    half: names.filter((name) => name.endsWith('.half')),
  }
}

test('an import that is stopped keeps the files that were read, whole, and reads no more', async () => {
  const { data } = await smallProject()
  const visitor = new Visitor(await mustServe(data))
  await visitor.giveName('Noor')
  const body = new FormData()
  for (const [n, talk] of talks.entries()) body.append('files', new Blob([talk]), `gesprek-${n}.txt`)
  const handedIn = visitor.post('/uploads', body)
  while (laid(data).whole.length === 0) await pause(10)
  expect(await handedIn).toBe(true)
  const task = await taskWith(visitor, '/uploads', 'stop')
  expect(await visitor.post(`${task}/stop`, nothing())).toBe(true)
  expect(await outcome(visitor, task)).toContain('Gestopt')

  const { whole } = laid(data)
  expect(whole.length).toBeGreaterThan(0)
  expect(whole.length).toBeLessThan(talks.length)
  await pause(1_500)
  expect(laid(data).whole).toEqual(whole)
  expect(await visitor.open(task)).toContain('Opnieuw')
  expect(await visitor.post('/uploads/keep', nothing())).toBe(true)
  await untilKept(visitor)
  const texts = read<{ text: string }>(data, 'SELECT text FROM text_versions ORDER BY made').slice(1)
  expect(texts.map(({ text }) => talks.indexOf(text))).toEqual(whole.map((_, n) => n))
  await expectSound(data)
})

/** Waits until nothing goes on that somebody asked for. */
async function untilKept(visitor: Visitor): Promise<void> {
  while ((await visitor.open('/uploads')).includes('class="progress"')) await pause(100)
}

/** A project with a report of so many quotations that looking them up takes seconds. */
async function muchQuoted(): Promise<{ data: string; document: string }> {
  const { data, from } = await smallProject()
  const talk = notesOf(megabyte, 1)
  await mustCall(['ingest', written(from, 'gesprek.txt', talk)], { data })
  const said = talk.split('\n\n').slice(1, 40)
  const quoted = said.map((words, n) => `Iemand zei: “${words.replace('jaar', `het jaar ${n} of`)}”`)
  const report = written(from, 'rapport.md', `# Rapport\n\n${quoted.join('\n\n')}\n`)
  await mustCall(['ingest', '--role', 'report', report], { data })
  const [document] = read<{ id: string }>(data, "SELECT id FROM documents WHERE role = 'report'")
  return { data, document: document?.id ?? '' }
}

const quotations = /(\d+) van (\d+) citaten/u

test('a round that is stopped or killed halfway leaves nothing, says so, and is made when asked again', async () => {
  const { data, document } = await muchQuoted()
  const rounds = () => read<{ id: string }>(data, 'SELECT id FROM audits').length
  const events = () => read<{ seq: number }>(data, 'SELECT seq FROM events').length
  const server = await mustServe(data)
  const visitor = new Visitor(server)
  await visitor.giveName('Noor')
  const before = events()
  const form = new URLSearchParams({ document })

  const stopped = await visitor.postTo('/reports', form)
  await untilHalfway(visitor, stopped, quotations)
  await visitor.post(`${stopped}/stop`, nothing())
  const said = await outcome(visitor, stopped)
  expect(said).toContain('Gestopt')
  expect(said).toContain('Er is geen ronde gemaakt')
  expect(said).toContain('Opnieuw')

  const killed = await visitor.postTo('/reports', form)
  await untilHalfway(visitor, killed, quotations)
  await server.kill()
  await expectSound(data)
  expect(rounds()).toBe(0)
  expect(events()).toBe(before)

  const next = new Visitor(await mustServe(data))
  await next.giveName('Noor')
  const broken = await outcome(next, killed)
  expect(broken).toContain('Afgebroken, omdat het programma stopte')
  expect(broken).toContain('Er is geen ronde gemaakt')
  const anew = await next.postTo(`${killed}/again`, nothing())
  expect(await outcome(next, anew)).toContain('Bekijken')
  expect(rounds()).toBe(1)
  await expectSound(data)
}, 240_000)
