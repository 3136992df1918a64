import { expect, test } from 'vitest'
import { exportCodingTable } from '../../server/exports/codings.ts'
import { asJsonLd } from '../../server/quotes/json-ld.ts'
import { provenanceOf } from '../../server/quotes/provenance.ts'
import { masksOf } from '../../server/sources/masks.ts'
import { sourceText } from '../../server/sources/store.ts'
import {
  kabel,
  mustCode,
  mustCorrect,
  mustPublish,
  mustQuote,
  mustSet,
  type Setting,
} from '../quotes/setting.ts'
import { Visitor } from '../sources/visitor.ts'

const secret = 'morgen ligt'

async function mustMask(setting: Setting, words = secret) {
  const { text, version } = await sourceText(setting.db, setting.document)
  const start = text.indexOf(words)
  const span = { start: String(start), end: String(start + words.length) }
  const here = `/documents/${setting.document}`
  const visitor = new Visitor(setting, setting.noor)
  const fields = { ...span, version: version.id, ground: '5.1.2.e' }
  const response = await visitor.post(`${here}/masks`, fields)
  return { here, visitor, response, chosen: `${here}?start=${span.start}&end=${span.end}` }
}

test('words are blacked out with a ground, and the panel tells who decided', async () => {
  const setting = await mustSet()
  const { visitor, response, chosen } = await mustMask(setting)
  expect(response.status).toBe(303)
  const [mask] = await masksOf(setting.db, setting.document)
  expect(mask).toMatchObject({ ground: '5.1.2.e', person: setting.noor.id })
  const page = await visitor.page(chosen)
  expect(page.querySelector('#panel q')?.text).toBe(secret)
  expect(page.querySelector('[aria-labelledby=blackened] li')?.text).toContain('Noor')
})

test('others read [gelakt] in the quote, and nothing of the words in its provenance or its data', async () => {
  const setting = await mustSet()
  const { short } = await mustQuote(setting)
  await mustMask(setting)
  const provenance = await provenanceOf(setting.db, short)
  expect(provenance.printed).toBe('Als die er [gelakt], heb ik niemand om hem aan te sluiten.')
  expect(JSON.stringify(provenance.context)).not.toContain(secret)
  expect(JSON.stringify(asJsonLd(provenance))).not.toContain(secret)
})

test('beside a quote the words are gone too', async () => {
  const setting = await mustSet()
  const { short } = await mustQuote(setting, 'heb ik niemand om hem aan te sluiten.')
  await mustMask(setting)
  expect((await provenanceOf(setting.db, short)).beside.before).toContain('Als die er [gelakt],')
})

test('the table of codings holds nothing of the words', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'stroom')
  await mustMask(setting)
  const { bytes } = await exportCodingTable(setting.db, 'csv')
  const csv = new TextDecoder().decode(bytes)
  expect(csv).toContain('[gelakt]')
  expect(csv).not.toContain(secret)
})

test('blacking out after publishing shows loud on the quote', async () => {
  const setting = await mustSet()
  const { short } = await mustQuote(setting)
  await mustPublish(setting)
  await mustMask(setting)
  expect((await provenanceOf(setting.db, short)).drift?.attribution?.because).toContain('hidden')
})

test('a mask goes along with its words to a corrected text', async () => {
  const setting = await mustSet()
  await mustMask(setting)
  await mustCorrect(setting, (text) => text.replace('Ik wacht nu drie jaar', 'Ik wacht nu al drie jaar'))
  const { short } = await mustQuote(setting, kabel)
  expect((await provenanceOf(setting.db, short)).printed).toContain('Als die er [gelakt], heb ik')
})

test('where an edit touched the words, what stands there now is covered', async () => {
  const setting = await mustSet()
  await mustMask(setting)
  await mustCorrect(setting, (text) => text.replace('morgen ligt', 'morgenochtend ligt'))
  const { short } = await mustQuote(setting, kabel.replace('morgen', 'morgenochtend'))
  expect((await provenanceOf(setting.db, short)).printed).not.toContain('morgenochtend')
})

test('a mask can be taken away again', async () => {
  const setting = await mustSet()
  const { here, visitor } = await mustMask(setting)
  const [mask] = await masksOf(setting.db, setting.document)
  await visitor.post(`${here}/masks/${mask?.id}/end`, { revision: '1' })
  expect(await masksOf(setting.db, setting.document)).toEqual([])
})

test('words that are blacked out already are refused', async () => {
  const setting = await mustSet()
  await mustMask(setting)
  const { response } = await mustMask(setting, 'ligt')
  expect(response.status).toBe(422)
})

test('in the text who codes reads the words, marked with the ground on which others do not', async () => {
  const setting = await mustSet()
  const { here, visitor } = await mustMask(setting)
  const [black] = (await visitor.page(here)).querySelectorAll('.words .blackened')
  expect(black?.text).toBe(secret)
  expect(black?.getAttribute('data-ground')).toBe('5.1.2.e')
  expect(black?.getAttribute('aria-description')).toBe('gelakt, 5.1.2.e: persoonlijke levenssfeer')
})

test('a text that was corrected shows the black too', async () => {
  const setting = await mustSet()
  const { here, visitor } = await mustMask(setting)
  await mustCorrect(setting, (text) => text.replace('Ik wacht nu drie jaar', 'Ik wacht nu al drie jaar'))
  expect((await visitor.page(here)).querySelector('.words .blackened')?.text).toBe(secret)
})
