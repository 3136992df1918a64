import type { Span } from './span.ts'

/** Words to find, with what is printed instead. */
export interface Sought {
  readonly words: string
  readonly mask: string
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
 * A search for names and the like, the longest first. Whole words only, with a possessive s (`Willems`, `Willem’s`);
 * accents do not count, nor how the words are joined (`Jan-Willem`, `jan_de_vries`). A name of one word has its capital
 * (`roos` is not `Roos`), whatever the case of the rest; one of several is found in any case. A mail address that holds
 * one of them is found whole. Linear in the length of the text: names wait under their first word.
 */
export function searchFor(sought: readonly Sought[], { ignoresCase = false }: HowToSearch = {}): Search {
  const names = sought.flatMap((one) => namesFrom(one, ignoresCase))
  if (names.length === 0) return () => []
  const waiting = waitingNames(names)
  return (text, from, to) => {
    const found = addressesIn(text, from, to).flatMap(({ start, end }): Found[] => {
      const name = nameIn(text.slice(start, end), names)
      return name ? [{ start, end, mask: name.mask }] : []
    })
    const addresses = [...found]
    for (let run = runFrom(text, firstRunAt(text, from)); run && run.start < to; ) {
      const at = run.start
      const within = addresses.find(({ start, end }) => start <= at && at < end)
      const hit = within ? undefined : hitAt(text, run, waiting)
      if (hit) found.push(hit)
      run = runFrom(text, within?.end ?? hit?.end ?? run.end)
    }
    return found.sort((a, b) => a.start - b.start)
  }
}

/** Letters and figures without anything between them. */
interface Run extends Span {
  readonly key: string
}

interface Name {
  readonly runs: readonly { readonly key: string; readonly hasCapital: boolean }[]
  /** What stands between the runs, and behind the last. */
  readonly between: readonly string[]
  readonly behind: string
  readonly length: number
  readonly mask: string
  /** `exact`: short, in capitals; `capitals`: as the name has them; `any`: it cannot be something else. */
  readonly letters: 'exact' | 'capitals' | 'any'
  readonly words: string
}

function namesFrom({ words, mask }: Sought, ignoresCase: boolean): Name[] {
  const runs = runsIn(words)
  const last = runs.at(-1)
  if (!last) return []
  const between = runs.slice(1).map(({ start }, i) => words.slice(runs[i]?.end ?? 0, start))
  const told = runs.map(({ key, start }) => ({ key, hasCapital: isCapital(words, start) }))
  const capitals = told.filter(({ key, hasCapital }) => hasCapital && key.length > 1).length
  const letters =
    runs.length === 1 && /^[\p{Lu}\p{N}]{1,3}$/u.test(words)
      ? 'exact'
      : capitals > 1 || (ignoresCase && last.key.length > 2)
        ? 'any'
        : 'capitals'
  const name = { runs: told, between, behind: words.slice(last.end), mask, letters, words } as const
  const joined = told.map(({ key }) => key).join('')
  return [
    { ...name, length: words.length },
    ...(capitals > 1 && joined.length > 5
      ? [
          {
            ...{ runs: [{ key: joined, hasCapital: false }], between: [], behind: '', mask, words: joined },
            ...{ length: joined.length, letters: 'any' as const },
          },
        ]
      : []),
  ]
}

/** The next run from here. By hand, for a text has very many of them. */
function runFrom(text: string, from: number): Run | undefined {
  let start = from
  while (start < text.length && !isInRun(text, start, false)) start++
  if (start >= text.length) return undefined
  let end = start + sizeAt(text, start)
  while (end < text.length && isInRun(text, end, true)) end += sizeAt(text, end)
  return { start, end, key: keyOf(text.slice(start, end)) }
}

const sizeAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Whether the sign at a position is a letter or a figure; within a run also an accent by itself. */
function isInRun(text: string, at: number, isWithin: boolean): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return (isWithin ? /[\p{L}\p{M}\p{N}]/u : /[\p{L}\p{N}]/u).test(sign)
}

function runsIn(words: string): Run[] {
  const runs: Run[] = []
  for (let run = runFrom(words, 0); run; run = runFrom(words, run.end)) runs.push(run)
  return runs
}

/** Past the run that began before this position. */
function firstRunAt(text: string, from: number): number {
  if (from === 0 || !isInRun(text, from - 1, true)) return from
  let at = from
  while (at < text.length && isInRun(text, at, true)) at += sizeAt(text, at)
  return at
}

