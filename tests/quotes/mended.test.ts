import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { asJsonLd } from '../../server/quotes/json-ld.ts'
import { outwardProvenance } from '../../server/quotes/outward-provenance.ts'
import { kabel, mustQuote, mustSet, type Setting, tableTalk } from './setting.ts'

const wrapped = `Tafel 3

De zaal was vol en het gesprek kwam snel op gang, want iedereen had er iets
over te zeggen. Daarbij ging het vooral over de vraag hoe er beter kan worden samen-
gewerkt, ook door wie er al jaren mee bezig zijn in deze streek, zoals Vincent
Prins en de zijnen. Men bleef nog lang zitten, want het was een mooie avond en
niemand wilde als eerste naar huis.

Pagina 1 van 2

en daarna ging men naar huis, na afloop van een avond waar nog lang over gespro-
ken zou worden.
`
const exact = 'hoe er beter kan worden samengewerkt, ook door'

async function mustShow(
  words: string,
  text = wrapped,
): Promise<{ setting: Setting; quote: { id: string; short: string } }> {
  const setting = await mustSet('openbaar', text)
  return { setting, quote: await mustQuote(setting, words) }
}

test('of words that were mended the raw text is known', async () => {
  const { setting, quote } = await mustShow(exact)
  const { mended } = await outwardProvenance(setting.db, quote.id)
  expect(mended).toEqual({
    raw: 'hoe er beter kan worden samen-\ngewerkt, ook door',
    kinds: ['joined-word'],
  })
})

test('of words that stand as in the file nothing is told', async () => {
  const { setting, quote } = await mustShow(kabel, tableTalk)
  expect((await outwardProvenance(setting.db, quote.id)).mended).toBeUndefined()
})

test('the raw text hides the names that the words hide', async () => {
  const { setting, quote } = await mustShow(
    `${exact} wie er al jaren mee bezig zijn in deze streek, zoals Vincent Prins en de zijnen.`,
  )
  const { mended } = await outwardProvenance(setting.db, quote.id)
  expect(mended?.raw).toContain('samen-\ngewerkt, ook door')
  expect(mended?.raw).not.toMatch(/Vincent|Prins/)
})

test('the page of the quote shows it, and so does its JSON-LD', async () => {
  const { setting, quote } = await mustShow(exact)
  const provenance = await outwardProvenance(setting.db, quote.id)
  expect(asJsonLd(provenance)['rd:raw']).toEqual({
    'rd:text': 'hoe er beter kan worden samen-\ngewerkt, ook door',
    'rd:repairs': ['joined-word'],
  })
  const answer = await createApp({ project: setting }).request(`http://localhost/q/${quote.short}`)
  expect(await answer.text()).toContain('Zo staat het in het bestand')
})

const torn = [
  ['In de kleine kernen staan de huizen langer', 'met een zaklamp. Intussen zijn er elf erven'],
  ['leeg dan in de stad. Dat komt niet doordat', 'gesplitst. Er wonen nu mensen die anders'],
  ['niemand er wil wonen, want de wachtlijst voor', 'waren vertrokken, zo vertelde Vincent Prins.'],
  ['een huurhuis is er juist langer dan elders.', 'Een makelaar uit de streek plaatste daar een'],
  ['Een wethouder vertelde dat zijn gemeente vier', 'kanttekening bij. Wie een erf splitst, moet'],
  ['jaar geleden begon met een lijst van erven', 'twee keer langs dezelfde balie en betaalt'],
  ['die vrijkomen. Hij noemde het een zoektocht', 'dubbele leges, en dat is geen drempel meer.'],
]
  .map(([left = '', right]) => left.padEnd(50) + right)
  .join('\n')

test('of columns that were parted no words are shown but those of the quote', async () => {
  const words = 'Dat komt niet doordat niemand er wil wonen'
  const { setting, quote } = await mustShow(words, `Tafel 3\n\n${torn}\n`)
  const { mended } = await outwardProvenance(setting.db, quote.id)
  expect(mended).toEqual({ raw: words, kinds: ['parted-columns'] })
})
