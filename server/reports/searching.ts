import type { Register } from '../quotes/place.ts'
import type { SourceText } from '../sources/source.ts'
import { overlap, overlaps, type Span } from '../text/span.ts'
import { attributionFlags } from './attribution.ts'
import type { AuditedQuotation } from './audit.ts'
import type { AuditMaterial } from './audit-material.ts'
import { judge } from './judging.ts'
import { type Library, libraryOf } from './library.ts'
import type { PrintedQuote, TaggedQuote } from './printed-quotes.ts'
import {
  asPrinted,
  type HiddenTexts,
  hiddenTexts,
  type Layered,
  layersIn,
  layersOver,
  ownWords,
  type PublishedWords,
  publishedWords,
  replacedIn,
} from './published-words.ts'
import type { Quotation } from './quotation.ts'
import { type AuditFlag, auditFlags, type Judged, type Match, verdicts } from './verdict.ts'
import { type SpokenMatch, spokenMatch } from './witness.ts'

/** The sources of one audit, made ready to seek in once for all its quotations. */
export class Searching {
  readonly #register: Register
  readonly #own: Library
  readonly #published: PublishedWords
  readonly #publishedLibrary: Library
  readonly #hidden: HiddenTexts
  readonly #texts: ReadonlyMap<string, SourceText>
  readonly #tagged: readonly TaggedQuote[]

  /** @param tagged quotes of ours that tags in the report name */
  constructor(material: AuditMaterial, tagged: readonly TaggedQuote[] = []) {
    const { sources } = material
    const searched = new Set(sources.map(({ document }) => document.id))
    const isSearched = ({ source }: PrintedQuote) => searched.has(source.document.id)
    const layered = material.layered.filter(isSearched)
    this.#register = material.register
    this.#own = libraryOf(sources.map(ownWords))
    this.#hidden = hiddenTexts(material)
    this.#published = publishedWords({ sources, layered }, this.#hidden)
    this.#publishedLibrary = libraryOf(this.#published.texts)
    this.#tagged = tagged.filter(({ printed }) => isSearched(printed))
    const quoted = [...layered, ...this.#tagged.map(({ printed }) => printed)]
    this.#texts = new Map(
      [...sources, ...quoted.map(({ source }) => source)].map((source) => [source.version.id, source]),
    )
  }

  /** One quotation with its verdict, where it stands, and what is said around it beside what the sources say. */
  audited(key: string, { isTerm, ...quotation }: Quotation): AuditedQuotation {
    const tag = this.#tagged.find((each) => isOf(each, quotation))
    const tagged = tag ? { quote: tag.quote, edition: tag.edition } : null
    if (isTerm) {
      const nothing = { matches: [], difference: [], tagged }
      return { ...quotation, key, verdict: null, flags: ['not-a-quote'], ...nothing }
    }
    const { verdict, flags, matches, difference } = this.#judged(quotation.text, tag)
    const spoken = matches.flatMap((match) => this.#spoken(match))
    const around = attributionFlags({ ...quotation, verdict, matches: spoken }, this.#register)
    return {
      ...quotation,
      key,
      verdict,
      flags: inOrder([...flags, ...around]),
      matches: spoken.map(({ placed }) => placed),
      difference,
      tagged,
    }
  }

  #spoken(match: Match): SpokenMatch[] {
    const source = this.#texts.get(match.version)
    if (!source) return []
    const [hidden] = this.#hidden(source)
    return hidden ? [spokenMatch(match, { source, hidden, register: this.#register })] : []
  }

  /** A quote that the report names by its tag goes first, wherever else the words stand. */
  #judged(text: string, tag: TaggedQuote | undefined): Judged {
    const found = this.#sought(text)
    if (!tag) return found
    const named = this.#asTagged(text, tag)
    return isBetter(found, named) ? found : withOthers(named, found)
  }

  /** The sources' own words go first; what was published in other words counts when it is better. */
  #sought(text: string): Judged {
    const own = judge(this.#own, text)
    if (own.verdict === 'verbatim' || this.#published.texts.length === 0) return own
    const through = throughLayers(judge(this.#publishedLibrary, text), this.#published.layers)
    return isBetter(through, own) ? through : own
  }

  #asTagged(text: string, { printed }: TaggedQuote): Judged {
    const { source } = printed
    const hidden = this.#hidden(source)
    const layers = [...layersIn(printed), ...hidden.flatMap((text) => replacedIn(source, text))]
    return throughLayers(judge(libraryOf(asPrinted(printed, hidden)), text), layers)
  }
}

/** More than half of a quotation stands behind the tag. */
const isOf = (tag: Span, quotation: Span) => overlap(tag, quotation) * 2 > quotation.end - quotation.start

/** One place that stands in several forms is one place. */
function throughLayers(judged: Judged, layers: readonly Layered[]): Judged {
  const places = judged.matches.map((match) => ({ ...match, layers: layersOver(match, layers) }))
  const isFirst = ({ version, start, end }: Match, i: number) =>
    i === places.findIndex((one) => one.version === version && one.start === start && one.end === end)
  const matches = places.filter(isFirst)
  const isEdited = matches.some((match) => match.layers.includes('light-edit'))
  const kept = judged.flags.filter((flag) => flag !== 'several-sources' || matches.length > 1)
  return { ...judged, matches, flags: isEdited ? [...kept, 'light-edit'] : kept }
}

/** The places of the same verdict stay, behind the one that was named. */
function withOthers(named: Judged, found: Judged): Judged {
  if (found.verdict !== named.verdict) return named
  const isKnown = (match: Match) =>
    named.matches.some(({ version, ...place }) => version === match.version && overlaps(place, match))
  const others = found.matches.filter((match) => !isKnown(match))
  const flags = found.flags.filter((flag) => flag === 'several-sources' && others.length > 0)
  return { ...named, matches: [...named.matches, ...others], flags: [...named.flags, ...flags] }
}

/** A verdict that comes earlier; of the same verdict about a change, the place that is more alike. */
function isBetter(one: Judged, other: Judged): boolean {
  const [a, b] = [verdicts.indexOf(one.verdict), verdicts.indexOf(other.verdict)]
  if (a !== b) return a < b
  return one.verdict === 'altered' && likeness(one) > likeness(other)
}

const likeness = ({ matches }: Judged) => matches[0]?.similarity ?? 0

const inOrder = (flags: readonly AuditFlag[]) => auditFlags.filter((flag) => flags.includes(flag))
