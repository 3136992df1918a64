import { expect, test } from 'vitest'
import { provenanceOf } from '../../server/quotes/provenance.ts'
import { attendances } from '../../server/sources/participants.ts'
import { mustPublish, mustQuote, mustSet, refusal, type Setting } from '../quotes/setting.ts'
import { read, Visitor } from './visitor.ts'

async function mustKnow(setting: Setting, name: string) {
  const found = (await attendances(setting.db)).find((one) => one.name === name)
  if (!found) throw new Error(`${name} is on no list`)
  const here = `/sessions/${found.session}`
  return { here, person: `${here}/participants/${found.id}`, visitor: new Visitor(setting, setting.noor) }
}

const agreed = (level: string, revision = 0) => ({
  level,
  agreed_on: '',
  how: '',
  revision: String(revision),
})

test('the page of a session tells what each agreed to, and who was not asked', async () => {
  const setting = await mustSet()
  const { here, visitor } = await mustKnow(setting, 'Truus Mulder')
  const page = await visitor.page(here)
  const cells = page
    .querySelectorAll('[aria-labelledby=participants] tbody tr')
    .map((row) => row.querySelector('summary')?.text.split(':')[0])
  expect(cells).toEqual(['niet citeren', 'niet gevraagd', 'met functie', 'met functie'])
})

test('an agreement is kept with when and how', async () => {
  const setting = await mustSet()
  const { here, person, visitor } = await mustKnow(setting, 'Henk Blom')
  const fields = { ...agreed('role'), agreed_on: '2026-04-10', how: 'per e-mail' }
  const response = await visitor.post(`${person}/agreement`, fields)
  expect(response.headers.get('location')).toContain(`${here}#`)
  const list = await attendances(setting.db)
  expect(list.find(({ name }) => name === 'Henk Blom')?.agreement).toMatchObject({
    ...{ level: 'role', agreed_on: '2026-04-10', how: 'per e-mail' },
  })
})

test('a date that is none is refused beside what was typed', async () => {
  const setting = await mustSet()
  const { person, visitor } = await mustKnow(setting, 'Henk Blom')
  const response = await visitor.post(`${person}/agreement`, {
    ...agreed('role'),
    ...{ agreed_on: '2026-02-30', how: 'aan tafel' },
  })
  expect(response.status).toBe(422)
  const page = await read(response)
  expect(page.querySelector('#agreed_on-error')?.text).toContain('geen datum')
  expect(page.querySelector('#how')?.getAttribute('value')).toBe('aan tafel')
})

test('a stricter agreement is answered with the published quotes that it touches', async () => {
  const setting = await mustSet()
  const { short } = await mustQuote(setting)
  await mustPublish(setting)
  const { here, person, visitor } = await mustKnow(setting, 'Truus Mulder')
  const response = await visitor.post(`${person}/agreement`, agreed('without', 1))
  expect(response.headers.get('location')).toBe(`${here}/touched`)
  const page = await visitor.page(`${here}/touched`)
  expect(page.querySelector('.touched a')?.getAttribute('href')).toBe(`/q/${short}`)
  expect(page.querySelectorAll('.touched dd').map(({ text }) => text.split(' anders')[0])).toEqual([
    'deelnemer, installateur, denkdiner 2, tafel 3',
    'deelnemer, denkdiner 2, tafel 3',
  ])
})

test('the page of the session keeps the list', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustPublish(setting)
  const { here, person, visitor } = await mustKnow(setting, 'Truus Mulder')
  expect((await visitor.page(here)).querySelector('#touched')).toBeNull()
  await visitor.post(`${person}/agreement`, agreed('not-quoted', 1))
  const section = (await visitor.page(here)).querySelector('[aria-labelledby=touched]')
  expect(section?.querySelector('.badge')?.text).toContain('mag niet meer geciteerd worden')
})

test('a looser agreement leads back to the participant', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustPublish(setting)
  const { here, person, visitor } = await mustKnow(setting, 'Truus Mulder')
  const response = await visitor.post(`${person}/agreement`, agreed('name-and-role', 1))
  expect(response.headers.get('location')).toContain(`${here}#`)
})

test('a withdrawn agreement shows loud on the quote, and its words go nowhere', async () => {
  const setting = await mustSet()
  const { short } = await mustQuote(setting)
  await mustPublish(setting)
  const { person, visitor } = await mustKnow(setting, 'Truus Mulder')
  await visitor.post(`${person}/agreement`, agreed('not-quoted', 1))
  const { drift, printed, cautions } = await provenanceOf(setting.db, short)
  expect(drift?.attribution?.because).toContain('agreed')
  expect(printed).toBe('[vertrouwelijk]')
  expect(cautions).toContain('confidential')
})

test('who agreed to no quoting cannot be quoted, and a set with such a quote is not published', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const { person, visitor } = await mustKnow(setting, 'Truus Mulder')
  await visitor.post(`${person}/agreement`, agreed('not-quoted', 1))
  expect(await refusal(mustQuote(setting, 'Ik wacht nu drie jaar op een zwaardere kabel.'))).toBe(
    'quote-not-agreed',
  )
  expect(await refusal(mustPublish(setting))).toBe('quote-not-agreed')
})

test('taking an agreement away counts as not asked', async () => {
  const setting = await mustSet()
  const { short } = await mustQuote(setting)
  const { person, visitor } = await mustKnow(setting, 'Truus Mulder')
  await visitor.post(`${person}/agreement`, agreed('', 1))
  const { attribution, cautions } = await provenanceOf(setting.db, short)
  expect(attribution).toBe('deelnemer, denkdiner 2, tafel 3')
  expect(cautions).toContain('not-asked')
})

test('a pseudonym stands in the place of the name in what goes to others', async () => {
  const setting = await mustSet()
  const { short } = await mustQuote(setting, 'Precies, Vincent.')
  const { person, visitor } = await mustKnow(setting, 'Vincent Prins')
  await visitor.post(`${person}/pseudonym`, { pseudonym: 'Harm' })
  expect((await provenanceOf(setting.db, short)).printed).toBe('Precies, Harm.')
})

test.each([
  ['Vincent', 'deel van de echte naam'],
  ['Truus Mulder', 'al de naam of het pseudoniem'],
  ['x'.repeat(61), 'hooguit 60 tekens'],
])('the pseudonym ‘%s’ is refused in place', async (pseudonym, words) => {
  const setting = await mustSet()
  const { person, visitor } = await mustKnow(setting, 'Vincent Prins')
  const response = await visitor.post(`${person}/pseudonym`, { pseudonym })
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#pseudonym-error')?.text).toContain(words)
})

test('who agreed to be named may be named in an attribution, and nobody else', async () => {
  const setting = await mustSet()
  const { id, short } = await mustQuote(setting)
  const { person, visitor } = await mustKnow(setting, 'Truus Mulder')
  const attribution = 'Truus Mulder, installateur, denkdiner 2'
  expect((await visitor.post(`/quotes/${id}`, { attribution })).status).toBe(422)
  await visitor.post(`${person}/agreement`, agreed('name-and-role', 1))
  expect((await visitor.post(`/quotes/${id}`, { attribution })).status).toBe(303)
  expect((await provenanceOf(setting.db, short)).attribution).toBe(attribution)
})

test('a numbered speaker is nobody to ask, and is quoted without a point of attention', async () => {
  const setting = await mustSet('openbaar', 'Deelnemer 1: Er is te weinig stroom.\nDeelnemer 2: Dat is zo.\n')
  const { short } = await mustQuote(setting, 'Er is te weinig stroom.')
  expect((await provenanceOf(setting.db, short)).cautions).toEqual([])
})
