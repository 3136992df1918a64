import type { HiddenText } from '../quotes/hidden-text.ts'
import type { SourceText } from '../sources/source.ts'
import { attributionFlags } from './attribution.ts'
import type { AuditedQuotation } from './audit.ts'
import type { AuditMaterial } from './audit-material.ts'
import { judge } from './judging.ts'
import { type Library, libraryOf } from './library.ts'
import { hiddenTexts, layersOver, ownWords, type PublishedWords, publishedWords } from './published-words.ts'
import type { Quotation } from './quotation.ts'
import { type AuditFlag, auditFlags, type Judged, type Match, verdicts } from './verdict.ts'
import { type SpokenMatch, spokenMatch } from './witness.ts'

/** The sources of one audit, made ready to seek in once for all its quotations. */
export class Searching {
  readonly #material: AuditMaterial
  readonly #own: Library
  readonly #published: PublishedWords
  readonly #publishedLibrary: Library
  readonly #hidden: (source: SourceText) => HiddenText
  readonly #texts: ReadonlyMap<string, SourceText>

  constructor(material: AuditMaterial) {
    const { sources } = material
    const searched = new Set(sources.map(({ document }) => document.id))
    const layered = material.layered.filter(({ source }) => searched.has(source.document.id))
    this.#material = material
    this.#own = libraryOf(sources.map(ownWords))
    this.#hidden = hiddenTexts(material)
    this.#published = publishedWords({ sources, layered }, this.#hidden)
    this.#publishedLibrary = libraryOf(this.#published.texts)
    this.#texts = new Map(
      [...sources, ...layered.map(({ source }) => source)].map((source) => [source.version.id, source]),
    )
  }

  /** One quotation with its verdict, where it stands, and what is said around it beside what the sources say. */
  audited(key: string, { isTerm, ...quotation }: Quotation): AuditedQuotation {
    if (isTerm) {
      return {
        ...quotation,
        ...{ key, verdict: null, flags: ['not-a-quote'], matches: [], difference: [], tagged: null },
      }
    }
    const { verdict, flags, matches, difference } = this.#judged(quotation.text)
    const spoken = matches.flatMap((match) => this.#spoken(match))
    const around = attributionFlags({ ...quotation, verdict, matches: spoken }, this.#material.register)
    return {
      ...quotation,
      key,
      verdict,
      flags: inOrder([...flags, ...around]),
      matches: spoken.map(({ placed }) => placed),
      difference,
      tagged: null,
    }
  }

  #spoken(match: Match): SpokenMatch[] {
    const source = this.#texts.get(match.version)
    const { register } = this.#material
    return source ? [spokenMatch(match, { source, hidden: this.#hidden(source), register })] : []
  }

  /** The sources' own words go first; what was published in other words counts when it is better. */
  #judged(text: string): Judged {
    const own = judge(this.#own, text)
    if (own.verdict === 'verbatim' || this.#published.texts.length === 0) return own
    const through = this.#throughLayers(judge(this.#publishedLibrary, text))
    return isBetter(through, own) ? through : own
  }

  #throughLayers(judged: Judged): Judged {
    const matches = judged.matches.map((match) => ({
      ...match,
      layers: layersOver(match, this.#published.layers),
    }))
    const isEdited = matches.some(({ layers }) => layers.includes('light-edit'))
    return { ...judged, matches, flags: isEdited ? [...judged.flags, 'light-edit'] : judged.flags }
  }
}

/** A verdict that comes earlier; of the same verdict about a change, the place that is more alike. */
function isBetter(one: Judged, other: Judged): boolean {
  const [a, b] = [verdicts.indexOf(one.verdict), verdicts.indexOf(other.verdict)]
  if (a !== b) return a < b
  return one.verdict === 'altered' && likeness(one) > likeness(other)
}

const likeness = ({ matches }: Judged) => matches[0]?.similarity ?? 0

const inOrder = (flags: readonly AuditFlag[]) => auditFlags.filter((flag) => flags.includes(flag))
