import type { Share } from '../../threads/recurrence.ts'
import type { ExtentCount, ExtentMeasure } from './extent-measure.ts'
import type { ExtentUnit } from './extent-words.ts'

/** How a statement of extent was counted, in Dutch sentences that a reader can check. Never whether it is right. */
export function countedInWords(measure: ExtentMeasure): string[] {
  return [remarkOn(measure) ?? [], measure.counts.flatMap(tellCount)].flat()
}

/** What a reader must know before the counts: that there are none, or that the sentence before was read too. */
export function remarkOn({ counts, withBefore }: ExtentMeasure): string | null {
  if (counts.length === 0) return nothingToCount
  return withBefore ? readWithBefore : null
}

const nothingToCount =
  'Hier valt niets te tellen: in de zin staat geen woord dat ook in de bronnen staat, en geen code.'
const readWithBefore =
  'De zin zelf zegt te weinig over het onderwerp. Daarom zijn ook de woorden uit de zin ervoor gezocht.'

/** In short what was counted, and how much of it was found in the unit of the statement: never a number alone. */
export function shareInWords(count: ExtentCount, unit: ExtentUnit): string {
  const { tables, sessions, people, talks, base, by } = count
  const share = { tables, sessions, people, talk: talks }[unit]
  const [one, more, unknown] = unitNames[unit]
  if (!share) return `${subjectOf(count)}: ${unknown}`
  const isRead = by === 'code' && base === 'read' && unit !== 'people'
  const counted = share.of === 1 ? one : more
  return `${subjectOf(count)}: ${share.found} van ${share.of} ${isRead ? 'gelezen ' : ''}${counted}`
}

const unitNames: Readonly<Record<ExtentUnit, readonly [one: string, more: string, unknown: string]>> = {
  tables: ['tafel', 'tafels', 'onbekend aan hoeveel tafels'],
  sessions: ['bijeenkomst', 'bijeenkomsten', 'onbekend in hoeveel bijeenkomsten'],
  people: ['mens', 'mensen', 'onbekend van hoeveel mensen'],
  talk: ['gesprek', 'gesprekken', 'onbekend in hoeveel gesprekken'],
}

function subjectOf({ by, code, words }: ExtentCount): string {
  if (by === 'code') return `code ‘${code}’`
  if (words.length === 1) return `het woord ${quoted(words)}`
  return by === 'words'
    ? `de woorden ${quoted(words)} dicht bij elkaar`
    : `minstens één van de woorden ${quoted(words)}`
}

/** The sentences of one way to count. */
export function tellCount(count: ExtentCount): string[] {
  const told = [`${capital(where(count))} ${whatStands(count)}.`, remarks(count), people(count), base(count)]
  return told.flat().filter((each) => each !== '')
}

function whatStands({ by, code, words }: ExtentCount): string {
  if (by === 'code') return `staat de code ‘${code}’ bij een fragment`
  if (words.length === 1) return `valt het woord ${quoted(words)}`
  return by === 'words'
    ? `staan twee of meer van de woorden ${quoted(words)} dicht bij elkaar`
    : `valt minstens één van de woorden ${quoted(words)}`
}

function remarks({ by, words, isByName, below, common }: ExtentCount): string[] {
  if (by === 'words') return []
  if (by === 'any-word') return common > 0 ? ['Gewone woorden tellen niet mee.'] : []
  const keywords = words.length === 1 ? 'het trefwoord' : 'de trefwoorden'
  return [
    isByName
      ? `In de zin staat voor deze code ${quoted(words)}.`
      : `De code is breder dan de zin: in de zin staat niet de naam van de code, maar ${keywords} ${quoted(words)}.`,
    below === 0 ? '' : `Fragmenten met de ${below === 1 ? 'code' : `${below} codes`} eronder tellen mee.`,
  ]
}

function where({ tables, sessions, talks }: ExtentCount): string {
  return listed([
    ...(tables ? [`aan ${of(tables)} tafels`] : []),
    `in ${of(sessions)} bijeenkomsten`,
    `in ${of(talks)} gesprekken`,
  ])
}

function people({ people, withoutPerson, total }: ExtentCount): string {
  if (total === 0) return ''
  if (people === null) return 'Van hoeveel mensen dit komt, is onbekend: nergens staat wie wat zei.'
  const known = `Van ${people.found === 0 ? 'niemand' : `${of(people)} mensen`} is bekend dat ${
    people.found > 1 ? 'zij het zeiden' : 'die het zei'
  }`
  if (withoutPerson === 0) return `${known}.`
  const fragments = withoutPerson === 1 ? '1 fragment' : `${withoutPerson} fragmenten`
  return `${known}; van ${fragments} is onbekend wie het zei.`
}

function base({ by, base }: ExtentCount): string {
  if (by !== 'code') return ''
  return base === 'read'
    ? 'Geteld is over de gesprekken die voor deze code helemaal gelezen zijn.'
    : 'Niemand heeft gemeld dat er voor deze code helemaal gelezen is. Daarom is over alle gesprekken geteld.'
}

const of = ({ found, of }: Share) => `${found} van de ${of}`

const list = new Intl.ListFormat('nl', { type: 'conjunction' })
const listed = (parts: readonly string[]) => list.format(parts)
const quoted = (words: readonly string[]) => listed(words.map((word) => `‘${word}’`))
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
