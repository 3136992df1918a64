import type { Copying } from './copying.ts'
import { parentsFirst } from './copying.ts'

/** The codebook, what was coded with it, what became of suggestions, and what people thought. */
export async function copyDecisions(copying: Copying): Promise<void> {
  const { outward } = copying
  await copying.rows(
    'codes',
    (row) => ({
      ...row,
      parent: copying.kept(row.parent),
      merged_into: null,
      name: outward.words(row.name),
      definition: outward.words(row.definition),
      include: outward.words(row.include),
      exclude: outward.words(row.exclude),
      keywords: copying.list(row.keywords),
      related: copying.list(row.related),
      excluding: copying.list(row.excluding),
    }),
    parentsFirst,
  )
  await copying.rows('code_examples', (row) => (copying.has(row.code) ? copying.placed(row) : undefined))
  const refused = new Set<string>()
  await copying.rows('word_refusals', (row) => {
    const word = outward.words(row.word)
    const key = `${row.code} ${word}`
    if (!copying.has(row.code) || refused.has(key)) return undefined
    refused.add(key)
    return { ...row, word }
  })
  const seen = new Set<string>()
  await copying.rows('codings', (row) => {
    const placed = copying.has(row.code) ? copying.placed(row) : undefined
    const key = placed && [placed.version, placed.start, placed.end, row.code, row.coder].join(' ')
    if (!key || seen.has(key)) return undefined
    seen.add(key)
    return placed
  })
  await copying.rows('decisions', (row) => {
    const placed = copying.has(row.code) ? copying.placed(row) : undefined
    return placed && { ...placed, because: '[]', coding: copying.kept(row.coding) }
  })
  await copying.rows('readings', (row) => {
    const version = copying.text(row.version)?.id
    return version && copying.has(row.code) ? { ...row, version } : undefined
  })
}

/** What people thought of anything that stands in the copy. */
export async function copyMemos(copying: Copying): Promise<void> {
  const { outward } = copying
  await copying.rows('memos', (row) => {
    const text = outward.words(row.text)
    if (row.subject_kind !== 'fragment') {
      const isAbout = row.subject_kind === 'project' || copying.has(row.subject)
      return isAbout ? { ...row, text } : undefined
    }
    const { subject, start, end, exact } = row
    if (start === null || end === null || exact === null) return undefined
    const placed = copying.placed({ version: subject, start, end, exact })
    return (
      placed && {
        ...row,
        text,
        subject: placed.version,
        start: placed.start,
        end: placed.end,
        exact: placed.exact,
      }
    )
  })
}
