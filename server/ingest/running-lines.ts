import { isSectionWord } from '../text/plain/headings.ts'
import { itemMarkOf } from '../text/plain/items.ts'
import { mayStandAlone, numberedLine } from './mending/page-numbers.ts'
import { areOfPages, areSaid, changingKindOf } from './running-words.ts'

/** A line of a page, from top to bottom, with what sets it apart from the text. */
export interface SheetLine {
  readonly words: string
  /** How it stands on its page: lines of one running header stand alike. */
  readonly stand: string
  /** In smaller letters than the text, and apart from it. */
  readonly isSmall: boolean
  /** In larger letters than the text, as headings are. */
  readonly isLarge: boolean
  /** Farther from the text than anything within the text from its neighbours. */
  readonly isFarOff: boolean
  /** How far it stands from the next line towards the middle of the page; undefined where that is not known. */
  readonly distance: number | undefined
  /** The next word would not have fitted any more. */
  readonly isFull: boolean
  /** The file itself says that it does not belong to the text. */
  readonly isArtifact: boolean
}

type Edge = 'top' | 'bottom'

/** A line at the edge of a page. */
interface Place {
  readonly sheet: number
  readonly at: number
  readonly edge: Edge
}

/** Lines that may be one running header or footer, for what they share. */
interface Series {
  readonly key: string
  readonly places: Place[]
}

/** How many lines from the top and from the bottom of a page can be running headers and footers. */
const deep = 3

/**
 * The lines of running headers, footers and page numbers, by their place on each page. A line must stand at the very edge of
 * nearly all pages, or of nearly all left or right ones, alike, or count with them; and something must show that it is not
 * of the text: it cuts sentences in two, has small letters, stands far off, or holds words that nobody says. What also
 * stands in the middle of pages, or was asked or said, stays: a line too much harms less than a line that is lost.
 */
export function runningLines(sheets: readonly (readonly SheetLine[])[]): Set<number>[] {
  const edges = sheets.flatMap((lines, sheet) => placesOn(lines, sheet))
  const series = seriesOf(sheets, edges)
  const steady = series.filter((one) => isSteady(one, sheets.length))
  const cuts = cutsBetween(sheets, steady)
  const within = wordsWithin(sheets)
  const known: Known = { sheets, cuts, within, kinds: kindsOn(sheets, edges) }
  const accepted = new Set(steady.flatMap((one) => (isRunning(one, known) ? one.places : []).map(nameOf)))
  for (const { sheet, at, edge } of edges) {
    const line = sheets[sheet]![at]!
    if (line.isArtifact || numberedLine(line.words)?.isSure) accepted.add(nameOf({ sheet, at, edge }))
  }
  return sheets.map((lines, sheet) => peeled(lines.length, sheet, accepted))
}

const nameOf = ({ sheet, at, edge }: Place) => `${edge} ${sheet} ${at}`

/** From each edge inwards, as far as nothing of the text stands between. */
function peeled(length: number, sheet: number, accepted: ReadonlySet<string>): Set<number> {
  const found = new Set<number>()
  for (let at = 0; at < Math.min(deep, length) && accepted.has(nameOf({ sheet, at, edge: 'top' })); at++)
    found.add(at)
  for (
    let at = length - 1;
    at >= Math.max(0, length - deep) && accepted.has(nameOf({ sheet, at, edge: 'bottom' }));
    at--
  )
    found.add(at)
  return found
}

function placesOn(lines: readonly SheetLine[], sheet: number): Place[] {
  return lines.flatMap((_, at): Place[] => [
    ...(at < deep ? [{ sheet, at, edge: 'top' as const }] : []),
    ...(at >= lines.length - deep ? [{ sheet, at, edge: 'bottom' as const }] : []),
  ])
}

function seriesOf(sheets: Known['sheets'], edges: readonly Place[]): Series[] {
  const byKey = new Map<string, Series>()
  for (const place of edges) {
    const lines = sheets[place.sheet]!
    for (const key of keysOf(lines, place)) {
      const one = byKey.get(key) ?? { key, places: [] }
      byKey.set(key, one)
      one.places.push(place)
    }
  }
  return [...byKey.values()]
}

