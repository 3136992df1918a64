import type { Db } from '../database/tables.ts'
import { firstOverlapping } from '../text/sorted-spans.ts'
import type { Span } from '../text/span.ts'
import type { LinkCheck } from './checks.ts'
import type { FrozenQuote } from './edition.ts'
import type { HiddenText } from './hidden-text.ts'
import type { Provenance } from './provenance.ts'

/** Whether anything of a text is hidden, names alone too. */
export const hidesAnything = ({ replaced }: HiddenText) => replaced.length > 0

/**
 * Whether words of a text are blacked out, or may not be quoted. Of such a text no places and lengths go to others,
 * for they tell how long the words are, and no check number.
 */
export const keepsWordsBack = ({ replaced }: HiddenText) => replaced.some(({ layer }) => layer === 'mask')

/** Where a span stands in the text as others read it: what was replaced, whole. */
export function placeForOthers(hidden: HiddenText, { start, end }: Span): Span {
  const over = hidden.replaced[firstOverlapping(hidden.replaced, { start: end - 1, end })]
  return { start: hidden.from(start), end: hidden.from(over && over.end > end ? over.end : end) }
}

/** The place of a span as it is told to others: in the text itself, unless words of it are kept back. */
export function placeTold(hidden: HiddenText, { start, end }: Span): Span {
  return keepsWordsBack(hidden) ? placeForOthers(hidden, { start, end }) : { start, end }
}

/** What of a quote's text is kept from others, for the numbers that would tell of it. */
export interface Withheld {
  readonly hidden: HiddenText
  /** Whether no check number is told of this text, and of the file that it was made of. */
  readonly inText: boolean
  readonly inFile: boolean
}

/** What others get in the same file: quotations with some lines around them, or the whole text as they may read it. */
export type Beside = 'quotations' | 'text'

interface Texts {
  readonly db: Db
  hidden(version: string): Promise<HiddenText>
}

/**
 * Whether a check number would tell what is hidden. It helps only who has every other character of the text, and then
 * tries words until it fits. A quotation with some lines around it is far from that: there the number stands where
 * names alone are hidden, for a reader checks the source by it, and stays away where words are, which may stand within
 * those very lines. Beside a whole text with other names only names are left to guess, and those are few: there it
 * stays away for these too. A file gives a number away as its text does, in whatever version something is hidden.
 */
export async function withheldOf(
  desk: Texts,
  { document, version }: { document: string; version: string },
  beside: Beside = 'quotations',
): Promise<Withheld> {
  const tells = beside === 'text' ? hidesAnything : keepsWordsBack
  const hidden = await desk.hidden(version)
  const inText = tells(hidden)
  if (inText) return { hidden, inText, inFile: true }
  const versions = await desk.db
    .selectFrom('text_versions')
    .select('id')
    .where('document', '=', document)
    .execute()
  for (const { id } of versions) if (tells(await desk.hidden(id))) return { hidden, inText, inFile: true }
  return { hidden, inText, inFile: false }
}

/** A frozen quote without numbers that tell of what is hidden; what is not told is empty. */
export function withoutTellingNumbers(quote: FrozenQuote, { hidden, inText, inFile }: Withheld): FrozenQuote {
  return {
    ...quote,
    ...placeTold(hidden, quote),
    document: inFile ? { ...quote.document, original: '' } : quote.document,
    version: inText ? { ...quote.version, sha256: '' } : quote.version,
  }
}

type Numbers = Pick<Provenance, 'told' | 'document' | 'size' | 'version' | 'pieces' | 'checks'>

/** What a provenance tells in numbers, without those that tell of what is hidden. */
export function numbersForOthers(provenance: Provenance, { hidden, inText, inFile }: Withheld): Numbers {
  const { quote, size, pieces, printed } = provenance
  const document = inFile ? { ...provenance.document, original: '' } : provenance.document
  const version = inText ? { ...provenance.version, sha256: '' } : provenance.version
  const isKept = { bytes: inFile, text: inText, span: false, words: false, edition: false }
  const checks = provenance.checks.map((check) =>
    isKept[check.link] ? { ...check, figures: withoutSha(check.figures) } : check,
  )
  if (!keepsWordsBack(hidden)) return { told: provenance.told, document, size, version, pieces, checks }
  const told = placeForOthers(hidden, quote)
  const figures: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
    bytes: { file: document.name },
    text: { version: version.number, characters: hidden.text.length },
    span: { ...told },
    words: { characters: printed.length },
  }
  return {
    told,
    document,
    size: null,
    version: { ...version, characters: hidden.text.length },
    pieces: pieces.map((piece) => ({ ...piece, ...placeForOthers(hidden, piece) })),
    checks: checks.map((check) => ({ ...check, figures: figures[check.link] ?? check.figures })),
  }
}

const withoutSha = ({ sha256: _sha256, ...figures }: LinkCheck['figures']): LinkCheck['figures'] => figures
