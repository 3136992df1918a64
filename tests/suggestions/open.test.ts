import { expect, test } from 'vitest'
import { addCode, codes } from '../../server/codebook/store.ts'
import { addCoding } from '../../server/codings/store.ts'
import { forgetAtHand } from '../../server/database/at-hand.ts'
import { record } from '../../server/database/write.ts'
import { openSuggestions } from '../../server/reading/suggested.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { learnAndKeep } from '../../server/suggestions/learning.ts'
import { openQueue } from '../../server/suggestions/open.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import type { Reason } from '../../server/suggestions/suggestion.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

const notes = `# Werk

Er is een tekort aan monteurs. De bakker sluit. Zonder monteurs geen werk.

Wij dronken koffie. Het tekort aan stroom blijft. Niemand weet hoe lang.

# Wonen

Voor jonge mensen is geen huis te vinden. Er is ook daar een tekort:

- aan grond
- aan bouwers

De gemeente wacht. Zonder (bouwers|timmerlieden) geen huis. Zonder timmerlieden geen huis.
`

async function mustPropose() {
  const project = await mustOpenProject()
  await mustAdd(project, notes, { session: 'Diner', name: 'tafel.md' })
  const act = { person: project.noor.id, act: 'code.add' }
  for (const [name, keywords] of [
    ['schaarste', ['tekort', 'monteurs']],
    ['wonen', ['huis', '(bouwers|timmerlieden)']],
  ] as const) {
    await record(project.db, act, (write) =>
      addCode(write, { name, keywords: [...keywords], definition: '' }),
    )
  }
  await learnAndKeep(project)
  return project
}

const places = (all: readonly { code: string; start: number }[]) =>
  all.map(({ code, start }) => `${start} ${code}`).sort()

async function mustCode(project: TestProject, { start, code }: { start: number; code: string }) {
  const { id } = await documentNamed(project.db, 'tafel.md')
  const { version, sentences } = await sourceText(project.db, id)
  const span = sentences.find((sentence) => sentence.start === start)
  if (!span) throw new Error('no such sentence')
  await record(project.db, { person: project.noor.id, act: 'coding.add' }, (write) =>
    addCoding(write, {
      ...{ document: id, version: version.id, ...span, code, coder: project.noor.id },
      ...{ origin: 'reading', seen: { suggestions: false, others: false } },
    }),
  )
}

test('a suggestion on the screen has the score, the reasons and the fragments that the command line gives', async () => {
  const project = await mustPropose()
  const [first] = (await openQueue(project)).all
  if (!first) throw new Error('nothing was proposed')
  await mustCode(project, first)
  await learnAndKeep(project)
  const { sentences } = await suggest(project.db, project.derived)
  const said = sentences.flatMap(({ start, suggestions }) => suggestions.map((one) => ({ start, ...one })))
  const { all } = await openQueue(project)
  expect(all.length).toBeGreaterThan(3)
  for (const { start, code, score, suggested, because, like } of all) {
    const same = said.find((one) => one.start === start && one.code === code)
    expect({ start, code, score, suggested, because, like }).toEqual(same)
  }
})

test('on the screen a sentence counts all of its section, as far as that counts, and names what spoke for it', async () => {
  const project = await mustOpenProject()
  const about = ['Er is een tekort.', 'Het regende.', 'De monteurs ontbreken.', 'Wij dronken koffie.']
  const section = (title: string, said: readonly string[]) =>
    `# ${title}\n\n${Array.from({ length: 9 }, () => said.join(' ')).join('\n\n')}\n`
  const others = ['De bus reed.', 'Het was laat.', 'Iemand lachte.', 'De zaal was vol.']
  const text = [section('Werk', about), section('Bus', others), section('Zaal', others)].join('\n')
  await mustAdd(project, text, { session: 'Diner', name: 'tafel.md' })
  await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'schaarste', keywords: ['tekort'], related: ['monteurs'], definition: '' }),
  )
  await learnAndKeep(project)
  const { sentences } = await suggest(project.db, project.derived)
  const rounded = (because: readonly Reason[]) =>
    because.map(({ start, why, weight }) => `${start} ${why} ${weight.toFixed(9)}`)
  const { all } = await openQueue(project)
  expect(all.some(({ because }) => because.filter(({ why }) => why === 'context').length > 2)).toBe(true)
  for (const { start, because } of all) {
    const said = sentences.find((one) => one.start === start)?.suggestions[0]?.because ?? []
    expect(rounded(because)).toEqual(rounded(said))
  }
})

test('the reading page proposes what the queue does', async () => {
  const project = await mustPropose()
  const { id } = await documentNamed(project.db, 'tafel.md')
  const shown = await openSuggestions(project, await sourceText(project.db, id), await codes(project.db))
  const { all } = await openQueue(project)
  expect(places(shown.map(({ start, code }) => ({ start, code: code.id })))).toEqual(places(all))
})

test('a coding takes its suggestion away, and the others are the very same', async () => {
  const project = await mustPropose()
  const { all } = await openQueue(project)
  const [first, ...others] = all
  if (!first) throw new Error('nothing was proposed')
  await mustCode(project, first)
  const after = (await openQueue(project)).all
  expect(after).toHaveLength(others.length)
  for (const [at, one] of after.entries()) expect(one).toBe(others[at])
})

test('pages show what was worked out beforehand, and work out nothing themselves', async () => {
  const project = await mustPropose()
  const nothing = { places: '', codes: '', scores: '', sections: '', patterns: [] }
  await project.derived
    .updateTable('results')
    .set({ json: JSON.stringify(nothing) })
    .where('kind', '=', 'scored-text')
    .execute()
  expect((await openQueue(project)).all).toEqual([])
  await project.derived.deleteFrom('results').where('kind', '=', 'scored-text').execute()
  forgetAtHand(project)
  expect((await openQueue(project)).all).not.toEqual([])
})
