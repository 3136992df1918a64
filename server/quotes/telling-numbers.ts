import type { Db } from '../database/tables.ts'
import { firstOverlapping } from '../text/sorted-spans.ts'
import type { Span } from '../text/span.ts'
import type { LinkCheck } from './checks.ts'
import type { FrozenQuote } from './edition.ts'
import type { HiddenText } from './hidden-text.ts'
import type { Provenance } from './provenance.ts'

/**
 * Whether anything of a text is hidden, names alone too. Of such a text, and of its file, no check number goes to
 * others: who has the rest of the words could try words, or names, until it fits.
 */
export const hidesAnything = ({ replaced }: HiddenText) => replaced.length > 0

/**
 * Whether words of a text are blacked out, or may not be quoted. Of such a text no places and lengths go to others
 * either, for they tell how long the words are.
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
  /** Whether something is hidden in this text, and in the file or any version that was made of it. */
  readonly inText: boolean
  readonly inFile: boolean
}

interface Texts {
  readonly db: Db
  hidden(version: string): Promise<HiddenText>
}

export async function withheldOf(
  desk: Texts,
  { document, version }: { document: string; version: string },
): Promise<Withheld> {
  const hidden = await desk.hidden(version)
  const inText = hidesAnything(hidden)
  if (inText) return { hidden, inText, inFile: true }
  const versions = await desk.db
    .selectFrom('text_versions')
    .select('id')
    .where('document', '=', document)
    .execute()
  for (const { id } of versions)
    if (hidesAnything(await desk.hidden(id))) return { hidden, inText, inFile: true }
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
