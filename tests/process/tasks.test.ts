import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { notesOf } from '../../scripts/bench/material.ts'
import { answer, mustCall } from './calling.ts'
import { read } from './kept.ts'
import { smallProject, written } from './notes.ts'
import { mustServe } from './serving.ts'
import { shapes } from './shapes.ts'
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

async function expectSound(data: string): Promise<void> {
  expect((await answer(shapes.verify, ['verify'], { data })).json.failures).toEqual([])
}

/** Hands in so much that reading it takes longer than an answer waits. */
async function handInMuch(visitor: Visitor): Promise<void> {
  const body = new FormData()
  for (let n = 0; n < 5; n++) body.append('files', new Blob([notesOf(megabyte, n)]), `gesprek-${n}.txt`)
  expect(await visitor.post('/uploads', body)).toBe(true)
}

test('an import that is stopped keeps the files that were read, whole, and reads no more', async () => {
  const { data } = await smallProject()
  const visitor = new Visitor(await mustServe(data))
  await visitor.giveName('Noor')
  await handInMuch(visitor)
  const task = await taskWith(visitor, '/uploads', 'stop')
  expect(await visitor.post(`${task}/stop`, nothing())).toBe(true)
  expect(await outcome(visitor, task)).toContain('Gestopt')
  const waiting = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('upload.json'),
  )
  expect(waiting.length).toBeLessThan(5)
  expect(await visitor.post('/uploads/keep', nothing())).toBe(true)
  await expectSound(data)
})

test('a round that is stopped leaves nothing; one whose server is killed is told as broken off, and made when asked again', async () => {
  const { data, from } = await smallProject()
  const talk = notesOf(megabyte / 4, 1)
  await mustCall(['ingest', written(from, 'gesprek.txt', talk)], { data })
  const report = `# Rapport\n\nIemand zei: “${talk.slice(400, 500)}”.\n`
  await mustCall(['ingest', '--role', 'report', written(from, 'rapport.md', report)], { data })
  const [document] = read<{ id: string }>(data, "SELECT id FROM documents WHERE role = 'report'")
  const rounds = () => read<{ id: string }>(data, 'SELECT id FROM audits').length
  const server = await mustServe(data)
  const visitor = new Visitor(server)
  await visitor.giveName('Noor')
  await handInMuch(visitor)
  const form = new URLSearchParams({ document: document?.id ?? '' })

  const stopped = await visitor.postTo('/reports', form)
  await visitor.post(`${stopped}/stop`, nothing())
  expect(await outcome(visitor, stopped)).toContain('Er is geen ronde gemaakt')
  const killed = await visitor.postTo('/reports', form)
  await server.kill()
  await expectSound(data)
  expect(rounds()).toBe(0)

  const next = new Visitor(await mustServe(data))
  await next.giveName('Noor')
  expect(await outcome(next, killed)).toContain('Afgebroken, omdat het programma stopte')
  const anew = await next.postTo(`${killed}/again`, nothing())
  expect(await outcome(next, anew)).toContain('Bekijken')
  expect(rounds()).toBe(1)
  await expectSound(data)
})
