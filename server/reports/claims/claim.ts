import { blockAt } from '../../sources/source.ts'
import type { BlockKind } from '../../text/block.ts'
import { quotedIn } from '../../text/quotation-marks.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { wordsIn } from '../../text/words.ts'
import type { ReportText } from '../extents/extent.ts'
import { tellsOfTalk } from '../extents/extent-matching.ts'
import { Chapters } from '../quotations/chapters.ts'
import { methodPlaces } from './claim-places.ts'
import { hasVerb } from './claim-verbs.ts'
import { sharedWords } from './likeness-words.ts'

/** What a report claims, by its place in the report: a sentence, or a paragraph of which no sentence claims by itself. */
export interface Claim extends Span {
  /** Names where it begins, which never changes in a text version: `B1042`. */
  readonly key: string
  readonly text: string
  readonly kind: 'sentence' | 'paragraph'
  readonly page: number | null
  readonly chapter: string | null
  /** Stretches of it between quotation marks: those are checked as quotations and say nothing of their own here. */
  readonly quoted: readonly Span[]
}

/**
 * The claims of a report, in order. A claim is a sentence of its running text or lists that says something of its own:
 * no heading, contents, caption, table, footnote or block quote, no question, no sentence that only introduces a
 * quotation; where the report tells how it was made, only what tells of the talks. A paragraph of which no sentence is full enough to
 * stand alone is one claim. By rule of thumb: whether it needs a source is for a person to say.
 */
export function claimsIn(report: ReportText): Claim[] {
  const { text, blocks, sentences } = report
  const isMethodAt = methodPlaces(text, blocks)
  const quoted = quotedIn(text, { start: 0, end: text.length }).filter((span) => isQuotation(text, span))
  const chapters = new Chapters(text, blocks)
  const perBlock = Map.groupBy(sentences, (sentence) => blockAt(blocks, sentence.start))
  const found = [...perBlock].flatMap(([block, own]): Found[] => {
    if (!block || !running.has(block.kind) || block.voice === 'frame') return []
    const { chapter, isAmongQuotes } = chapters.at(block.start)
    if (isAmongQuotes) return []
    const place = { chapter, page: block.page ?? null }
    const isMethod = isMethodAt(block.start)
    const isClaim = (span: Span) =>
      claims(text, span, quoted) && (!isMethod || tellsOfTalk(text.slice(span.start, span.end)))
    const kept = own.filter(isClaim)
    if (kept.length > 0) return kept.map((span) => ({ ...span, ...place, kind: 'sentence' }))
    const whole = { start: own[0]!.start, end: own.at(-1)!.end }
    return own.length > 1 && !isMethod && isClaim(whole) ? [{ ...whole, ...place, kind: 'paragraph' }] : []
  })
  return found.map(({ start, end, kind, page, chapter }) => ({
    ...{ key: `B${start}`, start, end, text: text.slice(start, end), kind, page, chapter },
    quoted: quoted.filter((each) => overlaps(each, { start, end })),
  }))
}

type Found = Pick<Claim, 'start' | 'end' | 'kind' | 'page' | 'chapter'>

/** A claim's text with what it quotes left out, at the same length. */
export function ownWords({ text, start, quoted }: Pick<Claim, 'text' | 'start' | 'quoted'>): string {
  let own = text
  for (const each of quoted) {
    const from = Math.max(0, each.start - start)
    const to = Math.min(text.length, each.end - start)
    own = own.slice(0, from) + ' '.repeat(to - from) + own.slice(to)
  }
  return own
}

const running: ReadonlySet<BlockKind> = new Set(['paragraph', 'item', 'turn'])
/** Fewer words between quotation marks are a term, which belongs to the sentence. */
const wordsOfQuotation = 4

function isQuotation(text: string, span: Span): boolean {
  return wordsIn(text, span).length >= wordsOfQuotation
}

/** Words of the subject that make a claim without a verb (`Meer productie en banen in de regio`), or beside one. */
const wordsAlone = 4
const wordsWithVerb = 2

function claims(text: string, { start, end }: Span, quoted: readonly Span[]): boolean {
  const whole = text.slice(start, end)
  const within = quoted.filter((each) => overlaps(each, { start, end }))
  const own = ownWords({ text: whole, start, quoted: within })
  if (introduces.test(own) || aboutReport.test(own)) return false
  const left = within.length > 0 ? own.replace(attributing, ' ') : own
  const words = sharedWords(left)
  if (words.filter(({ weight, surface }) => weight === 1 && /^\p{L}/u.test(surface)).length >= wordsAlone)
    return true
  return words.length >= wordsWithVerb && hasVerb(left)
}

/** A question, or what only opens a list or a quotation. */
const introduces = /[?:]["'”’»)\s]*$/u
/** Sentences in which the report speaks of itself. */
const aboutReport =
  /^(?:in )?(?:(?:dit|deze|het|de|onze) )?(?:(?:concept|eind|tussen)?rapport(?:age)?|concept|document|verkenning|notitie|hoofdstuk|paragraaf|leeswijzer|citaten)(?!\p{L})(?! (?:laat|laten|toont|tonen|blijkt)(?!\p{L}))|(?<!\p{L})(?:in|uit|zie) (?:hoofdstuk|paragraaf|bijlage|vraagstuk|keuze) \d/iu
/** `zei een installateur tijdens het eerste denkdiner`: who said it, when, is what the check of the quotation reads. */
const attributing =
  /(?<!\p{L})(?:zei(?:den)?|zegt|zeggen|vertelde|stelde|stelt|verwoordde|vatte|waarschuwde|noemde|volgens|aldus|tijdens|bij)(?! (?:dat|over|hoe)(?!\p{L}))(?!\p{L})[^.;:!?]*?(?= dat |[.;:!?]|$)|\([^)]*\)/giu
