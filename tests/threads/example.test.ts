import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openProjectInMemory } from '../../server/database/project.ts'
import { fillWithExample } from '../../server/example/example.ts'
import { folded } from '../../server/text/stems.ts'
import { wordsIn } from '../../server/text/words.ts'
import type { Candidate } from '../../server/threads/candidate.ts'
import { deriveThreads } from '../../server/threads/derivations.ts'
import { type Gathered, gather } from '../../server/threads/gathering.ts'

let gathered: Gathered
let candidates: readonly Candidate[]

beforeAll(async () => {
  const project = await openProjectInMemory()
  await fillWithExample(project, join(import.meta.dirname, '../../corpus'))
  gathered = await gather(project.db)
  candidates = (await deriveThreads(project.db, project.derived)).candidates
  await project.close()
})

test('the example project gives candidates of more than one kind, at most twenty', () => {
  expect(candidates.length).toBeGreaterThan(8)
  expect(candidates.length).toBeLessThanOrEqual(20)
  expect(new Set(candidates.map(({ kind }) => kind)).size).toBeGreaterThan(2)
})

test('all evidence stands word for word in its source, in words of participants or notes', () => {
  for (const { evidence } of candidates) {
    for (const { document, start, end, exact, voice } of evidence) {
      expect(gathered.sources.get(document)?.text.slice(start, end)).toBe(exact)
      expect(['participant', 'note']).toContain(voice)
    }
  }
})

test('no title or term holds the name of somebody who took part', () => {
  const given = gathered.material.names.map((name) => folded(wordsIn(name)[0]!.surface))
  const shown = candidates.flatMap(({ title, terms }) => [title, ...terms]).flatMap((text) => wordsIn(text))
  const capitals = shown.map(({ surface }) => surface).filter((surface) => /^\p{Lu}\p{Ll}/u.test(surface))
  expect(capitals.map(folded).filter((word) => given.includes(word))).toEqual([])
})

test('every k of n holds: never more found than looked at', () => {
  for (const { recurrence, matrix } of candidates) {
    for (const { units, sessions } of [recurrence.all, recurrence.unasked, recurrence.asked]) {
      expect(units.found).toBeLessThanOrEqual(units.of)
      expect(sessions.found).toBeLessThanOrEqual(sessions.of)
    }
    for (const { found } of matrix.rows) expect(found.found).toBeLessThanOrEqual(found.of)
  }
})

test('no two candidates rest on much the same sentences', () => {
  const places = candidates.map(
    ({ evidence }) => new Set(evidence.map(({ document, start }) => JSON.stringify([document, start]))),
  )
  places.forEach((one, i) => {
    for (const other of places.slice(i + 1)) {
      const both = [...one].filter((place) => other.has(place)).length
      expect(both / (one.size + other.size - both)).toBeLessThan(0.6)
    }
  })
})
