import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { chooseLanguage } from '../../server/database/people.ts'
import { headOf } from '../../server/database/write.ts'
import { mustAdd } from '../project.ts'
import { mustCode, mustSet } from '../quotes/setting.ts'
import { Visitor } from '../sources/visitor.ts'

const lines = 1_500

/** How the number of each paragraph is introduced, and how often. */
function numbersIn(html: string): Record<string, number> {
  const words = [...html.matchAll(/class="numbers">(\p{L}+) /gu)].map(([, word]) => word ?? '')
  return Object.fromEntries(
    Map.groupBy(words, (word) => word)
      .entries()
      .map(([word, all]) => [word, all.length]),
  )
}

/** Noor reads English, Bram Dutch, and a text is sent to them in many pieces. */
async function mustReadAtOnce() {
  const setting = await mustSet()
  await chooseLanguage(setting.db, setting.noor, 'en')
  const text = Array.from({ length: lines }, (_, n) => `Bezoeker ${n} zei dat de bus niet kwam.`).join('\n\n')
  const { document } = await mustAdd(setting, text, { name: 'lang.txt' })
  return {
    setting,
    document,
    noor: new Visitor(setting, setting.noor),
    bram: new Visitor(setting, setting.bram),
  }
}

test('who read one long source at the same time each read it in their own language, to the end', async () => {
  const { document, noor, bram } = await mustReadAtOnce()
  const path = `/documents/${document.id}`
  const pages = await Promise.all([noor, bram, noor, bram].map((reader) => reader.request(path)))
  const [inEnglish = '', inDutch = '', again, once] = await Promise.all(pages.map((page) => page.text()))
  expect(inEnglish.length).toBeGreaterThan(4 * 64 * 1_024)
  expect([again, once]).toEqual([inEnglish, inDutch])
  expect([numbersIn(inEnglish), numbersIn(inDutch)]).toEqual([{ sentence: lines }, { zin: lines }])
})

test('what a colleague just did is told to each in their own language', async () => {
  const { setting, noor, bram } = await mustReadAtOnce()
  const path = `/documents/${setting.document}`
  const toldAfter = async (reader: Visitor, coder: string, code: string) => {
    const since = (await headOf(setting.db))?.seq ?? 0
    await mustCode(setting, code, undefined, coder)
    const answer = await reader.request(`${path}/changes?since=${since}&here=${encodeURIComponent(path)}`)
    return parse(await answer.text()).text
  }
  expect(await toldAfter(noor, setting.bram.id, 'Vakmensen')).toContain('Vakmensen by Bram')
  expect(await toldAfter(bram, setting.noor.id, 'Stroomnet')).toContain('Stroomnet van Noor')
})
