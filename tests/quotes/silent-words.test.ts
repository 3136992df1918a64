import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Desk } from '../../server/quotes/desk.ts'
import { agree } from '../../server/sources/agreements-store.ts'
import { attendances } from '../../server/sources/participants.ts'
import { sourceText } from '../../server/sources/store.ts'
import { act, kabel, mustCorrect, mustSet, type Setting } from './setting.ts'

const outwardOf = async ({ db }: Setting) => new Desk(db).outward()

test('a sentence of a confidential session is covered where somebody typed it', async () => {
  const told = (await outwardOf(await mustSet('vertrouwelijk'))).words(`Toen zei iemand: ${kabel} Zo is het.`)
  expect(told).toBe('Toen zei iemand: [vertrouwelijk]. Zo is het.')
})

test('five words on end are found, whatever stands between them and in whatever case', async () => {
  const outward = await outwardOf(await mustSet('vertrouwelijk'))
  expect(outward.file('IK-WACHT-NU-DRIE-JAAR.docx')).toBe('[vertrouwelijk].docx')
})

test('four words of a longer sentence are anybody’s', async () => {
  const outward = await outwardOf(await mustSet('vertrouwelijk'))
  expect(outward.words('op een zwaardere kabel')).toBe('op een zwaardere kabel')
})

test('a sentence of four words is found whole', async () => {
  const setting = await mustSet(
    'vertrouwelijk',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Truus Mulder>Niemand durft eerst springen.\n',
  )
  expect((await outwardOf(setting)).words('Men zei: niemand durft eerst springen!')).toBe(
    'Men zei: [vertrouwelijk]!',
  )
})

test('words that hold nothing of their own are not covered', async () => {
  const outward = await outwardOf(await mustSet('vertrouwelijk'))
  expect(outward.words('Dat is ook zo, dat is ook zo.')).toBe('Dat is ook zo, dat is ook zo.')
})

test('of an open session what was said may be typed', async () => {
  expect((await outwardOf(await mustSet())).words(kabel)).toBe(kabel)
})

async function mustAgree(setting: Setting, name: string, level: 'not-quoted' | 'role'): Promise<void> {
  const person = (await attendances(setting.db)).find((one) => one.name === name)
  if (!person) throw new Error(`${name} is on no list`)
  await act(setting, (write) => agree(write, person, { level, agreed_on: null, how: '' }))
}

test('the words of who agreed to no quoting are covered, those of others at the table are not', async () => {
  const setting = await mustSet()
  await mustAgree(setting, 'Truus Mulder', 'not-quoted')
  const outward = await outwardOf(setting)
  expect(outward.words(kabel)).toBe('[vertrouwelijk].')
  expect(outward.words('Wij kunnen niet kiezen wie er voorgaat.')).toBe(
    'Wij kunnen niet kiezen wie er voorgaat.',
  )
})

test('who withdraws is covered from the next look on, and who agrees again is not', async () => {
  const setting = await mustSet()
  await mustAgree(setting, 'Vincent Prins', 'not-quoted')
  expect((await outwardOf(setting)).words(kabel)).toBe(kabel)
  await mustAgree(setting, 'Truus Mulder', 'not-quoted')
  expect((await outwardOf(setting)).words(kabel)).toBe('[vertrouwelijk].')
  await mustAgree(setting, 'Truus Mulder', 'role')
  expect((await outwardOf(setting)).words(kabel)).toBe(kabel)
})

test('of a corrected text both versions are covered', async () => {
  const setting = await mustSet('vertrouwelijk')
  const corrected = kabel.replace('morgen ligt', 'vandaag al ligt')
  expect((await outwardOf(setting)).words(corrected)).not.toContain('[vertrouwelijk].')
  await mustCorrect(setting, (text) => text.replace(kabel, corrected))
  const outward = await outwardOf(setting)
  expect([outward.words(corrected), outward.words(kabel)]).toEqual(['[vertrouwelijk].', '[vertrouwelijk].'])
})

test('what a speaker said is covered when somebody says later who spoke', async () => {
  const setting = await mustSet()
  await mustAgree(setting, 'Anja Slot', 'not-quoted')
  expect((await outwardOf(setting)).words(kabel)).toBe(kabel)
  const anja = (await attendances(setting.db)).find(({ name }) => name === 'Anja Slot')
  const { blocks, structure } = await sourceText(setting.db, setting.document)
  const speakers = blocks.flatMap(({ speaker }, block) =>
    speaker === 'Truus Mulder' ? { block, participant: anja?.participant } : [],
  )
  await act(setting, (write) =>
    write.update('structures', { id: structure.id }, { speakers: JSON.stringify(speakers) }),
  )
  expect((await outwardOf(setting)).words(kabel)).toBe('[vertrouwelijk].')
})

test('the title of a confidential session, and its propositions, may be said', async () => {
  const setting = await mustSet('vertrouwelijk')
  expect((await outwardOf(setting)).words('Denkdiner 2: Werk en stroom')).toBe('Denkdiner 2: Werk en stroom')
})

test('whatever somebody types around it, the sentence is never left', async () => {
  const outward = await outwardOf(await mustSet('vertrouwelijk'))
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(outward.words(`${before} ${kabel} ${after}`)).not.toContain('heb ik niemand om hem')
    }),
  )
})
