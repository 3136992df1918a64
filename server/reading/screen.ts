import type { CodingPageProps, ShownSuggestion } from '../../views/documents/props.ts'
import type { Code } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import { wayOfReading } from '../codings/modes.ts'
import { readings } from '../codings/readings.ts'
import type { SuggestionMode } from '../database/coding-tables.ts'
import type { Project } from '../database/project.ts'
import type { PersonRow } from '../database/tables.ts'
import type { SourceText } from '../sources/source.ts'
import { withheldCodes } from '../suggestions/quality/keeping-quality.ts'
import { overlaps } from '../text/span.ts'
import { doneFor, isDoneFor, showsSuggestions } from './reading.ts'
import { openSuggestions } from './suggested.ts'

/** What a person has before them when a document is open. */
export interface Screen {
  book: Code[]
  mode: SuggestionMode
  /** Whether this person reads the document without a sight of what others did in it. */
  isAlone: boolean
  done: CodingPageProps['done']
  isDone: boolean
  /** Open suggestions, when the mode says that they show. */
  suggestions: ShownSuggestion[]
  /** Codes of which the suggestions are kept back, since too few of them were right. */
  withheld: NonNullable<CodingPageProps['withheld']>
}

export async function screenOf(
  project: Project,
  source: SourceText,
  reader: PersonRow | null,
): Promise<Screen> {
  const { db } = project
  const book = await codes(db)
  const own = (await readings(db, source.document.id)).filter((row) => row.person === reader?.id)
  const done = doneFor(own, book, source.version.id)
  const isDone = isDoneFor(done)
  const { mode, isAlone } = await wayOfReading(db, source.document.id, reader?.id)
  const isShowing = source.document.role === 'source' && showsSuggestions(mode, isDone)
  const open = isShowing ? await openSuggestions(project, source, book) : []
  const below = open.length > 0 ? await withheldCodes(project.derived) : new Map()
  const suggestions = open.filter(({ code }) => !below.has(code.id))
  const keptBack = Map.groupBy(
    open.filter(({ code }) => below.has(code.id)),
    ({ code }) => code.id,
  )
  const withheld = [...keptBack.values()].flatMap((all) =>
    all.slice(0, 1).map(({ code }) => ({ code, count: all.length })),
  )
  return { book, mode, isAlone, done, isDone, suggestions, withheld }
}

/** An open suggestion for this code on these words, or on words that share some with them. */
export function suggestionOn(
  suggestions: readonly ShownSuggestion[],
  { start, end, code }: { start: number; end: number; code: string },
): { suggestion: ShownSuggestion; isSame: boolean } | undefined {
  const found = suggestions.find((one) => one.code.id === code && overlaps(one, { start, end }))
  return found && { suggestion: found, isSame: found.start === start && found.end === end }
}
