import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { counted, decimal, enumeration, figure } from '../../../server/language/figures.ts'
import { Bar } from '../../../views/parts/Bar.tsx'
import { Button } from '../../../views/parts/Buttons.tsx'
import { CodeName } from '../../../views/parts/Code.tsx'
import { ErrorSummary } from '../../../views/parts/ErrorSummary.tsx'
import { TextField } from '../../../views/parts/Field.tsx'
import { Badge, Facts } from '../../../views/parts/Notes.tsx'
import { placeWords } from '../../../views/parts/Place.tsx'
import { PostForm } from '../../../views/parts/PostForm.tsx'
import { VoiceLabel } from '../../../views/parts/Voice.tsx'

const html = (node: unknown) => parse(String(node))

test('numbers are written as people write them here', () => {
  expect([
    figure(9412),
    decimal(0.834),
    counted(1, 'bron', 'bronnen'),
    counted(2, 'bron', 'bronnen'),
  ]).toEqual(['9.412', '0,83', '1 bron', '2 bronnen'])
  expect(enumeration(['Daan', 'Meike', 'Sana'])).toBe('Daan, Meike en Sana')
})

test('a place names only what is known', () => {
  expect(placeWords({ session: 'denkdiner 2', table: 'tafel 3', sentence: 48, page: 5 })).toBe(
    'denkdiner 2, tafel 3, zin 48, blz. 5',
  )
  expect(placeWords({ sentence: 47, lastSentence: 49 })).toBe('zin 47–49')
})

test('a voice is a word, not only a line', () => {
  expect(html(<VoiceLabel voice="note" />).textContent).toBe('genoteerd')
})

test('attention has a sign besides its colour', () => {
  expect(html(<Badge tone="attention">gewijzigd</Badge>).textContent).toBe('! gewijzigd')
})

test('a bar says k van n in words, also when nothing is there to count', () => {
  expect(html(<Bar k={3} n={8} />).textContent).toBe('3 van 8')
  expect(html(<Bar k={0} n={0} />).querySelector('.bar__done')).toBeNull()
})

test('an open suggestion says so to who cannot see that it is in italics', () => {
  const name = html(<CodeName code={{ id: 'a', name: 'Geld' }} proposed />)
  expect(name.textContent).toBe('Geld? suggestie, nog open')
})

test('a key on a button is also told to assistive technology', () => {
  const button = html(<Button hotkey="n">Volgende</Button>).querySelector('button')
  expect(button?.getAttribute('aria-keyshortcuts')).toBe('n')
})

test('a fact without a value is left out', () => {
  const facts = html(
    <Facts
      facts={[
        ['datum', '9 april 2026'],
        ['plaats', ''],
      ]}
    />,
  )
  expect(facts.querySelectorAll('dt').map((dt) => dt.textContent)).toEqual(['datum'])
})

test('a faulty field says what is wrong, and the summary links to it', () => {
  const errors = { title: ['Vul een titel in.'] }
  const field = html(<TextField name="title" label="Titel" errors={errors} />)
  expect(field.querySelector('input')?.getAttribute('aria-describedby')).toBe('title-error')
  expect(field.querySelector('#title-error')?.textContent).toBe('Vul een titel in.')
  const summary = html(<ErrorSummary errors={errors} />)
  expect(summary.querySelector('a')?.getAttribute('href')).toBe('#title')
})

test('without faults there is no summary', () => {
  expect(String(<ErrorSummary errors={{}} />)).toBe('')
})

test('a form that changes something works without script and says where to go back to', () => {
  const form = html(
    <PostForm action="/memos" back="/documents/1" fields={{ start: 0, end: undefined }} quick>
      <Button>Bewaren</Button>
    </PostForm>,
  ).querySelector('form')
  expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual(['post', '/memos'])
  expect(form?.querySelectorAll('input').map((input) => input.getAttribute('name'))).toEqual([
    'start',
    'back',
  ])
})
