import type { SourceText } from '../sources/source.ts'
import { overlap, overlaps, type Span } from '../text/span.ts'
import { attributionFlags } from './attribution.ts'
import type { AuditedQuotation } from './audit.ts'
import type { AuditMaterial } from './audit-material.ts'
import { hiddenTexts, hiddenWords, mayHideWords } from './hidden-words.ts'
import { judge } from './matching/judging.ts'
import { type Library, libraryOf } from './matching/library.ts'
import { type AuditFlag, auditFlags, type Judged, type Match, verdicts } from './matching/verdict.ts'
import type { PrintedQuote, TaggedQuote } from './printed-quotes.ts'
import { asPrinted, type HiddenTexts, layersOfText, layersOver, ownWords } from './published-words.ts'
import type { Quotation } from './quotations/quotation.ts'
import { type SpokenMatch, spokenMatch } from './witness.ts'

/** The sources of one audit, made ready to seek in once for all its quotations. */
export class Searching {
  readonly #material: AuditMaterial
  readonly #own: Library
  readonly #layered: readonly PrintedQuote[]
  readonly #tagged: readonly TaggedQuote[]
  readonly #hidden: HiddenTexts
  readonly #texts: ReadonlyMap<string, SourceText>
  #withHidden: Library | undefined
  #asPrinted: Library | undefined

  /** @param tagged quotes of ours that tags in the report name */
  constructor(material: AuditMaterial, tagged: readonly TaggedQuote[] = []) {
    const { sources } = material
    const searched = new Set(sources.map(({ document }) => document.id))
    const isSearched = ({ source }: PrintedQuote) => searched.has(source.document.id)
    this.#material = material
    this.#own = libraryOf(sources.map(ownWords))
    this.#hidden = hiddenTexts(material)
    this.#layered = material.layered.filter(isSearched)
    this.#tagged = tagged.filter(({ printed }) => isSearched(printed))
    const quoted = [...this.#layered, ...this.#tagged.map(({ printed }) => printed)]
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
    const around = attributionFlags({ ...quotation, verdict, matches: spoken }, this.#material.register)
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
    const { register } = this.#material
    return hidden ? [spokenMatch(match, { source, hidden, register })] : []
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
    let best = judge(this.#own, text)
    for (const library of best.verdict === 'verbatim' ? [] : this.#publishedLibraries(text)) {
      const through = this.#throughLayers(judge(library, text), this.#layered)
      if (isBetter(through, best)) best = through
    }
    return best
  }

  /** What was published in other words is made ready at first need, and only when these words can be of it. */
  #publishedLibraries(text: string): Library[] {
    const { sources, register } = this.#material
    const libraries: Library[] = []
    if (this.#layered.length > 0) {
      this.#asPrinted ??= libraryOf(
        this.#layered.flatMap((quote) => asPrinted(quote, this.#hidden(quote.source))),
      )
      libraries.push(this.#asPrinted)
    }
    if (mayHideWords(text, register)) {
      this.#withHidden ??= libraryOf(sources.flatMap((source) => hiddenWords(source, this.#hidden)))
      libraries.push(this.#withHidden)
    }
    return libraries
  }

  #asTagged(text: string, { printed }: TaggedQuote): Judged {
    const library = libraryOf(asPrinted(printed, this.#hidden(printed.source)))
    return this.#throughLayers(judge(library, text), [printed])
  }

  /** One place that stands in several forms is one place. */
  #throughLayers(judged: Judged, quotes: readonly PrintedQuote[]): Judged {
    const places = judged.matches.map((match) => {
      const source = this.#texts.get(match.version)
      return source
        ? { ...match, layers: layersOver(match, layersOfText(source, quotes, this.#hidden)) }
        : match
    })
    const isFirst = ({ version, start, end }: Match, i: number) =>
      i === places.findIndex((one) => one.version === version && one.start === start && one.end === end)
    const matches = places.filter(isFirst)
    const isEdited = matches.some((match) => match.layers.includes('light-edit'))
    const kept = judged.flags.filter((flag) => flag !== 'several-sources' || matches.length > 1)
    return { ...judged, matches, flags: isEdited ? [...kept, 'light-edit'] : kept }
  }
}

/** More than half of a quotation stands behind the tag. */
const isOf = (tag: Span, quotation: Span) => overlap(tag, quotation) * 2 > quotation.end - quotation.start

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
