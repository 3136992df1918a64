import { expect, test } from 'vitest'
import { streamed } from '../../server/http/streamed.ts'
import { currentLanguage, inLanguage } from '../../server/language/language.ts'

const paragraph = 'Wij zoeken monteurs — 🧵. '.repeat(1_000)

test('what is sent in parts is whole in the end', async () => {
  const parts = Array.from({ length: 20 }, (_, n) => `${n} ${paragraph}`)
  expect(await new Response(streamed(parts)).text()).toBe(parts.join(''))
})

test('the first part is sent before the last is made', async () => {
  let made = 0
  const parts = function* () {
    for (; made < 50; made++) yield paragraph
  }
  const reader = streamed(parts()).getReader()
  await reader.read()
  expect(made).toBeLessThan(10)
  await reader.cancel()
})

test('who goes away is not written for any longer', async () => {
  let isOver = false
  const parts = function* () {
    try {
      for (;;) yield paragraph
    } finally {
      isOver = true
    }
  }
  const reader = streamed(parts()).getReader()
  await reader.read()
  await reader.cancel()
  expect(isOver).toBe(true)
})

test('every part is in the language of who asked, however long it takes', async () => {
  const parts = function* () {
    for (let n = 0; n < 10; n++) yield currentLanguage() + paragraph
  }
  const text = await new Response(inLanguage('en', () => streamed(parts()))).text()
  expect(new Set(text.split(paragraph))).toEqual(new Set(['en', '']))
})
