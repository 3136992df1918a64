import { enumeration } from '../../language/figures.ts'
import { t } from '../../language/t.ts'
import type { ExtentCount, ExtentMeasure } from './extent-measure.ts'
import type { ExtentUnit } from './extent-words.ts'

/** What a reader must know before the counts: that there are none, or that the sentence before was read too. */
export function remarkOn({ counts, withBefore }: ExtentMeasure): string | null {
  if (counts.length === 0) return t.extents.nothingToCount
  return withBefore ? t.extents.readWithBefore : null
}

/** In short what was counted, and how much of it was found in the unit of the statement: never a number alone. */
export function shareInWords(count: ExtentCount, unit: ExtentUnit): string {
  const { tables, sessions, people, talks, base, by } = count
  const share = { tables, sessions, people, talk: talks }[unit]
  const { one, more, unknown } = t.extents.unit[unit]
  if (!share) return `${subjectOf(count)}: ${unknown}`
  const isRead = by === 'code' && base === 'read' && unit !== 'people'
  const told = isRead ? t.extents.shareRead : t.extents.share
  return `${subjectOf(count)}: ${told(share.found, share.of, share.of === 1 ? one : more)}`
}

function subjectOf({ by, code, words }: ExtentCount): string {
  if (by === 'code') return t.extents.code(code ?? '')
  if (words.length === 1) return t.extents.theWord(quoted(words))
  return by === 'words' ? t.extents.wordsTogether(quoted(words)) : t.extents.anyWord(quoted(words))
}

/** The sentences of one way to count. */
export function tellCount(count: ExtentCount): string[] {
  const told = [whatStands(count), remarks(count), people(count), base(count)]
  return told.flat().filter((each) => each !== '')
}

function whatStands(count: ExtentCount): string {
  const { by, code, words } = count
  const at = capital(where(count))
  if (by === 'code') return t.extents.codeStands(at, code ?? '')
  if (words.length === 1) return t.extents.wordFalls(at, quoted(words))
  return by === 'words'
    ? t.extents.wordsStandTogether(at, quoted(words))
    : t.extents.anyWordFalls(at, quoted(words))
}

function remarks({ by, words, isByName, below, common }: ExtentCount): string[] {
  if (by === 'words') return []
  if (by === 'any-word') return common > 0 ? [t.extents.commonWords] : []
  return [
    isByName ? t.extents.byName(quoted(words)) : t.extents.byKeywords(quoted(words), words.length),
    below === 0 ? '' : t.extents.withBelow(below),
  ]
}

function where({ tables, sessions, talks }: ExtentCount): string {
  return enumeration([
    ...(tables ? [t.extents.atTables(tables.found, tables.of)] : []),
    t.extents.inSessions(sessions.found, sessions.of),
    t.extents.inTalks(talks.found, talks.of),
  ])
}

function people({ people, withoutPerson, total }: ExtentCount): string {
  if (total === 0) return ''
  if (people === null) return t.extents.nobodyKnown
  const known = t.extents.peopleKnown(people.found, people.of)
  if (withoutPerson === 0) return `${known}.`
  const fragments = `${withoutPerson} ${withoutPerson === 1 ? t.common.fragment : t.common.fragments}`
  return t.extents.unknownWho(known, fragments)
}

function base({ by, base }: ExtentCount): string {
  if (by !== 'code') return ''
  return base === 'read' ? t.extents.readTalks : t.extents.allTalks
}

const quoted = (words: readonly string[]) => enumeration(words.map((word) => `‘${word}’`))
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
