import { type HTMLElement, parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { ChangedAnswer } from '../../../views/documents/ChangedAnswer.tsx'
import { CodingPage } from '../../../views/documents/CodingPage.tsx'
import { FragmentAnswer } from '../../../views/documents/FragmentAnswer.tsx'
import type { ChosenFragment, CodingPageProps, ShownSuggestion } from '../../../views/documents/props.ts'
import { blocks, coding, screen } from './sample.ts'

const words = 'Ik wacht op een kabel.'
const start = blocks[1]?.start ?? 0
const span = { start, end: start + words.length }

const suggestion: ShownSuggestion = {
  ...span,
  code: { id: 'id-2', name: 'Code 2' },
  score: 0.83,
  model: 'abc',
  because: [{ start: start + 16, end: start + 21, text: 'kabel', why: 'keyword', weight: 1.2 }],
  like: [{ exact: 'Wij wachten ook.', place: 'denkdiner 1, tafel 2', href: '/documents/d9' }],
}

const chosen: ChosenFragment = {
  ...span,
  exact: words,
  firstSentence: 2,
  lastSentence: 2,
  voice: 'participant',
  speaker: 'Mevrouw T.',
  codings: [coding('Stroom', span.start, span.end)],
  suggestions: [suggestion],
  memos: [],
  masks: [],
  stances: [],
  history: [],
}

const render = (props: Partial<CodingPageProps> = {}) => parse(String(<CodingPage {...screen} {...props} />))

const fields = (form: HTMLElement | null) =>
  Object.fromEntries(
    (form?.querySelectorAll('input[type="hidden"]') ?? []).map((field) => [
      field.getAttribute('name'),
      field.getAttribute('value'),
    ]),
  )

test('without mouse or script a run of sentences gets a code by its numbers', () => {
  const form = render().querySelector('.plain form')
  expect(form?.getAttribute('action')).toBe('/documents/d1/codings')
  const names = form
    ?.querySelectorAll('input[type="text"], select')
    .map((field) => field.getAttribute('name'))
  expect(names).toEqual(['first', 'last', 'code', 'newCode'])
})

test('the picker gives nine codes a key and keeps the rest for who types a name', () => {
  const choices = render({ chosen }).querySelectorAll('#picker-codes > li')
  expect(
    choices
      .filter((choice) => !choice.hasAttribute('hidden'))
      .map((c) => c.querySelector('kbd')?.textContent),
  ).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  expect(choices).toHaveLength(12)
})

test('giving a code sends the span, the text version and the way back', () => {
  const form = render({ chosen }).querySelector('#give')
  expect(fields(form)).toEqual({
    version: 'v1',
    start: String(span.start),
    end: String(span.end),
    back: `/documents/d1?start=${span.start}&end=${span.end}`,
  })
})

test('a code that the words have already is pressed, and its button takes it off', () => {
  const [given] = chosen.codings
  if (!given) throw new Error('the sample has no coding')
  const codes = [given.code, ...screen.codes]
  const page = render({ chosen, codes })
  const pressed = page.querySelectorAll('#picker-codes [aria-pressed="true"]')
  expect(pressed.map((button) => button.getAttribute('form'))).toEqual([`end-${given.id}`])
  expect(page.querySelector(`#end-${given.id}`)?.getAttribute('action')).toBe(`/codings/${given.id}/end`)
})

test('nobody can take off the code of somebody else', () => {
  const theirs = coding('Geld', span.start, span.end, { own: false })
  const page = render({ chosen: { ...chosen, codings: [theirs] } })
  expect(page.querySelectorAll('.given form')).toEqual([])
})

test('a suggestion says why, shows what is alike, and can be taken or left', () => {
  const why = render({ chosen, mode: 'on' }).querySelector('.why')
  expect(why?.querySelector('.reasons')?.textContent).toContain('trefwoord kabel')
  expect(why?.querySelector('.alike a')?.textContent).toBe('denkdiner 1, tafel 2')
  const form = why?.querySelector('form') ?? null
  expect(fields(form)).toMatchObject({ code: 'id-2', score: '0.83', model: 'abc', start: String(span.start) })
  expect(form?.querySelectorAll('button').map((button) => button.getAttribute('value'))).toEqual([
    'taken',
    'left',
  ])
})

test('of several suggestions the strongest stands in full and the others are folded away', () => {
  const weaker = { ...suggestion, code: { id: 'id-3', name: 'Code 3' }, score: 0.3 }
  const page = render({ chosen: { ...chosen, suggestions: [suggestion, weaker] }, mode: 'on' })
  expect(page.querySelectorAll('.why .headrow .code-name__words').map((name) => name.textContent)).toEqual([
    'Code 2',
  ])
  expect(page.querySelector('details.further summary')?.textContent).toContain('Code 3')
})

test('only words are coloured in the text; a reason that is a whole sentence is quoted in the panel', () => {
  const near = {
    start: span.end + 1,
    end: span.end + 20,
    text: 'Dan heb ik niemand.',
    why: 'context' as const,
    weight: 0.4,
  }
  const both = { ...suggestion, because: [...suggestion.because, near] }
  const page = render({ chosen: { ...chosen, suggestions: [both] }, mode: 'on' })
  expect(page.querySelectorAll('#text .reason').map((mark) => mark.textContent)).toEqual(['kabel'])
  expect(page.querySelector('.reasons q')?.textContent).toBe('Dan heb ik niemand.')
})

test('a memo hangs on the chosen words', () => {
  const memo = render({ chosen }).querySelector('form[action="/memos"]')
  expect(fields(memo)).toMatchObject({ subject_kind: 'fragment', subject: 'v1', start: String(span.start) })
})

test('a source that is klaar says so, and says it when codes changed since', () => {
  const at = '2026-11-03T10:00:00Z'
  const done = render({ done: { at, codes: 12, outdated: 0, unread: 0 } })
  expect(done.querySelector('.room__done')?.textContent).toContain('klaar voor 12 codes')
  const outdated = render({ done: { at, codes: 12, outdated: 2, unread: 0 } })
  expect(outdated.querySelector('.room__done')?.textContent).toContain('2 codes nieuw of gewijzigd')
})

test('an older text version can be read, not coded', () => {
  const page = render({ chosen, canCode: false })
  expect(page.querySelectorAll('form[method="post"]')).toEqual([])
  expect(page.querySelector('#picker')).toBeNull()
})

test('with suggestions off there is no way to a next one', () => {
  const next = { start: 30, end: 40 }
  expect(render({ mode: 'off', next }).querySelector('#next-suggestion')).toBeNull()
  expect(render({ mode: 'on', next }).querySelector('#next-suggestion')).not.toBeNull()
})

test('ids on the page are unique', () => {
  const ids = render({ chosen, mode: 'on' })
    .querySelectorAll('[id]')
    .map((element) => element.id)
  expect(ids).toHaveLength(new Set(ids).size)
})

test('when the choice moves only panel and picker are answered', () => {
  const answer = String(<FragmentAnswer {...screen} chosen={chosen} />)
  expect([...answer.matchAll(/hx-target="([^"]+)"/gu)].map(([, target]) => target).slice(0, 1)).toEqual([
    '#panel',
  ])
  expect(answer).toContain('<hx-partial hx-target="#picker"')
  expect(answer).not.toContain('class="words"')
})

test('after a change only the blocks that it touched are drawn again', () => {
  const answer = String(
    <ChangedAnswer {...screen} chosen={chosen} changed={[span]} address="/documents/d1" seen={41} />,
  )
  expect([...answer.matchAll(/hx-target="#b(\d+)"/gu)].map(([, at]) => Number(at))).toEqual([start])
  expect(answer).toContain('value="41"')
})
