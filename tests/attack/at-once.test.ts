import { expect, test } from 'vitest'
import { codes } from '../../server/codebook/store.ts'
import { codings } from '../../server/codings/store.ts'
import { verify } from '../../server/history/verify.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { eventsOf } from './acts.ts'
import { mustFill } from './filled.ts'
import { brokenIn, snapshotOf } from './kept.ts'
import { type Answer, faultsOf, Walker } from './walking.ts'

const project = await mustFill()
const noor = new Walker(project, project.noor)
const bram = new Walker(project, project.bram)

async function expectSound(answers: readonly Answer[]): Promise<void> {
  expect(answers.flatMap(faultsOf)).toEqual([])
  expect((await verify(project.db)).failures).toEqual([])
  expect(brokenIn(snapshotOf(project))).toEqual([])
}

const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))

/** Shuffled, but the same each time. */
const mixed = <T>(list: readonly T[]): T[] =>
  list
    .map((one, at) => ({ one, key: (at * 7919) % 104_729 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one)

test('two people who do everything at once lose nothing, and nobody waits for ever', async () => {
  const [document] = await documents(project.db, 'source')
  const { version, text } = await sourceText(project.db, document?.id ?? '')
  const [code] = await codes(project.db)
  const words = [...text.matchAll(/\p{L}{3,}/gu)].slice(0, 40)
  const path = `/documents/${document?.id}/codings`
  const before = (await codings(project.db)).length
  const coded = (walker: Walker) =>
    words.map(
      ({ index, 0: word }) =>
        () =>
          walker.post(path, [
            ...([
              ['version', version.id],
              ['code', code?.id ?? ''],
            ] as const),
            ...([
              ['start', String(index)],
              ['end', String(index + word.length)],
            ] as const),
          ]),
    )
  const csv = (n: number) => {
    const form = new FormData()
    form.append('file', new Blob([`code,definition\nin bulk ${n},uitleg\n`]), 'boek.csv')
    return form
  }
  const asked = mixed([
    ...coded(noor),
    ...coded(bram),
    ...times(8, (n) => () => bram.ask('/codebook/import', { method: 'POST', body: csv(n) })),
    ...times(3, () => () => noor.post('/threads/derive', [])),
    ...times(10, (n) => () => noor.post('/threads', [['title', `Draad ${n}`]])),
    ...times(10, (n) => () => bram.post('/me', [['name', `Nieuw ${n % 3}`]])),
    ...['/', '/log', '/suggestions', '/codebook', '/search?q=kabel', `/documents/${document?.id}`].map(
      (page) => () => noor.ask(page),
    ),
  ])
  const answers = await Promise.all(asked.map((ask) => ask()))
  expect(answers.filter(({ status }) => status !== 303 && status !== 200)).toEqual([])
  await expectSound(answers)
  expect((await codings(project.db)).length - before).toBe(words.length * 2)
  expect((await codes(project.db)).filter(({ name }) => name.startsWith('in bulk'))).toHaveLength(8)
  expect(
    project.sqlite.prepare("SELECT name FROM people WHERE name LIKE 'Nieuw%' ORDER BY name").all(),
  ).toHaveLength(3)
})

test('undoing at once undoes each act once', async () => {
  const own = eventsOf(project).filter(
    ({ person, act }) => person === project.noor.id && act === 'coding.add',
  )
  const wanted = own.slice(-12).map(({ seq }) => seq)
  const answers = await Promise.all(
    [...wanted, ...wanted].map((seq) => noor.post('/undo', [['event', String(seq)]])),
  )
  await expectSound(answers)
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(wanted.length)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(wanted.length)
})

test('pressing u as fast as one can goes back act by act', async () => {
  const before = eventsOf(project).length
  const answers = await Promise.all(times(10, () => noor.post('/undo', [])))
  await expectSound(answers)
  const undone = eventsOf(project)
    .slice(before)
    .map(({ undoes }) => undoes)
  expect(new Set(undone).size).toBe(undone.length)
  expect(undone).toHaveLength(answers.filter(({ status }) => status === 303).length)
})

test('of two people who change one thing the second sees both versions', async () => {
  const [code] = await codes(project.db)
  const form = (definition: string) =>
    [
      ...Object.entries({ name: code?.name ?? '', parent: '', include: '', exclude: '', keywords: '' }),
      ...Object.entries({ related: '', excluding: '', color: '', status: 'vast', definition }),
      ['revision', String(code?.revision)] as [string, string],
    ] as const
  const path = `/codebook/${code?.id}`
  const answers = await Promise.all([noor.post(path, form('van Noor')), bram.post(path, form('van Bram'))])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(refused?.text).toContain('van Noor')
  expect(refused?.text).toContain('van Bram')
})