/** A run without case and accents. */
function keyOf(run: string): string {
  if (/^[a-zA-Z0-9]*$/u.test(run)) return run.toLowerCase()
  return run
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđıß]/gu, (letter) => plainLetters[letter] ?? letter)
}

const plainLetters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss' }

const isCapital = (text: string, at: number) => /^\p{Lu}/u.test(text.slice(at, at + 2))

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

function hitAt(text: string, run: Run, waiting: Waiting): Found | undefined {
  const here = waiting.get(run.key)
  const next = here && here.bySecond.size > 0 ? runFrom(text, run.end) : undefined
  const several = next ? withoutS(next.key).flatMap((key) => here?.bySecond.get(key) ?? []) : []
  const alone = withoutS(run.key).flatMap((key) => waiting.get(key)?.alone ?? [])
  for (const name of [...several, ...alone]) {
    const end = endOf(text, run, name)
    if (end !== undefined) return { start: run.start, end, mask: name.mask }
  }
  return undefined
}

/** Where a name that begins with this run ends; undefined when it does not stand here. */
function endOf(text: string, first: Run, name: Name): number | undefined {
  let run: Run | undefined = first
  for (const [i, wanted] of name.runs.entries()) {
    const isLast = i === name.runs.length - 1
    const isPossessive = isLast && run?.key === `${wanted.key}s`
    if (!run || (run.key !== wanted.key && !isPossessive)) return undefined
    if (name.letters === 'capitals' && wanted.hasCapital && !isCapital(text, run.start)) return undefined
    const end: number = run.end - (isPossessive ? 1 : 0)
    if (isLast) return ended(text, { start: first.start, end }, name)
    const next = runFrom(text, run.end)
    if (!next || !joins(text.slice(run.end, next.start), name.between[i] ?? ' ', wanted.key)) return undefined
    run = next
  }
  return undefined
}

function ended(text: string, { start, end }: Span, { letters, words, behind }: Name): number | undefined {
  if (letters === 'exact' && text.slice(start, end) !== words) return undefined
  return text.startsWith(behind, end) ? end + behind.length : end
}

/** Whether what stands between two words holds them together as one name. */
function joins(stands: string, wanted: string, before: string): boolean {
  if (stands === wanted || /^(?:[^\S\n]{0,3}\n?[^\S\n]{0,3}|[\p{Pd}_'’.+])$/u.test(stands)) return true
  return before.length === 1 && /^\.?[^\S\n]?$/u.test(stands)
}

const longestBefore = 64
const longestBehind = 255

/** Mail addresses (RFC 5321, section 4.5.3.1, has their lengths) that begin within a stretch. */
function addressesIn(text: string, from: number, to: number): Span[] {
  const found: Span[] = []
  const most = Math.min(text.length, to + longestBefore)
  for (let at = text.indexOf('@', from); at >= 0 && at < most; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > from && at - start < longestBefore && isAddressSign(text, start - 1)) start--
    let end = at + 1
    while (end < text.length && end - at < longestBehind && isAddressSign(text, end)) end++
    while (end > at + 1 && /[.\-+_%]/u.test(text.charAt(end - 1))) end--
    const isBefore = (found.at(-1)?.end ?? 0) <= start
    if (start < at && start < to && end > at + 1 && isBefore) found.push({ start, end })
  }
  return found
}

const isAddressSign = (text: string, at: number) => /[\p{L}\p{M}\p{N}._%+-]/u.test(text.charAt(at))

/** Whose an address is by its words: `jan.devries`, `j.bos`, `jbos`, `bakkerij-de-bos.nl`. */
function nameIn(address: string, names: readonly Name[]): Name | undefined {
  const runs = runsIn(address).map(({ key }) => key)
  const whole = runs.join('')
  return names.find(({ runs: wanted, letters }) => {
    const joined = wanted.map(({ key }) => key).join('')
    if (letters === 'exact' || joined.length < 2) return false
    if (joined.length > 4 && whole.includes(joined)) return true
    return runs.some((run) => run === joined || (joined.length > 2 && isWithInitial(run, joined)))
  })
}

const isWithInitial = (run: string, name: string) =>
  run.length === name.length + 1 && (run.endsWith(name) || run.startsWith(name))
