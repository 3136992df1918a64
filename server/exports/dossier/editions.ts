import type { EditionRow } from '../../database/finding-tables.ts'
import { parsedEdition } from '../../quotes/edition.ts'
import type { Outward } from '../../quotes/outward.ts'
import type { DossierSet } from './dossier.ts'

/** An edition that prints quotes of a dossier. */
export interface EditionFile {
  readonly set: string
  readonly number: number
  readonly hash: string
  readonly head: string
  readonly path: string
  /** What was frozen; null when it holds words that the rules for quoting keep from others. */
  readonly text: string | null
}

/** The editions of these sets, oldest first, each with what was frozen where that may go to others. */
export function editionFiles(sets: readonly DossierSet[], outward: Outward): EditionFile[] {
  return sets.flatMap(({ title, quotes }) => {
    const rows = new Map<string, EditionRow>()
    for (const { use } of quotes) for (const { row } of use.editions) rows.set(row.id, row)
    return [...rows.values()]
      .sort((a, b) => a.number - b.number)
      .map((row) => ({
        set: title,
        number: row.number,
        hash: row.hash,
        head: row.head,
        path: `edities/${row.quote_set}-${row.number}.json`,
        text: mayGoOut(row, quotes) && outward.words(row.frozen) === row.frozen ? row.frozen : null,
      }))
  })
}

/** Only when nothing in it is hidden from others, by then or by now: words, what stands beside them, who spoke. */
function mayGoOut(row: EditionRow, quotes: DossierSet['quotes']): boolean {
  const frozen = parsedEdition(row.frozen)
  if (!frozen) return false
  const standing = new Map(quotes.map((one) => [one.quote.id, one]))
  return frozen.quotes.every((quote) => {
    const now = standing.get(quote.id)
    return (
      quote.rule === 'openbaar' &&
      quote.printed === quote.exact &&
      now?.place.rule === 'openbaar' &&
      now.version.sha256 !== '' &&
      now.document.original !== '' &&
      now.printed === now.quote.exact &&
      now.attribution === quote.attribution &&
      now.beside.before === quote.prefix &&
      now.beside.after === quote.suffix
    )
  })
}
