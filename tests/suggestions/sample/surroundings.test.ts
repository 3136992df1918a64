import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceText } from '../../../server/sources/store.ts'
import { surroundingsOf } from '../../../server/suggestions/sample/surroundings.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../../project.ts'

let project: TestProject

beforeEach(async () => {
  project = await mustOpenProject()
})

afterEach(() => project.close())

async function around(text: string, words: string, reach?: { characters: number; lines: number }) {
  const { document } = await mustAdd(project, text, { name: 'tafel.md' })
  const source = await sourceText(project.db, document.id)
  const start = source.text.indexOf(words)
  return surroundingsOf(source, { start, end: start + words.length }, reach)
}

const list = ['Eerste punt.', 'Tweede punt.', 'Het punt zelf.', 'Vierde punt.', 'Vijfde punt.', 'Zesde punt.']

test('lines of a list stay lines, and no more of them are shown than asked', async () => {
  const { before, after } = await around(list.map((line) => `- ${line}`).join('\n'), 'Het punt zelf.', {
    characters: 160,
    lines: 2,
  })
  expect(before).toBe('Tweede punt.\n')
  expect(after).toBe('\nVierde punt.')
})

test('where a line is cut stands an ellipsis', async () => {
  const long = 'Wij praatten de hele avond over de kosten van het net en over wie die betaalt in onze wijk.'
  const { before, after } = await around(long, 'de kosten', { characters: 20, lines: 2 })
  expect(before).toBe('… de hele avond over ')
  expect(after).toBe(' van het net en …')
})
