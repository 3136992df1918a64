import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { sentencesOfText } from '../../server/suggestions/source-sentences.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const notes = `- De netbeheerder laat ons wachten
  - aansluiting pas 2030
  - bakker idem
- De school wil best meedoen met de hal.
`

async function mustAsk() {
  const project = await mustOpenProject()
  await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'stroom', keywords: ['netbeheerder'] }),
  )
  const { document } = await mustAdd(project, notes, { name: 'notities.md', session: 'Diner' })
  return { project, source: await sourceText(project.db, document.id) }
}

test('a sub-item that makes no sense alone is read with the item above it', async () => {
  const { source } = await mustAsk()
  const leads = sentencesOfText(source).map(({ text, lead }) => [text, lead?.text])
  expect(leads).toEqual([
    ['De netbeheerder laat ons wachten', undefined],
    ['aansluiting pas 2030', 'De netbeheerder laat ons wachten'],
    ['bakker idem', 'De netbeheerder laat ons wachten'],
    ['De school wil best meedoen met de hal.', undefined],
  ])
})

test('it gets the code that the item above it is about, for a reason that stands there', async () => {
  const { project, source } = await mustAsk()
  const wanted = { document: source.document.id, all: true }
  const { sentences } = await suggest(project.db, project.derived, wanted)
  const item = sentences.find(({ text }) => text === 'bakker idem')
  const because = item?.suggestions[0]?.because.find(({ why }) => why === 'keyword')
  expect(because?.text).toBe('netbeheerder')
  expect(source.text.slice(because?.start, because?.end)).toBe('netbeheerder')
})