/** A number that counts what was talked about, not pages: `Einde tafel 3`, `Flip-over 3`. */
const countsTalk =
  /(?<!\p{L})(?:\p{L}*tafel|ronde|stelling|vraag|\p{L}*groep|\p{L}*diner|\p{L}*sessie|interview|gesprek|bijeenkomst|thema|respondent|deelnemer|deel|hoofdstuk|bijlage|casus)\s+\d+$|^[\p{L}-]+ \d+$/iu

const pageNumberOf = (words: string) => {
  const numbered = numberedLine(words)
  return numbered?.alike.startsWith('label') || !countsTalk.test(words) ? numbered : undefined
}

/** Keys by the same words, by a number that counts with the pages, and by standing outermost. */
function keysOf(lines: readonly SheetLine[], { at, sheet, edge }: Place): string[] {
  const line = lines[at]!
  const words = line.words.replace(/\s+/g, ' ').toLowerCase()
  const where = `${edge}|${line.stand}`
  const keys = isOfText(lines, at, edge) ? [] : [`= ${where}|${words}`]
  const isOutermost = edge === 'top' ? at === 0 : at === lines.length - 1
  if (isOutermost && keys.length > 0 && !line.isFull && words.length <= 80) keys.push(`* ${where}`)
  const numbered = pageNumberOf(line.words)
  if (numbered) keys.push(`# ${where}|${numbered.alike}|${numbered.number - sheet}`)
  return keys
}

/** A line that runs on in the next one, or on from the one before. */
function isOfText(lines: readonly SheetLine[], at: number, edge: Edge): boolean {
  const line = lines[at]!
  if (areOfPages(line.words)) return false
  const next = lines[at + 1]
  if (/^\p{Ll}|\p{L}[-,]$/u.test(line.words)) return true
  return edge === 'top' && line.isFull && next !== undefined && /^\p{Ll}/u.test(next.words)
}

const isCounted = ({ key }: Series) => key.startsWith('#')
const isSlot = ({ key }: Series) => key.startsWith('*')

/** On nearly all pages from the first that has it to the last, or on nearly all left or right ones. */
function isSteady(series: Series, sheets: number): boolean {
  const on = [...new Set(series.places.map(({ sheet }) => sheet))]
  if (on.length < 2) return false
  const range = on.at(-1)! - on[0]! + 1
  const isOneSided = on.every((sheet) => sheet % 2 === on[0]! % 2)
  const least = sheets <= (isCounted(series) ? 5 : 3) ? 2 : 3
  return on.length >= least && on.length >= 0.6 * (isOneSided ? Math.ceil(range / 2) : range)
}

interface Known {
  readonly sheets: readonly (readonly SheetLine[])[]
  /** The lines at edges that stand between the halves of a sentence. */
  readonly cuts: ReadonlySet<string>
  /** How often words stand in the middle of a page. */
  readonly within: ReadonlyMap<string, number>
  /** The words of each kind that may change from page to page, by where they stand. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>
}

function isRunning(series: Series, known: Known): boolean {
  const lines = series.places.map(({ sheet, at }) => known.sheets[sheet]![at]!)
  const cuts = series.places.filter((place) => known.cuts.has(nameOf(place))).length
  const most = (is: (line: SheetLine) => boolean) => lines.filter(is).length >= 0.8 * lines.length
  const proof: Proof = {
    cuts,
    isSmall: most(({ isSmall }) => isSmall),
    isFarOff: most(({ isFarOff }) => isFarOff),
    floats: standsWhereTextEnds(lines),
  }
  if (isCounted(series)) return countsPages(series, lines, proof)
  if (isSlot(series))
    return (
      changesWithChapters(lines) &&
      lines.every(({ words, isLarge }) => !isLarge && !isToKeep(words)) &&
      isDense(series, known.sheets.length) &&
      (proof.isSmall || (cuts >= 2 && cuts >= 0.25 * lines.length))
    )
  const { words } = lines[0]!
  const within = known.within.get(lower(words)) ?? 0
  if (within > 1 || (within === 1 && lines.length < 4)) return false
  if (isOneOfMore(series, known)) return proof.isSmall || (cuts >= 2 && cuts >= 0.25 * lines.length)
  if (isToKeep(words)) return cuts >= 2 || (proof.isSmall && (cuts > 0 || proof.isFarOff || proof.floats))
  if (areOfPages(words)) return true
  return lines.some(({ isLarge }) => isLarge) ? cuts > 0 || proof.floats : isProven(proof)
}

/** Words that are not on nearly all pages, while others have the same kind of words there: `Gemeente Zwolle`, `Gemeente Kampen`. */
function isOneOfMore({ places }: Series, { sheets, kinds }: Known): boolean {
  const on = new Set(places.map(({ sheet }) => sheet))
  const kind = kindAt(sheets, places[0]!)
  return kind !== undefined && on.size < 0.8 * sheets.length && (kinds.get(kind)?.size ?? 0) > 1
}

function kindAt(sheets: Known['sheets'], { sheet, at, edge }: Place): string | undefined {
  const { words, stand } = sheets[sheet]![at]!
  const kind = changingKindOf(words)
  return kind && `${edge}|${stand}|${kind}`
}

function kindsOn(sheets: Known['sheets'], edges: readonly Place[]): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>()
  for (const place of edges) {
    const kind = kindAt(sheets, place)
    if (!kind) continue
    const words = kinds.get(kind) ?? new Set()
    kinds.set(kind, words.add(lower(sheets[place.sheet]![place.at]!.words)))
  }
  return kinds
}

