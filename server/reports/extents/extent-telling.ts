import type { Share } from '../../threads/recurrence.ts'
import type { ExtentCount, ExtentMeasure } from './extent-measure.ts'

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

/** The sentences of one way to count. */
export function tellCount(count: ExtentCount): string[] {
  return [`${whatStands(count)} ${where(count)}.`, people(count), base(count)].filter((each) => each !== '')
}

function whatStands({ by, code, words }: ExtentCount): string {
  const quoted = listed(words.map((word) => `‘${word}’`))
  if (by === 'code') return `De code ‘${code}’ (in het rapport: ${quoted}) staat`
  if (by === 'words') return `Twee of meer van de woorden ${quoted} staan dicht bij elkaar`
  return words.length === 1
    ? `Het woord ${quoted} staat`
    : `Minstens één van de woorden ${quoted} staat (gewone woorden tellen niet mee)`
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
  const known = `Bekend zijn ${of(people)} mensen`
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
