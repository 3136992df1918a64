import { describe, expect, test } from 'vitest'
import { proposed } from './proposing.ts'

const report = `Opbrengst van de avonden

Inhoudsopgave

1\tInleiding.....\t2
2\tDe avonden.....\t3
2.1\tDiner 1: Water.....\t3
2.1.1\tStelling 1: Er is genoeg water.....\t3
3\tRode draden.....\t9

1 Inleiding

Dit stuk gaat over twee avonden.

2 De avonden

2.1 Diner 1: Water

2.1.1 Stelling 1: Er is genoeg water

Aan tafel werd getwijfeld of het water op is.

Rode draad

Water is een keuze geworden.

2.1.2 Stelling 2: Wie vervuilt, betaalt

Men was het snel eens over de vervuiler.

Quotes:

- "Wie pompt, die spoelt."
- "Water kent geen grens."

2.2 Diner 2: Wind

2.2.1 Stelling 1: Er is te veel wind

Niemand had er last van.

Rode draad

Wind hoort bij ons.

Citaten

- "Laat maar waaien."

3 Rode draden

Beide avonden gingen over kiezen.

Kiezen is moeilijk

Dat bleek telkens weer.
`

describe('a report of several sessions with numbered chapters', () => {
  const given = { name: 'opbrengst.txt' }

  test('has the sessions of its headings, and none of its contents', async () => {
    expect((await proposed(report, given)).sessions).toEqual([
      { title: 'Diner 1: Water', kind: 'denkdiner' },
      { title: 'Diner 2: Wind', kind: 'denkdiner' },
    ])
  })

  test('has the propositions of its headings, each in its session', async () => {
    const { parts } = await proposed(report, given)
    expect(
      parts
        .filter(({ proposition }) => proposition)
        .map(({ session, proposition }) => [session, proposition]),
    ).toEqual([
      [0, 'Stelling 1: Er is genoeg water'],
      [0, 'Stelling 2: Wie vervuilt, betaalt'],
      [1, 'Stelling 1: Er is te veel wind'],
    ])
  })

  test('its lists of quotations belong to the session and to no proposition', async () => {
    const { at } = await proposed(report, given)
    for (const [words, session] of [
      ['"Water kent', 0],
      ['"Laat maar', 1],
    ] as const) {
      expect(at(words)?.part).toMatchObject({ session })
      expect(at(words)?.part?.proposition).toBeUndefined()
      expect(at(words)?.voice).toBe('participant')
    }
  })

  test('what comes before the first session is frame, what comes after the last is analysis, and neither has a session', async () => {
    const { at } = await proposed(report, given)
    expect(at('Dit stuk gaat')).toMatchObject({ voice: 'frame', part: { session: null } })
    expect(at('Dat bleek')).toMatchObject({ voice: 'analysis', part: { session: null } })
  })

  test('what stands under Rode draad is analysis until the next heading', async () => {
    const { at } = await proposed(report, given)
    expect(at('Water is een keuze')?.voice).toBe('analysis')
    expect(at('Men was het')?.voice).toBe('note')
  })

  test('a proposition is the organiser’s, and the contents are frame', async () => {
    const { at } = await proposed(report, given)
    expect(at('2.1.2 Stelling 2: Wie')?.voice).toBe('organiser')
    expect(at('2.1.1\tStelling')?.voice).toBe('frame')
  })
})

describe('headings that only look like sessions', () => {
  test('a diner looked back on in a later chapter opens no session again', async () => {
    const later = `${report}\n3.1 Diner 1: Water\n\nAchteraf was dit de beste avond.\n`
    const { sessions, at } = await proposed(later, { name: 'opbrengst.txt' })
    expect(sessions).toHaveLength(2)
    expect(at('Achteraf')).toMatchObject({ voice: 'analysis', part: { session: null } })
  })

  test('a part of a session that calls itself a session is no session of its own', async () => {
    const { sessions } = await proposed(
      '# Werksessie 1\n\n## Sessie 1: ochtend\n\nA.\n\n## Sessie 2: middag\n\nB.',
    )
    expect(sessions.map(({ title }) => title)).toEqual(['Werksessie 1'])
  })
})

