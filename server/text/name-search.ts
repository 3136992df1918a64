import { addressesIn, nameIn } from './mail-names.ts'
import { initialsBefore, particlesAlike, particlesBefore } from './name-lead.ts'
import { firstPiece, firstRunAt, isCapital, type Run, runFrom, runsIn, seen } from './name-runs.ts'
import { possessive, possessiveLength } from './possessive.ts'
import type { Span } from './span.ts'
import { isStopWord } from './stop-words.ts'

/** Words to find, with what is printed instead. */
export interface Sought {
  readonly words: string
  readonly mask: string
  readonly family?: Family
}

/** Of a family name: what may stand before it and belongs to it. */
export interface Family {
  /** Particles, as `van den`; they are found in other spellings too. */
  readonly particles: readonly string[]
  /** What is printed behind initials of which this is the first, in lower case; undefined when it is nobody's known. */
  readonly behindInitial: (initial: string) => string | undefined
  /** What is printed behind initials of somebody else. */
  readonly stranger: string
}

/** A place where they stand. */
export interface Found extends Span {
  readonly mask: string
}

export interface HowToSearch {
  /** Whether a single word is found without its capital too: for names of files. */
  readonly ignoresCase?: boolean
}

export type Search = (text: string, from: number, to: number) => Found[]

/**
 * A search for names and the like, the longest first. Whole words only; accents and signs that nobody sees do not
 * count, nor how the words are joined (`Jan-Willem`, `jan_de_vries`). A name of one word has its capital (`roos` is not
 * `Roos`), whatever the case of the rest; one of several is found in any case, unless a part of it is a small word
 * (`wil`), and `Wil je …?` asks something. Initials and particles before a family name belong to it. A possessive goes with it when what is printed is
 * a name: `Jans idee` becomes `Bas’ idee`. A mail address that holds a name is found whole. Linear in the length of the
 * text: names wait under their first word.
 */
export function searchFor(sought: readonly Sought[], { ignoresCase = false }: HowToSearch = {}): Search {
  const names = sought.flatMap((one) => namesFrom(one, ignoresCase))
  if (names.length === 0) return () => []
  const waiting = waitingNames(names)
  return (text, from, to) => {
    const addresses = addressesIn(text, from, to).flatMap(({ start, end }): Found[] => {
      const name = nameIn(text.slice(start, end), names)
      return name ? [{ start, end, mask: name.mask }] : []
    })
    const hits: Hit[] = []
    let passed: Run[] = []
    let next = 0
    for (let run = runFrom(text, firstRunAt(text, from)); run && run.start < to; ) {
      while ((addresses[next]?.end ?? to) <= run.start) next++
      const address = addresses[next]
      if (address && address.start <= run.start) {
        run = runFrom(text, address.end)
        passed = []
        continue
      }
      const piece = firstPiece(text, run)
      const hit = hitAt(text, run, waiting) ?? (piece && hitAt(text, piece, waiting))
      if (passed.push(piece ?? run) > 64) passed.splice(0, 60)
      if (hit) {
        const floor = Math.max(from, hits.at(-1)?.end ?? 0, addresses[next - 1]?.end ?? 0)
        add(text, hits, widened(text, hit, passed.slice(-4, -1), floor))
        passed = []
      }
      const end = (hit && hits.at(-1)?.end) ?? (piece ?? run).end
      run = runFrom(text, end)
    }
    return [...addresses, ...hits.map(({ start, end, mask }) => ({ start, end, mask }))].sort(
      (a, b) => a.start - b.start,
    )
  }
}

interface Name {
  readonly runs: readonly { readonly key: string; readonly hasCapital: boolean }[]
  /** The runs on end. */
  readonly joined: string
  /** What stands between the runs, and behind the last. */
  readonly between: readonly string[]
  readonly behind: string
  readonly length: number
  readonly mask: string
  /** `exact`: short, in capitals; `capitals`: as the name has them; `any`: it cannot be something else. */
  readonly letters: 'exact' | 'capitals' | 'any'
  readonly words: string
  readonly family: Family | undefined
}

function namesFrom({ words, mask, family }: Sought, ignoresCase: boolean): Name[] {
  const runs = runsIn(words)
  const last = runs.at(-1)
  if (!last) return []
  const between = runs.slice(1).map(({ start }, i) => words.slice(runs[i]?.end ?? 0, start))
  const told = runs.map(({ key, start }) => ({ key, hasCapital: isCapital(words, start) }))
  const withCapital = told.filter(({ key, hasCapital }) => hasCapital && key.length > 1)
  const isAny =
    withCapital.length > 1 && !withCapital.some(({ key }) => key.length < 5 && isStopWord(key))
      ? true
      : ignoresCase && last.key.length > 2
  const isShort = runs.length === 1 && /^[\p{Lu}\p{N}]{1,3}$/u.test(words)
  const letters = isShort ? 'exact' : isAny ? 'any' : 'capitals'
  const joined = told.map(({ key }) => key).join('')
  const name = { runs: told, joined, between, behind: words.slice(last.end), mask, words, family }
  return [
    { ...name, letters, length: words.length },
    ...(withCapital.length > 1 && joined.length > 5 && !words.includes(',')
      ? [
          {
            ...{
              runs: [{ key: joined, hasCapital: false }],
              joined,
              between: [],
              behind: '',
              mask,
              words: joined,
            },
            ...{ length: joined.length, letters: 'any' as const, family: undefined },
          },
        ]
      : []),
  ]
}

/** Names under their first word; those of several words under their second too, for many begin with `van`. */
type Waiting = ReadonlyMap<
  string,
  { readonly alone: readonly Name[]; readonly bySecond: ReadonlyMap<string, readonly Name[]> }
>

