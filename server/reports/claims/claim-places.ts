import { dateIn } from '../../ingest/dates.ts'
import type { VoicedBlock } from '../../sources/source.ts'

/**
 * Which places of a report lie in a chapter about how it was made: preface, method, colophon. A heading under such a
 * heading is about it too; so is a title page, which says by whom and of what day the report is.
 */
export function methodPlaces(text: string, blocks: readonly VoicedBlock[]): (position: number) => boolean {
  const titlePage = endOfTitlePage(text, blocks)
  const above: Heading[] = []
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end, level = 1 }) => {
      const heading = { level, title: text.slice(start, end).trim() }
      while (above.length > 0 && !isUnder(heading, above.at(-1)!)) above.pop()
      if (aboutMethod.test(heading.title)) above.push(heading)
      return { start, isMethod: above.length > 0 }
    })
  return (position) =>
    position < titlePage || (headings.findLast(({ start }) => start <= position)?.isMethod ?? false)
}

/** Where the few words with a date end that stand above the second heading; 0 when nothing of the kind does. */
function endOfTitlePage(text: string, blocks: readonly VoicedBlock[]): number {
  const second = blocks.filter(({ kind }) => kind === 'heading')[1]
  if (!second || second.start > longestTitlePage) return 0
  return dateIn(text.slice(0, second.start)) === undefined ? 0 : second.start
}

const longestTitlePage = 600

interface Heading {
  readonly level: number
  readonly title: string
}

/** By their numbers when both have one, for levels are often set by hand; else by their levels. */
function isUnder(heading: Heading, above: Heading): boolean {
  const own = numberOf(heading)
  const other = numberOf(above)
  if (own !== '' && other !== '') return own.startsWith(`${other}.`)
  return heading.level > above.level
}

const numberOf = ({ title }: Heading) => /^\d+(?:\.\d+)*/u.exec(title)?.[0] ?? ''

const aboutMethod =
  /^[\d.\s]*(?:colofon|voorwoord|woord vooraf|inhoud(?:sopgave)?|leeswijzer|introductie|inleiding|aanleiding|aanpak|werkwijze|opzet|methode|verantwoording|over dit (?:document|rapport)|bijlagen?|dankwoord|contact|uitgave|datum|projectteam|beeldmateriaal|adresgegevens|bronnen|algemeen)(?!\p{L})/iu
