import { canonicalText } from '../../text/canonical.ts'
import type { ChangedPiece } from '../../text/difference.ts'
import { alteredPlaces } from './altered.ts'
import { type Piece, piecesOf } from './composite.ts'
import { difference } from './difference.ts'
import { changeFlags } from './flags.ts'
import { labelledPlaces } from './labelled.ts'
import type { Library } from './library.ts'
import { literalPlaces } from './literal.ts'
import { distinct, isLightlyEdited } from './matches.ts'
import { nearestPlace } from './nearest.ts'
import { matchOf, type Place } from './place.ts'
import { type Quoted, readLiterally, readWithMarks } from './quoted.ts'
import { shortenedPlaces } from './shortened.ts'
import { areOfSeveralSpeakers, isSpokenBySeveral } from './speakers.ts'
import { type AuditFlag, auditFlags, type Judged, type Verdict } from './verdict.ts'

/**
 * Says whether somebody said a quotation, and where: the first verdict, in the order of `verdicts`, that holds anywhere
 * in the library. The quotation is read in canonical form (NFC, LF). Matches come in the order of the texts, but
 * verbatim places before normalised ones, the most alike first when it was altered, and those of one piece after those of
 * the piece before it. The difference is that with the first match; of a composite, with the first place of each piece.
 */
export function judge(library: Library, quotation: string): Judged {
  const text = canonicalText(quotation)
  const literal = readLiterally(text, library.words)
  const isShort = literal.words.length < shortBelow
  const judged = find(library, literal, readWithMarks(text, library.words))
  return {
    ...judged,
    flags: auditFlags.filter((flag) => judged.flags.has(flag) || (flag === 'short' && isShort)),
  }
}

/** A quotation of fewer words is short: it may well be chance that somebody said it. */
const shortBelow = 4

/**
 * Comparing costs time in proportion to the words and to the gaps between them. What is longer than a chapter, or in
 * more pieces than anybody quotes, is looked for to the letter only.
 */
const isBeyondComparing = ({ words, joints }: Quoted) =>
  words.length > mostWords || joints.length > mostJoints
const mostWords = 5_000
const mostJoints = 30

/** Brackets may be the source's own: then the words in them count. */
const haveSameWords = (a: Quoted, b: Quoted) => a.words.length === b.words.length
const isVerbatim = (place: Place) => place.isVerbatim === true

type Found = Omit<Judged, 'flags'> & { readonly flags: ReadonlySet<AuditFlag> }

function find(library: Library, literal: Quoted, marked: Quoted): Found {
  const said = distinct(library, literalPlaces(library, literal))
  const isBeyond = isBeyondComparing(marked)
  const labelled = isBeyond || said.some(isVerbatim) ? [] : labelledPlaces(library, literal)
  const verbatim = [...said.filter(isVerbatim), ...labelled]
  if (verbatim.length > 0)
    return found(library, 'verbatim', literal, [...verbatim, ...said.filter((place) => !isVerbatim(place))])
  if (said.length > 0) return found(library, 'normalised', literal, said)
  if (isBeyond) return nearest(library, marked, undefined)
  const shortened = distinct(library, shortenedPlaces(library, marked))
  if (shortened.length > 0) return found(library, 'shortened', marked, shortened)
  for (const quoted of haveSameWords(literal, marked) ? [marked] : [marked, literal]) {
    const { places, neverSaid } = alteredPlaces(library, quoted)
    if (neverSaid) return nearest(library, quoted, neverSaid)
    if (places.length > 0) return found(library, 'altered', quoted, distinct(library, places))
  }
  const pieces = piecesOf(library, marked)
  if (pieces.length > 0) return composed(library, marked, pieces)
  return nearest(library, marked, nearestPlace(library, marked))
}

function nearest(library: Library, quoted: Quoted, place: Place | undefined): Found {
  if (!place) return { verdict: 'not-found', flags: new Set(), matches: [], difference: [] }
  return { ...found(library, 'not-found', quoted, [place]), flags: new Set(['nearest']) }
}

function found(library: Library, verdict: Verdict, quoted: Quoted, places: readonly Place[]): Found {
  const matches = places.map((place) => matchOf(library, place))
  const flags = new Set(changeFlags(library, quoted, places.slice(0, 1)))
  if (places.length > 1) flags.add('several-sources')
  if (places.some((place) => isSpokenBySeveral(library, place))) flags.add('several-speakers')
  if (isLightlyEdited(matches)) flags.add('light-edit')
  return { verdict, flags, matches, difference: differenceOf(library, verdict, quoted, places.slice(0, 1)) }
}

function composed(library: Library, quoted: Quoted, pieces: readonly Piece[]): Found {
  const places = pieces.flatMap(({ places }) => distinct(library, places))
  const firsts = pieces.flatMap(({ places }) => distinct(library, places).slice(0, 1))
  const matches = places.map((place) => matchOf(library, place))
  const flags = new Set(changeFlags(library, quoted, firsts))
  if (areOfSeveralSpeakers(library, pieces)) flags.add('several-speakers')
  if (isLightlyEdited(matches)) flags.add('light-edit')
  return { verdict: 'composite', flags, matches, difference: difference(library, quoted, firsts) }
}

function differenceOf(
  library: Library,
  verdict: Verdict,
  quoted: Quoted,
  places: readonly Place[],
): ChangedPiece[] {
  if (verdict === 'verbatim') return [{ op: 'equal', text: quoted.text }]
  return difference(library, quoted, places)
}