/** What shows that lines are not of the text. */
interface Proof {
  /** How often they stand between the halves of a sentence. */
  readonly cuts: number
  readonly isSmall: boolean
  readonly isFarOff: boolean
  readonly floats: boolean
}

const isProven = ({ cuts, isSmall, isFarOff, floats }: Proof) => cuts > 0 || isSmall || isFarOff || floats

const isToKeep = (words: string) =>
  (areSaid(words) || mayStandAlone(words) || isSectionWord(words)) && !areOfPages(words)

/** A number alone, or apart from the words beside it, is enough when it goes up with the pages. */
function countsPages({ key }: Series, lines: readonly SheetLine[], proof: Proof): boolean {
  if (!/\|# [^|]*\|-?\d+$/.test(key)) return true
  return (
    isProven(proof) || lines.every(({ words }) => areOfPages(words) || /\s{3,}\d+$|^\d+\s{3,}/.test(words))
  )
}

/** Titles of chapters: some return on the next page, or on the next left or right one. */
function changesWithChapters(lines: readonly SheetLine[]): boolean {
  return lines.some(({ words }, at) =>
    [lines[at - 1], lines[at - 2]].some((one) => one && lower(words) === lower(one.words)),
  )
}

const isDense = ({ places }: Series, sheets: number) => places.length >= 0.8 * (sheets - 1)

/** A footer keeps its place, however far down the text comes. */
function standsWhereTextEnds(lines: readonly SheetLine[]): boolean {
  const distances = lines.flatMap(({ distance }) => distance ?? [])
  return distances.length >= 3 && Math.max(...distances) - Math.min(...distances) > floating
}

/** In times the distance between two lines. */
const floating = 2.5

const lower = (words: string) => words.replace(/\s+/g, ' ').toLowerCase()

/** How often the same words stand on a page with text above and below them. */
function wordsWithin(sheets: Known['sheets']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const lines of sheets)
    for (const { words } of lines.slice(deep, -deep))
      counts.set(lower(words), (counts.get(lower(words)) ?? 0) + 1)
  return counts
}

/** At the turns of pages that come in the middle of a sentence: what stands between its halves, if it may be running. */
function cutsBetween(sheets: Known['sheets'], steady: readonly Series[]): Set<string> {
  const possible = new Set(steady.flatMap(({ places }) => places.map(nameOf)))
  const found = new Set<string>()
  sheets.forEach((lines, sheet) => {
    const below = sheets[sheet + 1]
    if (!below) return
    let last = lines.length - 1
    const between: string[] = []
    const take = (place: Place) => possible.has(nameOf(place)) && between.push(nameOf(place)) > 0
    while (last > lines.length - 1 - deep && take({ sheet, at: last, edge: 'bottom' })) last--
    let first = 0
    while (first < deep && take({ sheet: sheet + 1, at: first, edge: 'top' })) first++
    const [above, next] = [lines[last], below[first]]
    if (above && next && isCut(above, next)) for (const name of between) found.add(name)
  })
  return found
}

function isCut(above: SheetLine, next: SheetLine): boolean {
  if (!/^\p{Ll}/u.test(next.words) || itemMarkOf(next.words)) return false
  return above.isFull && /[\p{L}\p{N},)”’-]$/u.test(above.words)
}
