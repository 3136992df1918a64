import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { judge } from '../../../server/reports/matching/judging.ts'
import { type Library, libraryOf } from '../../../server/reports/matching/library.ts'
import { draftQuotations } from './draft-report.ts'
import { corpusSources, searchableFile } from './searched-texts.ts'

describe('the draft report of the example project', () => {
  let library: Library
  beforeAll(async () => {
    library = libraryOf(await corpusSources())
  })

  test.each(draftQuotations)('“$quotation” is $verdict', ({ quotation, verdict, flags, documents }) => {
    const judged = judge(library, quotation)
    expect({ verdict: judged.verdict, flags: judged.flags }).toEqual({ verdict, flags })
    expect([...new Set(judged.matches.map(({ document }) => document))]).toEqual(documents)
  })
})

const material = join(import.meta.dirname, '../../../../shared/material')

describe.runIf(existsSync(material))('a real report against the yield of the dinners that it quotes', () => {
  const report = existsSync(material) ? readFileSync(join(material, 'verkenning-2050.txt'), 'utf8') : ''
  const quotations = [...report.matchAll(/^[*]?[“"](.+)[”"][*]?$/gm)].map(([, words = '']) => words)
  let library: Library
  beforeAll(async () => {
    const name = 'opbrengsten-denkdiners.txt'
    library = libraryOf([await searchableFile(join(material, name), name)])
  })

  test('four are verbatim, two altered, one was never said', () => {
    expect(quotations.map((quotation) => judge(library, quotation).verdict)).toEqual([
      'not-found',
      'verbatim',
      'verbatim',
      'altered',
      'verbatim',
      'altered',
      'verbatim',
    ])
  })

  test('of the altered ones the word that fell away or came is shown', () => {
    const changed = quotations.map((quotation) =>
      judge(library, quotation)
        .difference.filter(({ op }) => op !== 'equal')
        .map(({ op, text }) => `${op} ${text.trim()}`),
    )
    expect([changed[3], changed[5]]).toEqual([['delete kleine'], ['insert deelnemer.']])
  })

  test('the nearest to what was never said is the heading of an analysis', () => {
    const [judged] = quotations.map((quotation) => judge(library, quotation))
    expect(judged?.flags).toEqual(['nearest'])
    expect(judged?.matches.map(({ voice, similarity }) => ({ voice, similarity }))).toEqual([
      { voice: 'analysis', similarity: 0.8 },
    ])
  })
})
