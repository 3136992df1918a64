import { expect, test } from 'vitest'
import { keepWordHelp, latestWordHelp } from '../../../server/suggestions/words/keeping-help.ts'
import { mustAddCode, mustChange, mustHaveText } from '../../codebook/book.ts'
import { mustOpenProject } from '../../project.ts'

async function mustCount() {
  const project = await mustOpenProject()
  await mustHaveText(project, 'De kabel is vol.\nDe juf zingt.', 'tafel.txt')
  const stroom = await mustAddCode(project, 'Stroom', { keywords: ['kabel'] })
  const leren = await mustAddCode(project, 'Leren', { keywords: ['juf'] })
  await keepWordHelp(project)
  const made = async (code: { id: string }) =>
    project.derived
      .selectFrom('results')
      .select(['input', 'at', 'event'])
      .where('kind', '=', 'word-help')
      .where('key', '=', code.id)
      .executeTakeFirstOrThrow()
  return { project, stroom, leren, made }
}

test('only the code whose words changed is counted anew, and both know of the change', async () => {
  const { project, stroom, leren, made } = await mustCount()
  const before = { stroom: await made(stroom), leren: await made(leren) }
  const event = await mustChange(project, stroom, { keywords: ['kabel', 'vol'] })
  await keepWordHelp(project)
  expect((await made(leren)).at).toBe(before.leren.at)
  expect((await made(stroom)).input).not.toBe(before.stroom.input)
  expect([(await made(stroom)).event, (await made(leren)).event]).toEqual([event, event])
  const help = (await latestWordHelp(project.derived, stroom.id))?.help
  expect(help?.figures.map(({ sentences }) => sentences)).toEqual([0, 1, 1])
})

test('what was kept in another shape counts as none', async () => {
  const { project, stroom } = await mustCount()
  await project.derived.updateTable('results').set({ json: '{"figures":3}' }).execute()
  expect(await latestWordHelp(project.derived, stroom.id)).toBeUndefined()
})
