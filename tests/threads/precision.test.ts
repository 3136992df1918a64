import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openProjectInMemory } from '../../server/database/project.ts'
import { fillWithExample } from '../../server/example/example.ts'
import { defaultParameters } from '../../server/threads/candidate.ts'
import { contrastIn } from '../../server/threads/contrast.ts'
import { counterVoices } from '../../server/threads/counter-voices.ts'
import { gather } from '../../server/threads/gathering.ts'
import { type Study, studyOf } from '../../server/threads/study.ts'
import { judgedContrasts, judgedReplies } from './judged.ts'

let study: Study

beforeAll(async () => {
  const project = await openProjectInMemory()
  await fillWithExample(project, join(import.meta.dirname, '../../corpus'))
  study = studyOf((await gather(project.db)).material, defaultParameters)
  await project.close()
})

const contrasts = () =>
  study.evidence.map(({ sentence }) => sentence.text).filter((text) => contrastIn(text) !== null)

/** The replies to everything that anybody said. */
function replies(): string[] {
  const fragments = study.evidence.map((line) => {
    const { document, start, end, text } = line.sentence
    return {
      ...{ document, start, end, exact: text, line, lines: [line] },
      unit: line.unit!,
      terms: [],
      codings: [],
    }
  })
  const apart = fragments.flatMap((fragment) => counterVoices([fragment], new Set(), study))
  return [...new Set(apart.flatMap((voice) => (voice.kind === 'reply' ? [voice.exact] : [])))]
}

const precisionOf = (found: readonly string[], yes: readonly string[]) =>
  found.filter((text) => yes.includes(text)).length / found.length

test('every sign that is found in the example project was judged', () => {
  const judged = [...judgedContrasts.yes, ...judgedContrasts.no]
  expect(contrasts().filter((text) => !judged.includes(text))).toEqual([])
  expect(contrasts().length).toBeGreaterThan(25)
})

test('of the signs in the example project at least 0.85 are a voice against', () => {
  expect(precisionOf(contrasts(), judgedContrasts.yes)).toBeGreaterThanOrEqual(0.85)
})

test('of the replies in the example project at least 0.85 turn against what was said', () => {
  const judged = [...judgedReplies.yes, ...judgedReplies.no]
  expect(replies().filter((text) => !judged.includes(text))).toEqual([])
  expect(precisionOf(replies(), judgedReplies.yes)).toBeGreaterThanOrEqual(0.85)
})

test('what was judged a voice against is still found', () => {
  const found = new Set(contrasts())
  expect(judgedContrasts.yes.filter((text) => !found.has(text))).toEqual([])
})
