import { expect, test } from 'vitest'
import type { AgreementLevel } from '../../server/database/report-tables.ts'
import type { QuotingRule } from '../../server/database/tables.ts'
import { attributionFlags, type QuotedClaim } from '../../server/reports/attribution.ts'
import type { AuditFlag } from '../../server/reports/matching/verdict.ts'
import { type Claimed, nothingClaimed } from '../../server/reports/quotations/quotation.ts'
import type { SpokenMatch, Witness } from '../../server/reports/witness.ts'
import type { Voice } from '../../server/text/block.ts'
import { attendee, dinner, registerOf } from '../quotes/people.ts'

const union = { role: 'regiobestuurder', organisation: 'Vakbond Samen Werk', group_name: 'vakbond' }
const smith = { role: 'directeur', organisation: 'Haverkate Metaal', group_name: 'ondernemer' }
const baker = { role: 'bakker', organisation: 'Bakkerij Sluiman', group_name: 'ondernemer' }

const people = [
  attendee('Peter Zwier', { ...union, level: 'role' }),
  attendee('Willem Haverkate', { ...smith, level: 'name-and-role' }),
  attendee('Bart Sluiman', { ...baker, level: 'without' }),
  attendee('Koen Duits', { role: 'directeur', organisation: 'Duits Logistiek', group_name: 'ondernemer' }),
  attendee('Greet Olthof', { role: 'bewoner', group_name: 'bewoner', session: 'another' }),
]

interface Spoken {
  by?: string | null
  level?: AgreementLevel
  rule?: QuotingRule
  voice?: Voice
  date?: string | null
  withheld?: readonly string[]
}

function match({
  by = 'Peter Zwier',
  level,
  rule = 'openbaar',
  voice,
  date,
  withheld,
}: Spoken = {}): SpokenMatch {
  const person = people.find(({ name }) => name === by)
  const witness: Witness | null = person
    ? { ...person, level: level ?? person.agreement?.level ?? 'without' }
    : null
  return {
    placed: {
      ...{ document: 'd2-tafel-3.txt', documentId: 'd', version: 'v', start: 0, end: 9, exact: 'Dat is zo' },
      ...{
        similarity: 1,
        voice: voice ?? 'participant',
        layers: [],
        session: 'Denkdiner 2',
        sessionId: 'dinner',
      },
      ...{ table: 'Tafel 3', proposition: null, page: null, time: null, rule, attribution: '' },
    },
    ...{ date: date === undefined ? '2026-03-19' : date, guest: 'Ruben Alkema, arbeidssocioloog' },
    ...{ witness, withheld: withheld ?? [] },
  }
}

const spoken = (claim: Partial<Claimed>): Claimed => ({ ...nothingClaimed, isSpoken: true, ...claim })

function flags(
  claimed: Claimed,
  matches: readonly SpokenMatch[] = [match()],
  rest: Partial<QuotedClaim> = {},
): AuditFlag[] {
  const quoted: QuotedClaim = {
    ...{ text: 'Dat is zo', form: 'marks', chapter: null, within: null, verdict: 'verbatim' },
    ...{ claimed, matches, ...rest },
  }
  return attributionFlags(quoted, registerOf(people, dinner(matches[0]?.placed.rule)))
}

test.each<[string, Partial<Claimed>]>([
  ['a participant', { roles: ['deelnemer'] }],
  ['somebody of the union', { roles: ['vakbondsman'] }],
  ['the right session, table and date', { sessions: ['dinner'], tables: ['3'], dates: ['2026-03-19'] }],
  ['one of two sessions', { sessions: ['another', 'dinner'] }],
])('what is given to %s fits', (_, claim) => {
  expect(flags(spoken(claim))).toEqual([])
})

test.each<[string, Partial<Claimed>]>([
  ['another role', { roles: ['logistiek ondernemer'] }],
  ['another session', { sessions: ['another'] }],
  ['another table', { tables: ['1'] }],
  ['another date', { dates: ['2026-03-20'] }],
  ['another organisation', { organisations: ['Duits Logistiek'] }],
])('what is given to %s differs', (_, claim) => {
  expect(flags(spoken(claim))).toEqual(['attribution-differs'])
})

test('what is given to somebody else by name differs', () => {
  expect(flags(spoken({ names: ['Willem Haverkate'] }))).toEqual(['attribution-differs'])
})

test('of notes nobody knows who spoke, so a role does not differ', () => {
  expect(flags(spoken({ roles: ['vervoerder'] }), [match({ by: null, voice: 'note' })])).toEqual([])
})

test('a name on the list of another session differs, also where the speaker is not known', () => {
  expect(flags(spoken({ names: ['Greet Olthof'] }), [match({ by: null })])).toEqual(['attribution-differs'])
})

