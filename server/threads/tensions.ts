import { KeptOn } from '../kept-on.ts'
import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import type { Fragment } from './fragments.ts'
import type { Line } from './lines.ts'
import type { Study } from './study.ts'

/** How a sentence shows two sides: it names a tension, sets two things against each other, or turns halfway. */
export type TensionKind = 'named' | 'two-sides' | 'between' | 'turn' | 'codes-meet'

/** What in a sentence shows a tension. Places count from the start of the sentence. */
export interface TensionMark {
  readonly kind: TensionKind
  readonly mark: Span
  /** The two sides in its own words, where it says *tussen … en …*. */
  readonly sides?: readonly [string, string]
}

/** A sentence in which a tension may be found: for a person to weigh. */
export interface Tension extends Span {
  readonly document: string
  readonly exact: string
  readonly voice: Voice
  readonly unit: string
  readonly kind: TensionKind
  /** The words that show it, as they stand there; of codes that meet, none. */
  readonly mark: string
  readonly sides?: readonly [string, string]
  /** Names of codes that meet in the sentence. */
  readonly codes: readonly string[]
}

const named =
  /(?<!ont)(?<![\p{L}])(?:kern)?spanning(?:en|sveld(?:en)?)?(?!\p{L})|\bdilemma(?:['’]s)?\b|\bspagaat\b|\btegenstelling(?:en)?\b|\bgespannen voet\b|\bbots(?:t|en|te|ten)\b|\b(?:wringt|schuurt)\b/iu
const twoSides = /\b(?:enerzijds|anderzijds|aan de (?:ene|andere) kant)\b/iu
const turn = /(?:^|[.;:,(–-]\s*|\b(?:maar|en)\s+)(tegelijk(?:ertijd)?)\b(?! (?:met|op)\b)/iu
const between = /\btussen\s+([^.;:!?]+?)\s+en\s+(?:tussen\s+)?([^.;:,!?]+)/iu
/** What stands between people who work together is no tension. */
const together =
  /\b(?:samenwerk\w*|samenspel|verbinding(?:en)?|verbind(?:en|t)|afstemming|overleg\w*|gesprek\w*|contact\w*|uitwisseling|schakel|brug|relaties?|dialoog|afspra\w*|verdeling|verantwoordelijkheidsverdeling)\b[^.;:!?]*$/iu

/** Every sign holds one of these. */
const anySign =
  /spanning|dilemma|spagaat|tegenstelling|gespannen|bots|wringt|schuurt|zijds|kant|tegelijk|tussen/iu

/** The strongest sign of a tension in a sentence, or null. */
export function tensionIn(sentence: string): TensionMark | null {
  if (!anySign.test(sentence)) return null
  const sides = sidesIn(sentence)
  const name = named.exec(sentence)
  if (name) return { kind: 'named', mark: spanOf(name), ...(sides && { sides: sides.sides }) }
  const both = twoSides.exec(sentence)
  if (both) return { kind: 'two-sides', mark: spanOf(both) }
  if (sides) return { kind: 'between', mark: sides.mark, sides: sides.sides }
  const turned = turn.exec(sentence)
  if (turned) {
    const start = turned.index + turned[0].length - turned[1]!.length
    return { kind: 'turn', mark: { start, end: start + turned[1]!.length } }
  }
  return null
}

function sidesIn(sentence: string): { mark: Span; sides: [string, string] } | null {
  const found = between.exec(sentence)
  if (!found || together.test(sentence.slice(0, found.index))) return null
  const [whole, one, other] = found
  if (/^\P{L}/u.test(one!) || /^\P{L}/u.test(other!)) return null
  return {
    mark: { start: found.index, end: found.index + whole.length },
    sides: [one!.trim(), other!.trim()],
  }
}

const strongestFirst: readonly TensionKind[] = ['named', 'two-sides', 'between', 'turn', 'codes-meet']
const most = 12

/** The tensions in and right beside some fragments, the clearest first, then in the order of the texts. */
export function tensionsAround(fragments: readonly Fragment[], study: Study): Tension[] {
  const own = new Set(fragments.flatMap(({ lines }) => lines))
  const beside = new Set([...own].flatMap((line) => [line, ...neighbours(line, study)]))
  const found = [...beside]
    .filter(({ counts }) => counts)
    .flatMap((line) => tensionOf(line, own, study) ?? [])
  const order = new Map(strongestFirst.map((kind, i) => [kind, i]))
  const rank = (tension: Tension) => order.get(tension.kind)! * 2 - (tension.sides ? 1 : 0)
  return found
    .sort((a, b) => rank(a.tension) - rank(b.tension) || a.line.index - b.line.index)
    .slice(0, most)
    .map(({ tension }) => tension)
}

function tensionOf(
  line: Line,
  own: ReadonlySet<Line>,
  study: Study,
): { line: Line; tension: Tension } | undefined {
  const { document, start, end, text, voice } = line.sentence
  const names = codeNamesOn(line, study)
  const sign = study.tensionOn(line)
  if (!sign && !(own.has(line) && names.length > 1)) return undefined
  const tension = {
    ...{ document, start, end, exact: text, voice, unit: line.unit!.id, codes: names },
    kind: sign?.kind ?? ('codes-meet' as const),
    mark: sign ? text.slice(sign.mark.start, sign.mark.end) : '',
    ...(sign?.sides && { sides: sign.sides }),
  }
  return { line, tension }
}

function neighbours({ index, unit, sentence }: Line, { lines }: Study): Line[] {
  return [lines.all[index - 1], lines.all[index + 1]].filter(
    (other): other is Line =>
      other !== undefined && other.unit === unit && other.sentence.document === sentence.document,
  )
}

const namesOnce = new KeptOn<ReadonlySet<string>, readonly string[]>()

/**
 * The names of the codes on a line; a code above another that is on it too does not meet that one. Lines with the same
 * one code share their set: see `codesOn`.
 */
function codeNamesOn(line: Line, study: Study): readonly string[] {
  const own = study.codesOn.get(line)
  if (!own) return []
  const before = namesOnce.get(own)
  if (before) return before
  const codes = study.codes.filter(({ id }) => own.has(id) && !hasBelow(id, own, study))
  const names = codes.map(({ name }) => name)
  namesOnce.set(own, names)
  return names
}

function hasBelow(code: string, others: ReadonlySet<string>, study: Study): boolean {
  return [...study.withBelow(code)].some((below) => below !== code && others.has(below))
}

const spanOf = (found: RegExpExecArray): Span => ({ start: found.index, end: found.index + found[0].length })
