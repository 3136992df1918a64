import { expect, test } from 'vitest'
import type { QuotingRule } from '../../server/database/tables.ts'
import { asJsonLd } from '../../server/quotes/json-ld.ts'
import { provenanceOf } from '../../server/quotes/provenance.ts'
import { sourceText } from '../../server/sources/store.ts'
import { kabel, mustCode, mustPublish, mustQuote, mustSet } from './setting.ts'

type Thing = { [key: string]: unknown }

async function mustJsonLd(rule?: QuotingRule, exact = kabel, publicUrl?: string) {
  const setting = await mustSet(rule)
  await mustCode(setting, 'Vakmensen', exact)
  const quote = await mustQuote(setting, exact)
  await mustPublish(setting)
  const annotation: Thing = asJsonLd(await provenanceOf(setting.db, quote.id), publicUrl)
  return { setting, quote, annotation, included: annotation['@included'] as Thing[] }
}

const chathamWords = 'Precies, Vincent. En bij Mulder Installatie staan er dan veertien stil.'

test('a quote is a Web Annotation on a text version', async () => {
  const { setting, quote, annotation } = await mustJsonLd()
  const { version } = await sourceText(setting.db, setting.document)
  expect(annotation).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { prov: 'http://www.w3.org/ns/prov#' }],
    id: `urn:uuid:${quote.id}`,
    type: ['Annotation', 'prov:Entity'],
    target: { type: 'SpecificResource', source: `urn:uuid:${version.id}` },
    'prov:wasQuotedFrom': { id: `urn:uuid:${version.id}` },
  })
})

test('it selects the words by position, in UTF-16 code units, and by the words themselves', async () => {
  const { setting, annotation } = await mustJsonLd()
  const { text } = await sourceText(setting.db, setting.document)
  const start = text.indexOf(kabel)
  const end = start + kabel.length
  expect(annotation.target).toMatchObject({
    selector: [
      { type: 'TextPositionSelector', start, end, 'rd:unit': 'UTF-16 code unit' },
      {
        ...{ type: 'TextQuoteSelector', exact: kabel, 'rd:masked': false },
        prefix: text.slice(start - 32, start),
        // The label of the next turn is a name.
        suffix: text.slice(end, end + 32).replace('Vincent Prins', '[naam]'),
      },
    ],
  })
})

test('it tells the verdict and every link that was checked', async () => {
  const { annotation } = await mustJsonLd()
  expect(annotation['rd:verdict']).toBe('agrees')
  expect(annotation['rd:checks']).toMatchObject(
    ['bytes', 'text', 'span', 'words', 'edition'].map((link) => ({ 'rd:link': link, 'rd:holds': true })),
  )
})

test('entities lead from the edition over the text version to the original file', async () => {
  const { included } = await mustJsonLd()
  const entity = (kind: string) => included.find((thing) => thing['rd:kind'] === kind)
  expect(entity('text-version')?.['prov:wasDerivedFrom']).toEqual({ id: entity('original')?.id })
  expect(entity('original')?.id).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/u)
  expect(entity('edition')).toMatchObject({ 'rd:number': 1, 'rd:label': 'C1', 'rd:set': 'Werk en stroom' })
})

test('activities tell of reading, coding, choosing and publishing, with their agents', async () => {
  const { setting, included } = await mustJsonLd()
  const activities = included.filter(({ type }) => type === 'prov:Activity')
  expect(activities.map((activity) => activity['rd:kind']).sort()).toEqual([
    'choosing',
    'coding',
    'publishing',
    'reading',
  ])
  expect(activities.find((activity) => activity['rd:kind'] === 'coding')).toMatchObject({
    'rd:code': 'Vakmensen',
    'rd:suggestionsOnScreen': false,
    'rd:othersOnScreen': true,
    'prov:wasAssociatedWith': { id: `urn:uuid:${setting.noor.id}` },
  })
})

test('everything that is pointed at is there', async () => {
  const { annotation, included } = await mustJsonLd()
  const ids = new Set([annotation, ...included].map(({ id }) => id))
  const pointed = [...JSON.stringify(included).matchAll(/\{"id":"([^"]+)"\}/gu)].map(([, id]) => id)
  expect(pointed.length).toBeGreaterThan(4)
  expect(pointed.filter((id) => !ids.has(id))).toEqual([])
})

test('a permanent link is there only when others can reach it', async () => {
  const { quote, annotation } = await mustJsonLd('openbaar', kabel, 'https://draad.example/')
  expect(annotation.via).toBe(`https://draad.example/q/${quote.short}`)
  expect((await mustJsonLd()).annotation).not.toHaveProperty('via')
})

test('under the Chatham House Rule names stay out of every text, and it says so', async () => {
  const { annotation } = await mustJsonLd('chatham-house', chathamWords)
  expect(JSON.stringify(annotation)).not.toMatch(/Truus|Vincent|Mulder|installateur|Tafel/u)
  expect(annotation.target).toMatchObject({
    selector: [
      {},
      { exact: 'Precies, [naam]. En bij [organisatie] staan er dan veertien stil.', 'rd:masked': true },
    ],
  })
})
