import { beforeAll, describe, expect, test } from 'vitest'
import { eraseForGood } from '../../../server/history/erasing/for-good.ts'
import { wantedBy } from '../../../server/history/erasing/subjects.ts'
import { verify } from '../../../server/history/verify.ts'
import { mustFill } from '../../attack/filled.ts'
import { type Answer, faultsOf, startsOf, Walker } from '../../attack/walking.ts'
import type { TestProject } from '../../project.ts'
import { everythingIn } from './everything.ts'

/** What is erased of a project that has some of everything, with words that stood only there. */
const cases = [
  { kind: 'document', subject: 'Noord.txt', words: 'Wij wachten in Noord op een monteur' },
  { kind: 'document', subject: 'rapport.txt', words: 'Dat ‘kabelplan’ kent iedereen' },
  { kind: 'part', subject: 'Noord.txt', start: 30, end: 230, words: 'de kabel naar ons bedrijf' },
  { kind: 'speaker', subject: 'Deelnemer 3', words: 'in Oost op een monteur' },
]

/** It says why it is gone, and links to what is left. */
const isGoneEdition = (path: string, status: number) => status === 410 && path.includes('/editions/')

describe.each(cases)('after erasing $kind $subject', ({ words, ...named }) => {
  let project: TestProject
  let held: string
  let pages: Map<string, Answer>

  beforeAll(async () => {
    project = await mustFill()
    held = everythingIn(project)
    const wanted = await wantedBy(project.db, named)
    await eraseForGood(project, { person: project.noor.id, wanted, ground: 'verzoek' })
    pages = await new Walker(project).walk(startsOf(project), 6)
  })

  test('the words are in no table', () => {
    expect(held).toContain(words)
    expect(everythingIn(project)).not.toContain(words)
  })

  test('the check finds nothing wrong', async () => {
    expect((await verify(project.db)).failures).toEqual([])
  })

  test('every page still opens', () => {
    const broken = [...pages].filter(
      ([path, answer]) =>
        !isGoneEdition(path, answer.status) && (answer.status >= 400 || faultsOf(answer).length > 0),
    )
    expect(broken.map(([path, { status }]) => `${path} ${status}`)).toEqual([])
  })

  test('the words are on no page', () => {
    expect([...pages].filter(([, { text }]) => text.includes(words)).map(([path]) => path)).toEqual([])
  })
})
