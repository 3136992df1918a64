import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { record } from '../../server/database/write.ts'
import { suggestionsFor } from '../../server/suggestions/named-suggestions.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { textsIn } from '../text/language-texts.ts'

const dutch = `Aan tafel 1 was het druk. Er is een tekort aan vakmensen in de bouw.
De wethouder kwam later binnen. Iemand zei dat het plan van de bank niet klopt.
`
const english = textsIn.en.join('\n\n')

/** A project with a Dutch and an English document, and a code of which a keyword stands in both. */
async function mustStart(definition: string) {
  const project = await mustOpenProject()
  await mustAdd(project, dutch, { name: 'gesprek.txt' })
  await mustAdd(project, english, { name: 'interview.txt' })
  await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'geld', keywords: ['bank'], definition }),
  )
  return project
}

const inDutch =
  'Waar men zegt dat er geen geld is, of dat de bank het niet wil geven aan wie het nodig heeft.'
const inEnglish =
  'Where people say that there is no money, or that the bank does not want to give it to those who need it from them.'

test('in a source in English nothing is suggested, and that is said', async () => {
  const { db, derived } = await mustStart(inDutch)
  const { sentences, warnings } = await suggestionsFor(db, derived)
  expect(sentences.map(({ document }) => document)).toEqual(['gesprek.txt'])
  expect(warnings).toEqual([
    '‘interview.txt’ lijkt in het Engels. Suggesties gaan op woorden en uw codeboek is in een andere taal; in deze bron stelt het programma dus niets voor.',
  ])
})

test('with all it still has every sentence with every code and a score, none of them suggested', async () => {
  const { db, derived } = await mustStart(inDutch)
  const { sentences } = await suggestionsFor(db, derived, { document: 'interview.txt', all: true })
  expect(sentences.length).toBeGreaterThan(20)
  expect(sentences.every(({ suggestions }) => suggestions.length === 1)).toBe(true)
  expect(sentences.some(({ suggestions }) => suggestions.some(({ suggested }) => suggested))).toBe(false)
})

test('a codebook in English makes suggestions in English', async () => {
  const { db, derived } = await mustStart(inEnglish)
  const { sentences, warnings } = await suggestionsFor(db, derived, { document: 'interview.txt' })
  expect(warnings).toEqual([])
  expect(sentences.length).toBeGreaterThan(0)
})
