import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derive } from '../../server/threads/derive.ts'
import type { Material } from '../../server/threads/material.ts'
import { materialOf, type Talk } from './talk.ts'

/** Four sessions that speak of the full net and of schools, in other words each time. */
const talks: Talk[] = ['Noord', 'Oost', 'Zuid', 'West'].flatMap((session, i): Talk[] => [
  {
    ...{ session, table: 'Tafel 1', voice: 'participant', speaker: `Spreker ${i}` },
    said: [
      [`De netbeheerder heeft geen kabel voor ons bedrijf, al ${i + 2} jaar.`, 'stroom'],
      ['Wij wachten op een aansluiting van de netbeheerder.', 'stroom'],
      ['De kabel van de netbeheerder komt pas later.', 'stroom', 'wachten'],
      'Onze leerlingen vinden geen stage in het dorp.',
    ],
  },
  {
    ...{ session, table: 'Tafel 2', document: `${session} notities.md` },
    said: [
      ['Leerlingen zoeken een stage, de school heeft geen leermeester.', 'school'],
      ['Een stage bij een leermeester is voor leerlingen het mooist.', 'school'],
      ['Het dorp verliest zijn school en zijn leerlingen.', 'school', 'wachten'],
      'De koffie in het dorp was koud.',
    ],
  },
])
const material = materialOf(talks, { keywords: { stroom: ['netbeheerder'] } })
const { candidates, input } = derive(material)
const candidate = (title: string) => candidates.find((each) => each.title === title)!

function shuffled(source: Material, order: (list: readonly unknown[]) => unknown[]): Material {
  const mix = <T>(list: readonly T[]): T[] => order(list) as T[]
  return {
    ...{ units: mix(source.units), sentences: mix(source.sentences), codings: mix(source.codings) },
    ...{ readings: mix(source.readings), codes: mix(source.codes), names: mix(source.names) },
  }
}

test('the same material in any order gives the same candidates and the same name', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const order = (list: readonly unknown[]) =>
        list
          .map((value) => ({ value, place: numbers.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ value }) => value)
      expect(derive(shuffled(material, order))).toEqual(derive(material))
    }),
    { numRuns: 10 },
  )
})

test('other material has another name', () => {
  expect(derive(materialOf(talks.slice(1))).input).not.toBe(input)
  expect(derive(material, { minSessions: 2 }).input).not.toBe(input)
})

test('a code that runs through all sessions is a candidate with its fragments as evidence', () => {
  expect(candidate('Stroom')).toMatchObject({ kind: 'code', codes: ['stroom'], parts: 4, sessions: 4 })
  expect(candidate('Stroom').evidence).toHaveLength(12)
})

test('every piece of evidence is a span of its document, word for word', () => {
  for (const { evidence } of candidates) {
    for (const { document, start, end, exact } of evidence) {
      const line = material.sentences.find((each) => each.document === document && each.start === start)
      expect(line?.text).toBe(exact)
      expect(end - start).toBe(exact.length)
    }
  }
})

test('a candidate has eight to twenty terms that stand in the text', () => {
  const text = material.sentences.map((sentence) => sentence.text).join('\n')
  for (const { terms } of candidates) {
    expect(terms.length).toBeGreaterThanOrEqual(8)
    expect(terms.length).toBeLessThanOrEqual(20)
    for (const term of terms) expect(text).toContain(term)
  }
})

test('ranks count from 1 and titles are unique', () => {
  expect(candidates.map(({ rank }) => rank)).toEqual(candidates.map((_, i) => i + 1))
  expect(new Set(candidates.map(({ title }) => title.toLowerCase())).size).toBe(candidates.length)
})

test('scores go down the list and all four measures are there', () => {
  const scores = candidates.map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  for (const { measures } of candidates) expect(Object.values(measures).every(Number.isFinite)).toBe(true)
})

test('two note-takers at one table are one unit', () => {
  const twice = talks
    .filter(({ document }) => document)
    .map((talk) => ({ ...talk, document: `${talk.document} b` }))
  const both = derive(materialOf([...talks, ...twice]))
  expect(both.candidates.find(({ title }) => title === 'School')?.parts).toBe(4)
})

