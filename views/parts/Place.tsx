import { recordingTime } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'

export interface PlaceProps {
  session?: string | undefined
  table?: string | undefined
  /** First sentence, counted from 1. */
  sentence?: number | undefined
  /** Last sentence, when there are more. */
  lastSentence?: number | undefined
  page?: number | undefined
  /** Seconds in the recording. */
  time?: number | undefined
  href?: string | undefined
}

/** `denkdiner 2, tafel 3, zin 48, blz. 5` */
export function placeWords(place: PlaceProps): string {
  const { session, table, sentence, lastSentence, page, time } = place
  return [
    session,
    table,
    sentence === undefined ? undefined : sentenceWords(sentence, lastSentence),
    page === undefined ? undefined : t.parts.page(page),
    time === undefined ? undefined : recordingTime(time),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
}

/** `zin 48`, or `zin 47–48` */
export function sentenceWords(first: number, last?: number): string {
  return last === undefined || last === first ? t.parts.sentence(first) : t.parts.sentences(first, last)
}

/** Where something stands; a link when it has an address. */
export function Place(place: PlaceProps) {
  return place.href ? <a href={place.href}>{placeWords(place)}</a> : <span>{placeWords(place)}</span>
}
