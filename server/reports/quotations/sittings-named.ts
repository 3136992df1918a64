import type { SessionKind } from '../../database/tables.ts'

/** What is known of a session, to recognise it by. */
export interface KnownSession {
  readonly id: string
  readonly title: string
  readonly kind: SessionKind
  /** YYYY-MM-DD */
  readonly date: string | null
  readonly place?: string | null
}

const ordinals =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(' ')
const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const list = `(\\d{1,2}(?:(?:,\\s*|\\s+(?:en|of|t/m|tot en met)\\s+|/)\\d{1,2})*)(?!\\d|\\s+(?:${months.join('|')}))`

/** How a report speaks of sessions of one kind. */
interface Wording {
  readonly kind: SessionKind | null
  readonly numbered: RegExp
  readonly nth: RegExp
  readonly inPlace: RegExp
  readonly all: RegExp
  readonly only: RegExp
}

const wordings: readonly Wording[] = (
  [
    ['(?:denk)?diner', 'denkdiner'],
    ['(?:werksessie|werkatelier)', 'werksessie'],
    ['(?:gesprek|interview)', 'gesprek'],
    ['(?:bijeenkomst|sessie)', null],
  ] as const
).map(([noun, kind]) => ({
  kind,
  numbered: new RegExp(`(?<!\\p{L})${noun}(?:s|en)?\\s+${list}`, 'giu'),
  nth: new RegExp(
    `(?<![\\p{L}\\d])(?:(${ordinals.join('|')})|(\\d{1,2})(?:e|de|ste)|(laatste|slot))[-\\s]*${noun}(?!\\p{L})`,
    'giu',
  ),
  inPlace: new RegExp(
    `(?<!\\p{L})${noun}(?:\\s+(?:van|op)\\s+[\\d\\p{L} ]{3,20})?\\s+(?:in|te)\\s+(\\p{Lu}[\\p{L}-]+)`,
    'gu',
  ),
  all: new RegExp(`(?:de|beide|alle|vijf|twee|drie|vier)\\s+${noun}(?:s|en)(?!\\p{L}|\\s+\\d)`, 'iu'),
  only: new RegExp(`(?:(?:het|de|dit|deze)\\s+|^[\\s(]*|,\\s*)${noun}(?!\\p{L}|\\s+(?:\\d|in\\s))`, 'iu'),
}))

/**
 * Ids of the sessions that words name: `denkdiner 2`, `het tweede denkdiner`, `de laatste werksessie`, `het denkdiner in
 * Oosterhagen`, a whole title; and all of a kind for `tijdens de denkdiners`. A number is that of the title, where titles of
 * that kind have numbers; else the place in time.
 */
export function sessionsNamed(words: string, sessions: readonly KnownSession[]): string[] {
  const named = new Set(sessions.filter(({ title }) => hasTitle(words, title)))
  for (const wording of wordings) {
    const own = inTime(sessions.filter(({ kind }) => wording.kind === null || wording.kind === kind))
    for (const session of own.length > 0 ? namedOf(words, own, wording) : []) named.add(session)
  }
  return sessions.filter((session) => named.has(session)).map(({ id }) => id)
}

function namedOf(words: string, own: readonly KnownSession[], wording: Wording): KnownSession[] {
  const { kind } = wording
  const named = [...words.matchAll(wording.numbered)]
    .flatMap(([, numbers = '']) => numbersIn(numbers))
    .flatMap((number) => numbered(own, number))
  for (const [, ordinal, figure, last] of words.matchAll(wording.nth)) {
    const number = ordinal ? ordinals.indexOf(ordinal.toLowerCase()) + 1 : Number(figure)
    named.push(...(last ? own.slice(-1) : numbered(own, number)))
  }
  for (const [, place] of words.matchAll(wording.inPlace))
    named.push(...own.filter((session) => session.place === place))
  const isTold = kind === 'denkdiner' || kind === 'werksessie'
  const isAll = isTold && (wording.all.test(words) || (own.length === 1 && wording.only.test(words)))
  return isAll ? [...own] : named
}

/** `1, 2 en 4` and `2 t/m 4`. */
function numbersIn(words: string): number[] {
  const range = /^(\d+)\s+(?:t\/m|tot en met)\s+(\d+)$/.exec(words)
  if (!range) return Array.from(words.matchAll(/\d+/g), ([number]) => Number(number))
  const [from, to] = [Number(range[1]), Number(range[2])]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** The whole title, or what stands in it behind `Denkdiner 2: `, where that is no single word. */
function hasTitle(words: string, title: string): boolean {
  const held = words.toLowerCase()
  const whole = title.toLowerCase()
  const [, own = ''] = /^[^:–—]{3,30}\s*[:–—]\s*(.{8,})$/.exec(whole) ?? []
  return (whole.length > 5 && held.includes(whole)) || (own.includes(' ') && held.includes(own))
}

const inTime = (sessions: readonly KnownSession[]) =>
  [...sessions].sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'))

const ownNumber = new RegExp(`(?<!\\p{L})\\p{L}+\\s+(\\d{1,2})(?!\\d|\\s+(?:${months.join('|')}))`, 'iu')

function numbered(sessions: readonly KnownSession[], number: number): readonly KnownSession[] {
  const numberOf = ({ title }: KnownSession) => ownNumber.exec(title)?.[1]
  const withNumber = sessions.filter((session) => numberOf(session) !== undefined)
  if (withNumber.length > 0) return withNumber.filter((session) => Number(numberOf(session)) === number)
  return sessions.slice(number - 1, number)
}

const dated = new RegExp(`(?<!\\d)(\\d{1,2})\\s+(${months.join('|')})(?:\\s+(\\d{4}))?`, 'giu')
const figures = /(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)/g

/** Dates in words, as YYYY-MM-DD; one without a year is of the year in which most sessions were. */
export function datesNamed(words: string, sessions: readonly KnownSession[]): string[] {
  const dates = new Set<string>()
  for (const [, day = '', month = '', year] of words.matchAll(dated)) {
    const date = monthAndDay(months.indexOf(month.toLowerCase()) + 1, Number(day))
    const known = sessions.find((session) => session.date?.slice(5) === date)?.date?.slice(0, 4)
    const of = year ?? known ?? usualYear(sessions)
    if (of) dates.add(`${of}-${date}`)
  }
  for (const [, day, month, year] of words.matchAll(figures))
    dates.add(`${year}-${monthAndDay(Number(month), Number(day))}`)
  return [...dates]
}

const monthAndDay = (month: number, day: number) =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function usualYear(sessions: readonly KnownSession[]): string | undefined {
  const times = new Map<string, number>()
  for (const { date } of sessions)
    if (date) times.set(date.slice(0, 4), (times.get(date.slice(0, 4)) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const tablesByNumber = new RegExp(`(?<!\\p{L})(?:thema)?tafels?\\s+${list}`, 'giu')
const tablesByOrder = new RegExp(`(?<!\\p{L})(${ordinals.join('|')})\\s+tafel(?!\\p{L})`, 'giu')

/** Numbers of tables: `tafel 3`, `aan de derde tafel`, `tafels 1 en 2`. */
export function tablesNamed(words: string): string[] {
  const byNumber = Array.from(words.matchAll(tablesByNumber), ([, numbers = '']) => numbersIn(numbers)).flat()
  const byOrder = Array.from(
    words.matchAll(tablesByOrder),
    ([, ordinal = '']) => ordinals.indexOf(ordinal.toLowerCase()) + 1,
  )
  return [...new Set([...byNumber, ...byOrder].map(String))]
}
