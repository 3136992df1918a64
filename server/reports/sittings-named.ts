import type { SessionKind } from '../database/tables.ts'

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
const kinds: readonly (readonly [pattern: string, kind: SessionKind | null])[] = [
  ['(?:denk)?diner', 'denkdiner'],
  ['(?:werksessie|werkatelier)', 'werksessie'],
  ['(?:gesprek|interview)', 'gesprek'],
  ['(?:bijeenkomst|sessie)', null],
]
const list = '(\\d{1,2}(?:(?:,\\s*|\\s+(?:en|of|t/m)\\s+|/)\\d{1,2})*)(?!\\d)'

/**
 * Ids of the sessions that words name: `denkdiner 2`, `het tweede denkdiner`, `de laatste werksessie`, `het denkdiner in
 * Oosterhagen`, a whole title; and all of a kind for `tijdens de denkdiners`. A number is that of the title, where titles of
 * that kind have numbers; else the place in time.
 */
export function sessionsNamed(words: string, sessions: readonly KnownSession[]): string[] {
  const named = new Set<string>()
  const take = (found: readonly KnownSession[]) => {
    for (const { id } of found) named.add(id)
  }
  take(sessions.filter(({ title }) => hasTitle(words, title)))
  for (const [noun, kind] of kinds) {
    const own = inTime(sessions.filter((session) => kind === null || session.kind === kind))
    if (own.length === 0) continue
    const word = `(?<!\\p{L})${noun}`
    for (const [, numbers = ''] of words.matchAll(new RegExp(`${word}(?:s|en)?\\s+${list}`, 'giu')))
      for (const [number] of numbers.matchAll(/\d+/g)) take(numbered(own, Number(number)))
    const nth = new RegExp(
      `(?<![\\p{L}\\d])(?:(${ordinals.join('|')})|(\\d{1,2})(?:e|de|ste)|(laatste|slot))[-\\s]*${noun}(?!\\p{L})`,
      'giu',
    )
    for (const [, ordinal, figure, last] of words.matchAll(nth)) {
      if (last) take(own.slice(-1))
      else take(numbered(own, ordinal ? ordinals.indexOf(ordinal.toLowerCase()) + 1 : Number(figure)))
    }
    const inPlace = new RegExp(
      `${word}(?:\\s+(?:van|op)\\s+[\\d\\p{L} ]{3,20})?\\s+(?:in|te)\\s+(\\p{Lu}[\\p{L}-]+)`,
      'gu',
    )
    for (const [, place = ''] of words.matchAll(inPlace))
      take(own.filter((session) => session.place === place))
    if (
      kind !== null &&
      new RegExp(`(?:de|beide|alle|vijf|twee|drie|vier)\\s+${noun}(?:s|en)(?!\\p{L}|\\s+\\d)`, 'iu').test(
        words,
      )
    )
      take(own)
    if (
      own.length === 1 &&
      new RegExp(`(?:(?:het|de|dit|deze)\\s+|^[\\s(]*|,\\s*)${noun}(?!\\p{L}|\\s+(?:\\d|in\\s))`, 'iu').test(
        words,
      )
    )
      take(own)
  }
  return sessions.filter(({ id }) => named.has(id)).map(({ id }) => id)
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

function numbered(sessions: readonly KnownSession[], number: number): readonly KnownSession[] {
  const numberOf = ({ title }: KnownSession) => /(?<!\p{L})\p{L}+\s+(\d{1,2})(?!\d)/u.exec(title)?.[1]
  const numbers = sessions.filter((session) => numberOf(session) !== undefined)
  if (numbers.length > 0) return numbers.filter((session) => Number(numberOf(session)) === number)
  return sessions.slice(number - 1, number)
}

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'.split('|')
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

/** Numbers of tables: `tafel 3`, `aan de derde tafel`, `tafels 1 en 2`. */
export function tablesNamed(words: string): string[] {
  const tables = new Set<string>()
  for (const [, numbers = ''] of words.matchAll(new RegExp(`(?<!\\p{L})(?:thema)?tafels?\\s+${list}`, 'giu')))
    for (const [number] of numbers.matchAll(/\d+/g)) tables.add(String(Number(number)))
  for (const [, ordinal = ''] of words.matchAll(
    new RegExp(`(?<!\\p{L})(${ordinals.join('|')})\\s+tafel(?!\\p{L})`, 'giu'),
  ))
    tables.add(String(ordinals.indexOf(ordinal.toLowerCase()) + 1))
  return [...tables]
}
