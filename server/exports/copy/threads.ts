import { standingAttribution } from '../../quotes/attributing.ts'
import { lookUp } from '../../quotes/freezing.ts'
import { freeName } from '../../sources/names.ts'
import type { Copying } from './copying.ts'
import { parentsFirst } from './copying.ts'
import { copyMemos } from './decisions.ts'

/** Threads with their evidence and where they landed, and sets of quotes as concepts: what was published is not published by a copy. */
export async function copyThreadsAndQuotes(copying: Copying): Promise<void> {
  await copyThreads(copying)
  await copyQuotes(copying)
  await copyMemos(copying)
}

async function copyThreads(copying: Copying): Promise<void> {
  const { outward } = copying
  await copying.rows(
    'threads',
    (row) => ({
      ...row,
      title: outward.words(row.title),
      claim: outward.words(row.claim),
      tension_this: outward.words(row.tension_this),
      tension_that: outward.words(row.tension_that),
      question: outward.words(row.question),
      scope: outward.words(row.scope),
      terms: copying.list(row.terms),
      ...{ derivation: null, candidate: null, counter_search: null, merged_into: null },
      parent: copying.kept(row.parent),
    }),
    parentsFirst,
  )
  await copying.rows('evidence', (row) => {
    const placed = copying.has(row.thread) ? copying.placed(row) : undefined
    return placed && { ...placed, reason: outward.maybe(row.reason) }
  })
  await copying.rows('landings', (row) => (copying.has(row.thread) ? copying.placed(row) : undefined))
}

async function copyQuotes(copying: Copying): Promise<void> {
  const { outward, desk } = copying
  const titles: string[] = []
  await copying.rows('quote_sets', (row) => {
    const title = freeName(outward.words(row.title), titles)
    titles.push(title)
    return { ...row, title, status: 'concept', edition: 0, thread: copying.kept(row.thread) }
  })
  await copying.rows('quotes', async (row) => {
    const placed = copying.has(row.quote_set) ? copying.placed(row) : undefined
    if (!placed) return undefined
    const { place } = await lookUp(desk, row)
    const { attribution } = await standingAttribution(desk, { quote: row, place })
    return {
      ...placed,
      attribution: outward.words(attribution),
      thread: copying.kept(row.thread),
      ...{ layers: null, approval: null, approval_note: null },
    }
  })
}
