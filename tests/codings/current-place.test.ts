import { expect, test } from 'vitest'
import { currentPlace } from '../../server/codings/current-place.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

async function mustRead(text: string) {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, text)
  const source = await sourceText(project.db, document.id)
  return { project, source, place: { document: document.id, version: source.version.id, start: 0, end: 3 } }
}

test('a text that is at hand is the one that is looked in', async () => {
  const { project, source, place } = await mustRead('Een lange kabel.')
  const atHand = { ...source, text: 'Een korte kabel.' }
  expect((await currentPlace(project.db, { ...place, source: atHand })).text).toBe(atHand.text)
})

test('a text at hand of which the row is another by now is read anew', async () => {
  const { project, source, place } = await mustRead('Een lange kabel.')
  const version = { ...source.version, revision: source.version.revision - 1 }
  const stale = { ...source, version, text: 'Heel andere woorden.' }
  expect((await currentPlace(project.db, { ...place, source: stale })).text).toBe(source.text)
})
