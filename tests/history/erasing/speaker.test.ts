import { expect, test } from 'vitest'
import { erase } from '../../../server/history/erasing/erase.ts'
import { survey } from '../../../server/history/erasing/survey.ts'
import { verify } from '../../../server/history/verify.ts'
import { addMemo } from '../../../server/memos/store.ts'
import { attendances, importParticipants } from '../../../server/sources/participants.ts'
import { sourceText } from '../../../server/sources/store.ts'
import { mustAdd } from '../../project.ts'
import {
  act,
  kabel,
  mustCode,
  mustCorrect,
  mustPublish,
  mustQuote,
  mustSet,
  refusal,
  type Setting,
  tableTalk,
} from '../../quotes/setting.ts'
import { everythingIn } from './everything.ts'

async function mustForget(setting: Setting, name: string): Promise<void> {
  const { participant } = (await attendances(setting.db)).find((one) => one.name === name) ?? {
    participant: '',
  }
  await erase(setting.db, {
    person: setting.noor.id,
    wanted: { kind: 'speaker', participant },
    ground: 'verzoek',
  })
}

test('the turns of a speaker become fillers of the same length, and those of others stay', async () => {
  const setting = await mustSet()
  const before = await sourceText(setting.db, setting.document)
  await mustForget(setting, 'Truus Mulder')
  const after = await sourceText(setting.db, setting.document)
  expect(after.text).toHaveLength(before.text.length)
  expect(after.text).not.toContain(kabel)
  const at = before.text.indexOf('Wij kunnen niet kiezen')
  expect(after.text.slice(at)).toContain('Wij kunnen niet kiezen wie er voorgaat.')
})

test('of a speaker who is erased neither name nor words are left in any table', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'tekort')
  await mustQuote(setting)
  await mustPublish(setting)
  await act(setting, (write) =>
    addMemo(write, {
      kind: 'inhoud',
      subjectKind: 'document',
      subject: setting.document,
      text: 'Mulder twijfelde.',
    }),
  )
  await mustCorrect(setting, (text) => text.replace('nu drie jaar', 'al drie jaar'))
  await mustForget(setting, 'Truus Mulder')
  const left = everythingIn(setting)
  for (const words of ['Truus', 'Mulder', kabel, 'jaar op een zwaardere kabel', 'installateur,Mulder']) {
    expect(left, words).not.toContain(words)
  }
  expect((await verify(setting.db)).failures).toEqual([])
})

test('what others said of a speaker stays, without the name', async () => {
  const setting = await mustSet()
  await mustForget(setting, 'Vincent Prins')
  const { text } = await sourceText(setting.db, setting.document)
  expect(text).toContain('Precies, ▇▇▇▇▇▇▇.')
  expect((await verify(setting.db)).failures).toEqual([])
})

test('a speaker on no list is erased by the label of the turns', async () => {
  const setting = await mustSet('openbaar', 'Sanne: Dit zei ik.\n\nBart: En dat zei Sanne ook.\n')
  await erase(setting.db, {
    person: setting.noor.id,
    wanted: { kind: 'speaker', label: 'Sanne' },
    ground: 'verzoek',
  })
  expect(everythingIn(setting)).not.toContain('Sanne')
  expect(everythingIn(setting)).not.toContain('Dit zei ik')
  expect((await verify(setting.db)).failures).toEqual([])
})

test('turns that a person gave to somebody go along, whatever label stands before them', async () => {
  const setting = await mustSet(
    'openbaar',
    'Stem 1: Dit zei ik liever niet.\n\nVincent Prins: Waarvan akte.\n',
  )
  const source = await sourceText(setting.db, setting.document)
  const people = await attendances(setting.db)
  const participant = people.find(({ name }) => name === 'Henk Blom')?.participant ?? ''
  await act(setting, (write) =>
    write.update('structures', source.structure, {
      speakers: JSON.stringify([{ block: 0, participant }]),
    }),
  )
  await mustForget(setting, 'Henk Blom')
  const left = everythingIn(setting)
  expect(left).not.toContain('Dit zei ik liever niet')
  expect(left).toContain('Waarvan akte.')
  expect((await verify(setting.db)).failures).toEqual([])
})

test('a first name that may be somebody else’s stays, and is said to', async () => {
  const setting = await mustSet(
    'openbaar',
    'Truus Mulder: Hallo allemaal.\n\nVincent Prins: Dag Truus, dag Henk.\n',
  )
  const { parts } = await sourceText(setting.db, setting.document)
  const list = new TextEncoder().encode('person\nTruus Bakker\n')
  await act(setting, (write) =>
    importParticipants(write, parts[0]?.session ?? '', { name: 'meer.csv', bytes: list }),
  )
  const { participant } = (await attendances(setting.db)).find(({ name }) => name === 'Truus Mulder') ?? {
    participant: '',
  }
  const found = await survey(setting, { kind: 'speaker', participant })
  expect(found.shared).toEqual(['Truus'])
  await mustForget(setting, 'Truus Mulder')
  const { text } = await sourceText(setting.db, setting.document)
  expect(text).toContain('Dag Truus, dag Henk.')
  expect(text).not.toContain('Mulder')
})

test('the file that a speaker was erased from is refused, though the rest of its document stands', async () => {
  const setting = await mustSet()
  await mustForget(setting, 'Truus Mulder')
  const again = mustAdd(setting, tableTalk, { name: 'd2-tafel-3.vtt' })
  expect(await refusal(again)).toBe('original-erased')
})

test('erasing somebody a second time is refused: nobody is left of that name', async () => {
  const setting = await mustSet()
  await mustForget(setting, 'Truus Mulder')
  const wanted = { kind: 'speaker', label: 'Truus Mulder' } as const
  const again = erase(setting.db, { person: setting.noor.id, wanted, ground: 'verzoek' })
  expect(await refusal(again)).toBe('speaker-not-found')
})

test('a list of participants puts no name in the log', async () => {
  const setting = await mustSet()
  const logged = await setting.db.selectFrom('payloads').select('json').execute()
  const all = logged.map(({ json }) => json).join('\n')
  expect(all).toContain('attendances')
  for (const name of ['Truus', 'Mulder,', 'Henk', 'Anja']) expect(all).not.toContain(name)
})
