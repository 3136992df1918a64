import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeTree, filteredTree, wordsOf, wouldBeOwnAncestor } from '../../server/codebook/code.ts'
import { codes } from '../../server/codebook/store.ts'
import { AppError } from '../../server/errors.ts'
import { mustOpenProject } from '../project.ts'
import { mustAddCode, mustChange, outline } from './book.ts'

const key = (error: unknown) => (error instanceof AppError ? error.key : error)

test('a code cannot stand under itself', async () => {
  const project = await mustOpenProject()
  const stroom = await mustAddCode(project, 'Stroom')
  expect(await mustChange(project, stroom, { parent: stroom.id }).catch(key)).toBe('code-under-itself')
})

test('a code cannot stand under a code that stands under it, however deep', async () => {
  const project = await mustOpenProject()
  const top = await mustAddCode(project, 'Energie')
  await mustAddCode(project, 'Stroom', { under: 'Energie' })
  const deep = await mustAddCode(project, 'Kabel', { under: 'Stroom' })
  expect(await mustChange(project, top, { parent: deep.id }).catch(key)).toBe('code-under-itself')
  expect(await outline(project)).toEqual(['Energie', 'Energie > Stroom', 'Energie > Stroom > Kabel'])
})

test('whatever is moved under whatever, no code is ever its own ancestor', async () => {
  const moves = fc.array(fc.tuple(fc.nat(5), fc.option(fc.nat(5))), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(moves, async (wanted) => {
      const project = await mustOpenProject()
      const made = []
      for (const name of 'abcdef') made.push(await mustAddCode(project, name))
      for (const [moved, under] of wanted) {
        const parent = under === null ? null : (made[under]?.id ?? null)
        await mustChange(project, made[moved] ?? { id: '' }, { parent }).catch((error: unknown) =>
          expect(key(error)).toBe('code-under-itself'),
        )
      }
      const standing = await codes(project.db)
      for (const { id, parent } of standing) expect(wouldBeOwnAncestor(standing, id, parent)).toBe(false)
    }),
    { numRuns: 12 },
  )
})

test('two codes cannot have one name, whatever the case', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Geschiktheid')
  expect(await mustAddCode(project, 'GESCHIKTHEID ').catch(key)).toBe('code-exists')
})

test('a code may change the case of its own name', async () => {
  const project = await mustOpenProject()
  const code = await mustAddCode(project, 'stroom')
  await mustChange(project, code, { name: 'Stroom' })
  expect(await outline(project)).toEqual(['Stroom'])
})

test('a text that is too long is refused by the name of its field', async () => {
  const project = await mustOpenProject()
  const long = mustAddCode(project, 'Stroom', { include: 'x'.repeat(10_001) })
  expect(await long.catch((error: AppError) => error.details)).toMatchObject({ field: 'include' })
})

test.each(['50 % korting', 'a_b', 'C:\\pad', '"aanhaling"', '<b>vet</b>', "'s avonds", 'één'])(
  'the name %s is kept as it is and found again',
  async (name) => {
    const project = await mustOpenProject()
    await mustAddCode(project, 'anders')
    const code = await mustAddCode(project, name)
    expect(code.name).toBe(name)
    const found = filteredTree(codeTree(await codes(project.db)), name)
    expect(found.map((branch) => branch.code.name)).toEqual([name])
  },
)

test('a filter keeps what stands above what was found', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Energie')
  await mustAddCode(project, 'Stroom', { under: 'Energie', keywords: ['transformator'] })
  await mustAddCode(project, 'Gas', { under: 'Energie' })
  await mustAddCode(project, 'Ruimte')
  const [top, ...rest] = filteredTree(codeTree(await codes(project.db)), 'TRANSFORM')
  expect(rest).toEqual([])
  expect(top?.code.name).toBe('Energie')
  expect(top?.children.map(({ code }) => code.name)).toEqual(['Stroom'])
})

test('a filter looks past accents', async () => {
  const project = await mustOpenProject()
  await mustAddCode(project, 'Privé')
  expect(filteredTree(codeTree(await codes(project.db)), 'prive')).toHaveLength(1)
})

test('words stand between semicolons or on lines, and doubles leave', () => {
  expect(wordsOf(' te weinig ;kabel\n kabel\n\n;netcongestie;')).toEqual([
    'te weinig',
    'kabel',
    'netcongestie',
  ])
})