test('of several places one that fits is enough', () => {
  const matches = [match(), match({ by: 'Koen Duits', level: 'role' })]
  expect(flags(spoken({ roles: ['logistiek ondernemer'] }), matches)).toEqual([])
})

test('what stands nowhere is compared with nothing', () => {
  expect(flags(spoken({ roles: ['logistiek ondernemer'] }), [match()], { verdict: 'not-found' })).toEqual([])
})

test.each<[string, Partial<QuotedClaim>, AuditFlag[]]>([
  ['in running text', {}, ['attribution-missing']],
  ['in a block quote', { form: 'block' }, ['attribution-missing']],
  ['in a list under any heading', { form: 'list', chapter: 'Citaten' }, ['attribution-missing']],
  ['in a list under the heading of a session', { form: 'list', chapter: 'Denkdiner 2: Schaarse handen' }, []],
  ['in a pull quote under the heading of a table', { form: 'pull', chapter: 'Aan tafel 3' }, []],
  ['within another quotation', { within: 0 }, []],
  ['that was found nowhere', { verdict: 'not-found' }, ['attribution-missing']],
])('a quotation that nothing attributes, %s: %j', (_, rest, expected) => {
  expect(flags(nothingClaimed, [match()], rest)).toEqual(expected)
})

test.each<[string, Partial<Claimed>, Spoken]>([
  ['anything of a confidential session', { roles: ['deelnemer'] }, { rule: 'vertrouwelijk' }],
  ['a name without that agreement', { names: ['Peter Zwier'] }, {}],
  ['a role where it should stay away', { roles: ['bakker'] }, { by: 'Bart Sluiman' }],
  ['an organisation where only the role may be said', { organisations: ['Vakbond Samen Werk'] }, {}],
  ['a name under Chatham House', { names: ['Willem Haverkate'] }, { rule: 'chatham-house', by: null }],
  ['a table under Chatham House', { tables: ['3'] }, { rule: 'chatham-house', by: null }],
  [
    'a role that only one has under Chatham House',
    { roles: ['bakker'] },
    { rule: 'chatham-house', by: null },
  ],
])('printing %s breaches what was agreed', (_, claim, where) => {
  expect(flags(spoken(claim), [match(where)])).toEqual(['agreement-breached'])
})

test.each<[string, Partial<Claimed>, Spoken]>([
  ['the name of who agreed to that', { names: ['Willem Haverkate'] }, { by: 'Willem Haverkate' }],
  ['the role of who agreed to that', { roles: ['vakbondsman'] }, {}],
  [
    'a role that many have under Chatham House',
    { roles: ['ondernemer'] },
    { rule: 'chatham-house', by: null },
  ],
  ['the guest by name', { names: ['Ruben Alkema'] }, { by: null, voice: 'guest' }],
])('printing %s breaches nothing', (_, claim, where) => {
  expect(flags(spoken(claim), [match(where)])).not.toContain('agreement-breached')
})

test('a name within the quotation that others may not read breaches what was agreed', () => {
  const text = 'Precies, Vincent, dat is zo'
  expect(flags(spoken({ roles: ['deelnemer'] }), [match({ withheld: ['Vincent'] })], { text })).toEqual([
    'agreement-breached',
  ])
})

test('a hidden name that is only a part of a longer word is not printed', () => {
  const text = 'Vincentië is ver weg'
  expect(flags(spoken({ roles: ['deelnemer'] }), [match({ withheld: ['Vincent'] })], { text })).toEqual([])
})

test('as it would be published it breaches nothing', () => {
  const found = match({ withheld: ['Vincent'] })
  const published = { ...found, placed: { ...found.placed, layers: ['pseudonym' as const] } }
  const text = 'Precies, [naam], dat is zo'
  expect(flags(spoken({ roles: ['deelnemer'] }), [published], { text })).toEqual([])
})

test.each<Voice>(['guest', 'organiser', 'analysis', 'frame'])(
  'words of the voice %s given to somebody at the table are flagged',
  (voice) => {
    const found = [match({ by: null, voice })]
    expect(flags(spoken({ roles: ['deelnemer'] }), found)).toEqual(['not-participant'])
    expect(flags({ ...nothingClaimed, sessions: ['dinner'] }, found)).toEqual([])
  },
)

test('what a guest said first and a participant later was begun by the guest', () => {
  const matches = [match({ date: '2026-05-28' }), match({ by: null, voice: 'guest', date: '2026-03-05' })]
  expect(flags(spoken({ roles: ['deelnemer'] }), matches)).toEqual(['not-participant'])
  const otherWay = [match({ date: '2026-03-05' }), match({ by: null, voice: 'guest', date: '2026-05-28' })]
  expect(flags(spoken({ roles: ['deelnemer'] }), otherWay)).toEqual([])
})