function waitingNames(names: readonly Name[]): Waiting {
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  const byFirst = Map.groupBy(longestFirst, ({ runs }) => runs[0]?.key ?? '')
  return new Map(
    [...byFirst].map(([first, all]) => [
      first,
      {
        alone: all.filter(({ runs }) => runs.length === 1),
        bySecond: Map.groupBy(
          all.filter(({ runs }) => runs.length > 1),
          ({ runs }) => runs[1]?.key ?? '',
        ),
      },
    ]),
  )
}

const withoutS = (key: string) => (key.endsWith('s') ? [key, key.slice(0, -1)] : [key])

/** A name that was found. */
interface Hit extends Found {
  readonly name: Name
  /** Whether particles or initials before it were taken along. */
  readonly isWidened: boolean
  readonly isPossessive: boolean
}

function hitAt(text: string, run: Run, waiting: Waiting): Hit | undefined {
  const here = waiting.get(run.key)
  const next = here && here.bySecond.size > 0 ? runFrom(text, run.end) : undefined
  const several = next ? withoutS(next.key).flatMap((key) => here?.bySecond.get(key) ?? []) : []
  const alone = withoutS(run.key).flatMap((key) => waiting.get(key)?.alone ?? [])
  for (const name of [...several, ...alone]) {
    const ended = endOf(text, run, name)
    if (ended) return { ...ended, start: run.start, mask: name.mask, name, isWidened: false }
  }
  return undefined
}

type Ended = Pick<Hit, 'end' | 'isPossessive'>

/** Where a name that begins with this run ends; undefined when it does not stand here. */
function endOf(text: string, first: Run, name: Name): Ended | undefined {
  let run: Run | undefined = first
  for (const [i, wanted] of name.runs.entries()) {
    const isLast = i === name.runs.length - 1
    const isPossessive = isLast && run?.key === `${wanted.key}s`
    if (!run || (run.key !== wanted.key && !isPossessive)) return undefined
    if (name.letters === 'capitals' && wanted.hasCapital && !isCapital(text, run.start)) return undefined
    const end: number = run.end - (isPossessive ? 1 : 0)
    if (isLast) return ended(text, { start: first.start, end, isPossessive }, name)
    const next = runFrom(text, run.end)
    if (!next || !joins(text.slice(run.end, next.start), name.between[i] ?? ' ', wanted.key)) return undefined
    run = next
  }
  return undefined
}

function ended(
  text: string,
  { start, end, isPossessive }: Ended & Span,
  { letters, words, behind }: Name,
): Ended | undefined {
  if (letters === 'exact' && seen(text.slice(start, end)) !== words) return undefined
  if (isStopWord(words.toLowerCase()) && asksSomething(text, start, end)) return undefined
  const stop = text.startsWith(behind, end) ? end + behind.length : end
  const isOfNext = words.includes(',') && /^[. -]{0,2}\p{Lu}/u.test(text.slice(stop, stop + 4))
  return isOfNext ? undefined : { end: stop, isPossessive }
}

/** Whether a word begins a question to somebody: `Wil je …`, `Wil u …`. */
const asksSomething = (text: string, start: number, end: number) =>
  /^ (?:je|jij|u|jullie) \p{Ll}/u.test(text.slice(end, end + 10)) &&
  /(?:^|\n|[.?!:](?<!\p{Lu}\.)[”’"]? |[‘“"])$/u.test(text.slice(Math.max(0, start - 4), start))

/** Whether what stands between two words holds them together as one name. */
function joins(between: string, wanted: string, before: string): boolean {
  const stands = seen(between)
  if (wanted.includes(',')) return /^,[^\S\n]?$/u.test(stands)
  if (stands === wanted || /^(?:[^\S\n]{0,3}\n?[^\S\n]{0,3}|[\p{Pd}_'’.+])$/u.test(stands)) return true
  return before.length === 1 && /^(?:\.?[^\S\n]?|\/)$/u.test(stands)
}

/** A family name with the particles and initials before it. */
function widened(text: string, hit: Hit, before: readonly Run[], from: number): Hit {
  const { family } = hit.name
  if (!family) return hit
  const nearby = before.filter(({ start }) => start >= from)
  const starts = family.particles.flatMap(
    (particles) =>
      particlesBefore(text, hit.start, nearby, particlesAlike(runsIn(particles).map(({ key }) => key))) ?? [],
  )
  const start = Math.min(hit.start, ...starts)
  const fits = (initial: string) => family.behindInitial(initial) !== undefined
  const initials = initialsBefore(text, start, from, fits)
  if (!initials) return { ...hit, start, isWidened: start < hit.start }
  const mask = family.behindInitial(initials.initial) ?? family.stranger
  return { ...hit, start: initials.start, mask, isWidened: true }
}

/** Whether a name is printed, and not that there is one: `[naam]`. */
const isName = (mask: string) => mask !== '' && !mask.endsWith(']')

function withPossessive(text: string, hit: Hit): Hit {
  if (!isName(hit.mask)) return hit
  const length = hit.isPossessive ? 1 : possessiveLength(text, hit.start, hit.end)
  if (length === 0) return hit
  return { ...hit, end: hit.end + length, mask: possessive(hit.mask), isPossessive: true }
}

/** A first name and a family name of which one thing is printed are one name. */
function add(text: string, hits: Hit[], hit: Hit): void {
  const last = hits.at(-1)
  const isSame = last && !last.isPossessive && last.mask === hit.mask
  const isOne =
    isSame &&
    (isName(last.mask) || hit.isWidened) &&
    /^[ \u00a0]$/u.test(seen(text.slice(last.end, hit.start)))
  if (isOne) hits.pop()
  hits.push(withPossessive(text, isOne ? { ...hit, start: last.start } : hit))
}
