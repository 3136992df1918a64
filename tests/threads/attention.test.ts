import { expect, test } from 'vitest'
import { attention, type Witness } from '../../server/threads/attention.ts'
import { attentionMessage } from '../../server/threads/messages.ts'

const witness = (own: Partial<Witness> = {}): Witness => ({
  ...{ document: 'a.md', session: 'A', unit: 'a1', voice: 'participant', people: [], asked: false },
  ...{ origins: ['reading'], changed: false },
  ...own,
})
const elsewhere = { document: 'b.md', session: 'B', unit: 'b1' } as const
const context = { units: 4, unread: 0, groups: 2 }
const keys = (...witnesses: Witness[]) => attention(witnesses, context).map(({ key }) => key)

test('evidence from two sessions and two sources, in their own words and unasked, needs no attention', () => {
  expect(keys(witness(), witness(elsewhere))).toEqual([])
})

test('all from one session', () => {
  expect(keys(witness(), witness({ document: 'b.md' }))).toEqual(['one-session'])
})

test('all from one person', () => {
  expect(keys(witness({ person: 'p1' }), witness({ ...elsewhere, person: 'p1' }))).toContain('one-speaker')
  expect(keys(witness({ person: 'p1' }), witness(elsewhere))).not.toContain('one-speaker')
})

test('more than half from one source; exactly half is not more', () => {
  const points = attention([witness(), witness({ unit: 'a2' }), witness(elsewhere)], context)
  expect(points).toEqual([{ key: 'half-from-one-source', document: 'a.md', found: 2, of: 3 }])
})

test('only where people were asked', () => {
  const asked = attention([witness({ asked: true }), witness({ ...elsewhere, asked: true })], context)
  expect(asked).toEqual([{ key: 'only-where-asked', units: 2 }])
  expect(keys(witness({ asked: true }), witness(elsewhere))).toEqual([])
})

test('only in the words of note-takers', () => {
  expect(keys(witness({ voice: 'note' }), witness({ ...elsewhere, voice: 'note' }))).toEqual(['only-noted'])
})

test('all noted by one person', () => {
  const noted = { voice: 'note', notetaker: 'n1' } as const
  expect(keys(witness(noted), witness({ ...elsewhere, ...noted }))).toContain('one-notetaker')
  expect(keys(witness(noted), witness({ ...elsewhere, ...noted, notetaker: 'n2' }))).not.toContain(
    'one-notetaker',
  )
})

test('somebody who sat at the table in both sessions', () => {
  const points = attention(
    [witness({ people: ['p1', 'p2'] }), witness({ ...elsewhere, people: ['p1', 'p3'] })],
    context,
  )
  expect(points).toEqual([{ key: 'same-participants', people: 1, sessions: ['A', 'B'] }])
})

test('somebody who came back in two of five sessions is no reason for doubt', () => {
  const others = ['C', 'D', 'E'].map((session) =>
    witness({ document: `${session}.md`, session, unit: session }),
  )
  expect(keys(witness({ people: ['p1'] }), witness({ ...elsewhere, people: ['p1'] }), ...others)).toEqual([])
})

test('all from one group, when there are more', () => {
  const both = [witness({ group: 'west' }), witness({ ...elsewhere, group: 'west' })]
  expect(attention(both, context)).toEqual([{ key: 'one-group', group: 'west' }])
  expect(attention(both, { ...context, groups: 1 })).toEqual([])
})

test('mostly found by suggestions; what somebody also found by reading does not count as such', () => {
  const suggested = witness({ origins: ['suggestion'] })
  expect(keys(suggested, witness({ ...elsewhere, origins: ['adjusted'] }))).toEqual(['mostly-suggested'])
  expect(keys(suggested, witness({ ...elsewhere, origins: ['suggestion', 'reading'] }))).toEqual([])
})

test('taken over in bulk', () => {
  const points = attention([witness({ origins: ['bulk'] }), witness(elsewhere)], context)
  expect(points).toEqual([{ key: 'taken-in-bulk', found: 1, of: 2 }])
})

test('not everything read, even when there is no evidence', () => {
  expect(attention([], { ...context, unread: 3 })).toEqual([{ key: 'not-all-read', unread: 3, of: 4 }])
})

test('a source that changed', () => {
  expect(keys(witness({ changed: true }), witness(elsewhere))).toEqual(['source-changed'])
})

test('a point of attention reads as Dutch', () => {
  expect(
    attentionMessage({ key: 'same-participants', people: 2, sessions: ['Denkdiner 1', 'Werksessie 2'] }),
  ).toEqual({
    title: 'Dezelfde deelnemers',
    text: '2 deelnemers zaten aan tafel in meer dan één van deze bijeenkomsten: Denkdiner 1 en Werksessie 2. Wat daar terugkomt, kan van dezelfde mensen zijn.',
  })
})