test.each(['organiser', 'analysis', 'frame'] as const)(
  'words of the voice %s never support a candidate',
  (voice) => {
    const made = derive(materialOf(talks.map((talk) => ({ ...talk, voice }))))
    expect(made.candidates).toEqual([])
  },
)

test('a guest supports a candidate only when guests are asked for', () => {
  const guests = materialOf(talks.map((talk) => ({ ...talk, voice: 'guest' as const })))
  expect(derive(guests).candidates).toEqual([])
  expect(derive(guests, { guests: true }).candidates.length).toBeGreaterThan(0)
})

test('with at least three sessions wanted, what lives in two is left out', () => {
  const two = materialOf(talks.filter(({ session }) => session === 'Noord' || session === 'Oost'))
  expect(derive(two).candidates.length).toBeGreaterThan(0)
  expect(derive(two, { minSessions: 3 }).candidates).toEqual([])
})

test('a code that was asked for where it came up has no unasked breadth and says so', () => {
  const asked = derive(
    materialOf(
      talks.map((talk) => ({ ...talk, asked: 'Wat vindt u van de netbeheerder?' })),
      { keywords: { stroom: ['netbeheerder'] } },
    ),
  )
  const stroom = asked.candidates.find(({ title }) => title === 'Stroom')!
  expect(stroom.recurrence.unasked.units.of).toBe(0)
  expect(stroom.measures.breadth).toBe(0)
  expect(stroom.warnings.map(({ key }) => key)).toContain('only-where-asked')
})

test('what was not read is shown as not read, not as 0', () => {
  const unread = materialOf(
    talks.map((talk) => ({ ...talk, unread: talk.table === 'Tafel 2' ? ['stroom'] : [] })),
  )
  const stroom = derive(unread).candidates.find(({ title }) => title === 'Stroom')!
  expect(stroom.recurrence.all.units).toEqual({ found: 4, of: 4 })
  expect(stroom.matrix.rows[0]?.cells.map(({ state }) => state)).toEqual(['unasked', 'not-read'])
  expect(stroom.warnings).toContainEqual({ key: 'not-all-read', unread: 4, of: 8 })
})

test('words that recur without a code are a candidate without codes', () => {
  const bare = derive({ ...material, codings: [] })
  const found = bare.candidates.find(({ terms }) => terms.includes('netbeheerder'))
  expect(found).toMatchObject({ kind: 'uncoded', codes: [], sessions: 4 })
})

test('names of people never become a term or part of a title', () => {
  const named = materialOf(
    talks.map((talk) => ({
      ...talk,
      said: [['Volgens Janneke ligt de kabel er, zegt Janneke.', 'stroom'] as const],
    })),
    { names: ['Janneke Postma'] },
  )
  const made = derive(named).candidates
  expect(made.length).toBeGreaterThan(0)
  for (const { title, terms } of made)
    expect(`${title} ${terms.join(' ')}`.toLowerCase()).not.toContain('janneke')
})

test('nothing coded and nothing said gives no candidates', () => {
  expect(derive(materialOf([])).candidates).toEqual([])
})

test('a fragment that says there is doubt qualifies, a reply against it contradicts', () => {
  const table = { session: 'Noord', table: 'Tafel 9', document: 'n9.txt', voice: 'participant' } as const
  const reply: Talk[] = [
    { ...table, speaker: 'Bo', said: [['Over die kabel is twijfel aan tafel.', 'stroom']] },
    { ...table, speaker: 'Kim', said: ['Nee, die ligt er volgend jaar echt.'] },
  ]
  const stroom = derive(materialOf([...talks, ...reply])).candidates.find(({ title }) => title === 'Stroom')!
  const roles = new Map(stroom.evidence.map(({ exact, role }) => [exact, role]))
  expect(roles.get('Over die kabel is twijfel aan tafel.')).toBe('qualifies')
  expect(roles.get('Nee, die ligt er volgend jaar echt.')).toBe('contradicts')
})

test('a candidate keeps its key when more is said', () => {
  const more: Talk = {
    session: 'Haven',
    table: 'Tafel 1',
    said: [['Ook hier komt de kabel niet.', 'stroom']],
  }
  const keys = derive(materialOf([...talks, more])).candidates.map(({ key }) => key)
  expect(keys).toContain('code · stroom')
  expect(candidates.map(({ key }) => key)).toContain('code · stroom')
})