describe('parts', () => {
  test('cover every block, in order, without overlap', async () => {
    const { parts, blocks } = await proposed(report, { name: 'opbrengst.txt' })
    expect(blocks.every(({ part }) => part !== undefined)).toBe(true)
    expect(parts.every((part, index) => index === 0 || part.start >= parts[index - 1]!.end)).toBe(true)
  })

  test('have a table and a proposition where both are named, whichever is outermost', async () => {
    const inside = await proposed(
      '# Denkdiner 1\n\n## Tafel 2\n\n### Stelling 1: Groei\n\nWoorden.\n\n## Tafel 3\n\nAnders.',
    )
    expect(inside.at('Woorden')?.part).toMatchObject({ table: 'Tafel 2', proposition: 'Stelling 1: Groei' })
    expect(inside.at('Anders')?.part).toMatchObject({ table: 'Tafel 3' })
    expect(inside.at('Anders')?.part?.proposition).toBeUndefined()
    const outside = await proposed(
      '# Denkdiner 1\n\n## Stelling 1: Groei\n\n### Tafel 2\n\nWoorden.\n\n### Tafel 3\n\nAnders.',
    )
    expect(outside.at('Anders')?.part).toMatchObject({ table: 'Tafel 3', proposition: 'Stelling 1: Groei' })
  })

  test('know rounds, and tables of which the heading says more', async () => {
    const { at } = await proposed(
      '# Werksessie 1\n\n## Tafel 3: de kern\n\n### Ronde 2: Wat zit in de weg?\n\nWoorden.',
    )
    expect(at('Woorden')?.part).toMatchObject({ table: 'Tafel 3', round: 'Ronde 2' })
  })

  test('read a heading that names table and proposition in one', async () => {
    const { at } = await proposed('## Tafel 4 – Stelling 2: Minder werk\n\nWoorden.')
    expect(at('Woorden')?.part).toMatchObject({ table: 'Tafel 4', proposition: 'Stelling 2: Minder werk' })
  })

  test('end where another heading of the same depth begins', async () => {
    const { at } = await proposed(
      '# Denkdiner 1\n\n## Stelling 1: Groei\n\nWoorden.\n\n## Afspraken\n\nBellen.',
    )
    expect(at('Bellen')?.part?.proposition).toBeUndefined()
  })

  test('keep the proposition for a list of quotations that each proposition has', async () => {
    const { at } = await proposed(
      '## Stelling 1: A\n\n### Quotes\n\n- “Ja, graag.”\n\n## Stelling 2: B\n\n### Quotes\n\n- “Nee, dank.”',
    )
    expect(at('“Nee')?.part).toMatchObject({ proposition: 'Stelling 2: B' })
  })
})

describe('what somebody says about the file goes first', () => {
  test('one session for all of it, with tables and propositions from the text', async () => {
    const { sessions, at } = await proposed(report, {
      name: 'opbrengst.txt',
      session: 'Twee avonden',
      kind: 'denkdiner',
      date: '2026-05-14',
    })
    expect(sessions).toEqual([{ title: 'Twee avonden', kind: 'denkdiner', date: '2026-05-14' }])
    expect(at('Beide avonden')?.part?.session).toBe(0)
    expect(at('Niemand had')?.part).toMatchObject({ proposition: 'Stelling 1: Er is te veel wind' })
  })

  test('a table', async () => {
    expect((await proposed('Woorden.', { table: 'Tafel 7' })).at('Woorden')?.part?.table).toBe('Tafel 7')
  })

  test('whose words it holds; the organiser stays the organiser', async () => {
    const { at } = await proposed('## Stelling 1: Groei\n\nWoorden.', { voice: 'guest' })
    expect(at('Woorden')?.voice).toBe('guest')
    expect(at('Stelling')?.voice).toBe('organiser')
  })
})

describe('what the file says of itself', () => {
  test('its name gives the session and table when nothing else does', async () => {
    const { sessions, parts } = await proposed('Woorden.', { name: 'avond-1-tafel-2.md' })
    expect(sessions).toEqual([{ title: 'avond-1-tafel-2', kind: 'anders' }])
    expect(parts[0]?.table).toBe('Tafel 2')
  })

  test('lines at its top give session, date, place and table, and are frame', async () => {
    const top =
      'Bijeenkomst: Werksessie Energie\n\nDatum: 3 maart 2026\n\nPlaats: Zwolle\n\nTafel: 4\n\nNotulist: Kim de Wit\n\nWoorden.'
    const { sessions, parts, at } = await proposed(top)
    expect(sessions).toEqual([
      { title: 'Werksessie Energie', kind: 'werksessie', date: '2026-03-03', place: 'Zwolle' },
    ])
    expect(parts[0]?.table).toBe('Tafel 4')
    expect(at('Notulist')?.voice).toBe('frame')
    expect(at('Woorden')?.voice).toBe('note')
  })

  test('a place and a date on one line give both', async () => {
    const { sessions } = await proposed(
      '# Denkdiner 3: Arbeid\n\nDorrelo, donderdag 5 maart 2026\n\nWoorden.',
    )
    expect(sessions).toEqual([
      { title: 'Denkdiner 3: Arbeid', kind: 'denkdiner', date: '2026-03-05', place: 'Dorrelo' },
    ])
  })

  test('its front matter gives them too', async () => {
    const { sessions } = await proposed(
      '---\nbijeenkomst: Gesprek met de buurt\nplaats: Raalte\ndatum: 2026-02-01\n---\nWoorden.',
    )
    expect(sessions).toEqual([
      { title: 'Gesprek met de buurt', kind: 'gesprek', date: '2026-02-01', place: 'Raalte' },
    ])
  })
})

test('one list of quotations after two propositions and a round belongs to neither of them', async () => {
  const text =
    '# Diner 1: Water\n\n## Tafel 3\n\n### Ronde 2\n\n### Stelling 1: A\n\nJa.\n\n### Stelling 2: B\n\nNee.\n\n### Citaten\n\n- Wij wachten niet.'
  const part = (await proposed(text)).at('Wij wachten')?.part
  expect([part?.table, part?.round, part?.proposition]).toEqual(['Tafel 3', undefined, undefined])
})
