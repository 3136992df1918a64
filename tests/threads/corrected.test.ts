import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { addEvidence } from '../../server/threads/adding.ts'
import { addThread } from '../../server/threads/adopting.ts'
import { evidenceOf } from '../../server/threads/store.ts'
import { mustCorrect, mustHaveCodedTalk, talk } from '../codings/corrected-talk.ts'

/** A thread that leans on the words of which the typing error is corrected, and on words that are taken out. */
async function mustHaveThread() {
  const made = await mustHaveCodedTalk()
  const { project, version, document } = made
  const act = { person: project.noor.id, act: 'evidence.add' }
  const { result: thread } = await record(project.db, act, async (write) => {
    const id = await addThread(write, { title: 'Wachten op stroom' })
    for (const words of ['Wij wachten al drie jaar op strom.', 'De netbeheerder kan niet kiezen.']) {
      const start = talk.indexOf(words)
      const span = { start, end: start + words.length }
      await addEvidence(write, { thread: id, version, ...span, role: 'supports' })
    }
    return id
  })
  await mustCorrect(project, document, { 1: 'Wij wachten al drie jaar op stroom.', 2: 'Iets heel anders.' })
  return { ...made, thread }
}

test('evidence of which the source was corrected shows old and new words', async () => {
  const { visitor, thread } = await mustHaveThread()
  const { html } = await visitor.open(`/threads/${thread}`)
  const [corrected, gone] = html.querySelectorAll('.evidence .moved')
  expect(corrected?.querySelector('del')?.text).toContain('strom')
  expect(corrected?.querySelector('ins')?.text).toContain('stroom')
  expect(gone?.text).toContain('Deze woorden staan niet meer in tekstversie 2.')
})

test('the link of such evidence opens the text version in which its words stand', async () => {
  const { visitor, thread, document } = await mustHaveThread()
  const { html } = await visitor.open(`/threads/${thread}`)
  const [link] = html.querySelectorAll('.evidence__place a')
  const answer = await visitor.app.request(`http://localhost${link?.getAttribute('href')?.split('#')[0]}`)
  expect(answer.headers.get('location')).toContain(`/documents/${document}/versions/1?start=0`)
})

test('a person takes the new words over, and then they count again', async () => {
  const { visitor, thread, project } = await mustHaveThread()
  const [row] = await evidenceOf(project.db, thread)
  const answer = await visitor.post(`/threads/${thread}/evidence/${row?.id}/corrected`, {
    revision: row?.revision ?? 0,
  })
  expect(answer.status).toBe(303)
  expect((await evidenceOf(project.db, thread))[0]?.exact).toBe('Wij wachten al drie jaar op stroom.')
  const { html } = await visitor.open(`/threads/${thread}`)
  expect(html.querySelectorAll('.evidence .moved')).toHaveLength(1)
})

test('words of which nothing is left cannot be taken over', async () => {
  const { visitor, thread, project } = await mustHaveThread()
  const [, gone] = await evidenceOf(project.db, thread)
  expect((await visitor.post(`/threads/${thread}/evidence/${gone?.id}/corrected`, {})).status).toBe(422)
})
