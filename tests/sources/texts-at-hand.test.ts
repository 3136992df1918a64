import { expect, test } from 'vitest'
import { forgetAtHand } from '../../server/database/at-hand.ts'
import { newId } from '../../server/database/ids.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { textAtHand } from '../../server/sources/texts-at-hand.ts'
import { currentTexts } from '../../server/threads/current-texts.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

async function mustRead() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Anne: Wij zoeken monteurs.', { session: 'Diner' })
  return { project, document: document.id, text: await textAtHand(project, document.id) }
}

test('a text at hand is the text that is stored', async () => {
  const { project, document, text } = await mustRead()
  expect(text).toEqual(await sourceText(project.db, document))
  expect((await textAtHand(project, document)).blocks).toBe(text.blocks)
})

test('a document that got another name has that name at once', async () => {
  const { project, document } = await mustRead()
  await record(project.db, { person: project.noor.id, act: 'document.change' }, (write) =>
    write.update('documents', { id: document }, { name: 'tafel 3' }),
  )
  expect((await textAtHand(project, document)).document.name).toBe('tafel 3')
})

test('a structure that changed is read anew', async () => {
  const { project, document, text } = await mustRead()
  await record(project.db, { person: project.noor.id, act: 'structure.change' }, (write) =>
    write.update('structures', { id: text.structure.id }, { parts: '[]' }),
  )
  expect((await textAtHand(project, document)).parts).toEqual([])
})

test('who reads a text for a page and who counts in all texts hold the same words and sentences', async () => {
  const { project, text } = await mustRead()
  const [counted] = await currentTexts(project.db)
  expect(counted?.sentences).toBe(text.sentences)
  expect(counted?.blocks).toBe(text.blocks)
})

test('in a text where a person said who speaks, the name is the one of now', async () => {
  const { project, document } = await mustRead()
  const { structure } = await sourceText(project.db, document)
  const participant = newId()
  await record(project.db, { person: project.noor.id, act: 'structure.change' }, async (write) => {
    await write.insert('participants', { id: participant, name: 'Anna', pseudonym: null })
    const speakers = [{ block: 0, participant }]
    await write.update('structures', { id: structure.id }, { speakers: JSON.stringify(speakers) })
  })
  const before = await sourceText(project.db, document)
  await record(project.db, { person: project.noor.id, act: 'participant.change' }, (write) =>
    write.update('participants', { id: participant }, { name: 'Anneke' }),
  )
  expect(before.blocks[0]?.speaker).toBe('Anna')
  expect((await sourceText(project.db, document)).blocks[0]?.speaker).toBe('Anneke')
})

test('nothing of a text stays in memory when all is let go', async () => {
  const { project, document, text } = await mustRead()
  forgetAtHand(project)
  expect((await textAtHand(project, document)).blocks).not.toBe(text.blocks)
})

test('a text version that is not there is not found', async () => {
  const { project, document } = await mustRead()
  await expect(textAtHand(project, document, 7)).rejects.toMatchObject({ key: 'version-not-found' })
})
