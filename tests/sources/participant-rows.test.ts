import { describe, expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { listMeaning } from '../../server/sources/participant-columns.ts'
import { readParticipantList } from '../../server/sources/participant-rows.ts'

const listed = (csv: string) =>
  readParticipantList({ name: 'lijst.csv', bytes: new TextEncoder().encode(csv) })
const unusedIn = (csv: string) => listed(csv).unused.map(({ key, details }) => [key, details])

function refusal(csv: string) {
  try {
    listed(csv)
  } catch (error) {
    if (error instanceof AppError) return { key: error.key, details: error.details }
    throw error
  }
  return undefined
}

describe('the names of columns', () => {
  test.each([
    ['Naam deelnemer', 'person'],
    ['Naam van de deelnemer', 'person'],
    ['Deelnemers', 'person'],
    ['Voor- en achternaam', 'person'],
    ['Voornaam + Achternaam', 'person'],
    ['Voornaam', 'first'],
    ['Tussenvoegsel', 'particle'],
    ['Achternaam:', 'last'],
    ['Functie/Rol', 'role'],
    ['Rol of functie', 'role'],
    ['Organisatie / Bedrijf', 'organisation'],
    ['Naam organisatie', 'organisation'],
    ['Tafelnr.', 'tables'],
    ['Tafel ronde 1', 'round 1'],
    ['Tafel (ronde 2)', 'round 2'],
    ['2e ronde', 'round 2'],
    ['Tafel derde ronde', 'round 3'],
    ['table_round_4', 'round 4'],
    ['Tafelhost', 'host'],
    ['Host?', 'host'],
    ['Gespreksleider (ja/nee)', 'host'],
    ['Gastheer/gastvrouw', 'host'],
    ['Notulist', 'notetaker'],
    ['Verslaglegger', 'notetaker'],
    ['Afspraak over citeren', 'agreement'],
    ['Afgesproken op', 'agreed_on'],
    ['agreed_how', 'agreed_how'],
    ['Schuilnaam', 'pseudonym'],
    ['Pseudoniem', 'pseudonym'],
  ])('‘%s’ is %s', (name, meaning) => {
    expect(listMeaning(name)).toBe(meaning)
  })
  test.each(['e-mail', 'Woonplaats', 'Naam en functie', 'Toestemming foto', 'Telefoon', ''])(
    '‘%s’ is none of them',
    (name) => expect(listMeaning(name)).toBeUndefined(),
  )
})

describe('names in pieces', () => {
  test.each([
    ['Voornaam;Tussenvoegsel;Achternaam\nJan;de;Vries\n', 'Jan de Vries'],
    ['Voornaam;Achternaam\nJan;Vries, de\n', 'Jan de Vries'],
    ['Achternaam;Voornaam\nBos;Anna\n', 'Anna Bos'],
    ['Naam;Voornaam\nBos;Anna\n', 'Anna Bos'],
    ['Naam;Voornaam\nAnna Bos;Anna\n', 'Anna Bos'],
    ['Voornaam\nAnna\n', 'Anna'],
  ])('%j are joined', (csv, name) => {
    expect(listed(csv).people.map((one) => one.name)).toEqual([name])
  })
})

test.each([
  'Deelnemers denkdiner 2, 14 mei 2026\n\nNaam;Rol\nAnna Bos;bakker\n',
  'Deelnemers;;\nNaam;Rol;\nAnna Bos;bakker;\n',
  'sep=;\nNaam;Rol\nAnna Bos;bakker\n',
  'Deelnemers, gasten, hosts\nNaam\tRol\nAnna Bos\tbakker\n',
])('the names of columns may stand below a title: %j', (csv) => {
  expect(listed(csv).people).toMatchObject([{ name: 'Anna Bos', facts: { role: 'bakker' } }])
})

describe('when something was agreed', () => {
  const on = (date: string) =>
    listed(`naam;afspraak;afgesproken op\nAnna;met functie;${date}\n`).people[0]?.agreed?.agreed_on
  test.each([
    ['14-05-2026', '2026-05-14'],
    ['14/5/2026', '2026-05-14'],
    ['14 mei 2026', '2026-05-14'],
    ['donderdag 14 mei 2026', '2026-05-14'],
    ['2026-05-14', '2026-05-14'],
    ['1 sept. 2026', '2026-09-01'],
  ])('%s is read', (written, date) => {
    expect(on(written)).toBe(date)
  })
  test.each(['vóór 14 mei 2026', '14-05-26', '31 februari 2026', 'morgen'])('%s is refused', (written) => {
    expect(refusal(`naam;afspraak;afgesproken op\nAnna;met functie;${written}\n`)).toEqual({
      key: 'agreement-date-unknown',
      details: { file: 'lijst.csv', row: 2, words: written },
    })
  })
})

describe('an agreement is never taken for more than is written', () => {
  test.each(['ja', 'met naam', 'naam', 'akkoord', 'misschien', 'met naam en functie, na inzage'])(
    '‘%s’ is refused',
    (words) => {
      expect(refusal(`naam;akkoord\nAnna;"${words}"\n`)?.key).toBe('agreement-unknown')
    },
  )
  test.each([
    ['Met naam & functie', 'name-and-role'],
    ['Niet citeren!', 'not-quoted'],
  ])('‘%s’ is %s', (words, level) => {
    expect(listed(`naam;akkoord\nAnna;${words}\n`).people[0]?.agreed?.level).toBe(level)
  })
  test('a column about quoting that is not known refuses the list', () => {
    expect(refusal('naam;Wil niet geciteerd worden\nAnna;x\n')?.key).toBe('participants-quoting-column')
  })
  test('two columns for it refuse the list', () => {
    expect(refusal('naam;afspraak;toestemming\nAnna;met functie;niet citeren\n')?.key).toBe(
      'csv-column-twice',
    )
  })
})

describe('what is not used is told', () => {
  test('a column that is not known, with how much stands in it', () => {
    expect(unusedIn('naam;woonplaats;e-mail\nAnna;Assen;\nBram;Deventer;b@x.nl\n')).toEqual([
      ['participants-column-unused', { column: 'woonplaats', count: 2 }],
      ['participants-column-unused', { column: 'e-mail', count: 1 }],
    ])
  })
  test('a column without a name', () => {
    expect(unusedIn('naam;rol\nAnna;bakker;8 mei gebeld\n')).toEqual([
      ['participants-column-unused', { column: 'kolom 3', count: 1 }],
    ])
  })
  test('the second column for one thing', () => {
    expect(unusedIn('naam;rol;functie\nAnna;gast;bakker\n')).toEqual([
      ['participants-column-unused', { column: 'functie', count: 1, instead: 'rol' }],
    ])
  })
  test('a title above', () => {
    expect(unusedIn('Deelnemers denkdiner 2\nnaam;rol\nAnna;bakker\n')).toEqual([
      ['participants-line-unused', { row: 1, words: 'Deelnemers denkdiner 2' }],
    ])
  })
  test('a row without a name', () => {
    expect(unusedIn('naam;rol\n;bakker\n')).toEqual([
      ['participants-row-unused', { row: 2, words: 'bakker' }],
    ])
  })
  test('a date without an agreement', () => {
    expect(unusedIn('naam;afgesproken op\nAnna;14-05-2026\n')).toEqual([
      ['participants-without-agreement', { row: 2, column: 'afgesproken op', words: '14-05-2026' }],
    ])
  })
  test('tables beside the tables of each round', () => {
    expect(unusedIn('naam;tafel;tafel ronde 1\nAnna;3;1\n')).toEqual([
      ['participants-cell-unused', { row: 2, column: 'tafel', words: '3' }],
    ])
  })
  test('another first name than the whole name has', () => {
    expect(unusedIn('naam;voornaam;achternaam\nJan Bos;Johannes;Bos\n')).toEqual([
      ['participants-cell-unused', { row: 2, column: 'voornaam', words: 'Johannes' }],
    ])
  })
  test('a remark about quoting in a column of remarks, by its row', () => {
    expect(unusedIn('naam;bijzonderheden\nAnna;wil niet geciteerd worden\n')).toContainEqual([
      'participants-quoting-unused',
      { row: 2, column: 'bijzonderheden', words: 'wil niet geciteerd worden' },
    ])
  })
  test('nothing when all of it was used', () => {
    expect(unusedIn('Naam deelnemer;Functie/Rol;Tafelhost\nAnna;bakker;ja\n')).toEqual([])
  })
})

test('a list without a column of names is refused', () => {
  expect(refusal('rol;organisatie\nbakker;De Korst\n')?.key).toBe('participants-without-names')
})

test('a host on the list is a host, however the column is called', () => {
  expect(listed('naam;tafelhost\nJan;ja\n').people[0]?.facts).toEqual({ is_host: 1 })
})
