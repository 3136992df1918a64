import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { exportThread } from '../../server/exports/thread.ts'
import { sourceText } from '../../server/sources/store.ts'
import { addEvidence, putAside } from '../../server/threads/adding.ts'
import { addThread } from '../../server/threads/adopting.ts'
import { setSide } from '../../server/threads/changing.ts'
import { addLanding } from '../../server/threads/landing.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

/** A thread under another, with evidence for one side, words put aside, and a place in a report. */
async function mustExport(format: 'csv' | 'html' | 'jsonld'): Promise<string> {
  const project = await mustOpenProject()
  const { db, noor } = project
  const said = '[00:00:01] Deelnemer 1: De kabel komt niet.\n\n[00:00:09] Deelnemer 2: De soep was lekker.\n'
  const source = await mustAdd(project, said, { name: 'tafel.txt', session: 'Diner' })
  const report = await mustAdd(project, 'Het net is vol.\n', { name: 'rapport.txt', role: 'report' })
  const text = await sourceText(db, source.document.id)
  const reported = await sourceText(db, report.document.id)
  const spanOf = (words: string) => {
    const start = text.text.indexOf(words)
    return { version: text.version.id, start, end: start + words.length }
  }
  const { result } = await record(db, { person: noor.id, act: 'thread.add' }, async (write) => {
    const parent = await addThread(write, { title: 'Schaarste' })
    const thread = await addThread(write, { title: 'Stroom', parent, tension_this: 'nu' })
    const id = await addEvidence(write, { thread, role: 'supports', ...spanOf('De kabel komt niet.') })
    await setSide(write, { id }, 'this')
    await putAside(write, { thread, ...spanOf('De soep was lekker.') }, 'gaat over eten')
    await addLanding(write, { thread, version: reported.version.id, start: 0, end: 15 })
    return thread
  })
  const { bytes } = await exportThread(db, result, format)
  return new TextDecoder().decode(bytes)
}

test('the table says for which side of the tension each piece speaks, and leaves out what was put aside', async () => {
  const csv = await mustExport('csv')
  expect(csv).toContain('deze kant')
  expect(csv).not.toContain('soep')
})

test('the page says what it lies under, where it landed, and what was put aside and why', async () => {
  const html = await mustExport('html')
  expect(html).toContain('Hangt onder: Schaarste')
  expect(html).toContain('rapport.txt: Het net is vol.')
  expect(html).toContain('gaat over eten')
})

test('the linked data hold side, landing and place', async () => {
  const thread = JSON.parse(await mustExport('jsonld'))
  expect(thread['rd:under']).toMatch(/^urn:uuid:/u)
  expect(thread['rd:landedIn']).toMatchObject([{ 'rd:document': 'rapport.txt' }])
  expect(thread.first.items.map((item: Record<string, unknown>) => item['rd:side'])).toEqual(['this'])
})
