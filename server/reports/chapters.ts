import type { VoicedBlock } from '../sources/source.ts'
import type { Span } from '../text/span.ts'

/** Under which heading each place of a report stands. */
export interface Chapters {
  /** The headings in order, as they stand in the report. */
  readonly list: readonly Chapter[]
  /** The heading that a place stands under, or null before the first. A heading stands under itself. */
  titleAt(position: number): string | null
  /** Whether the chapter is about how the report was made: preface, method, colophon. */
  isMethodAt(position: number): boolean
}

export interface Chapter extends Span {
  readonly title: string
  readonly level: number
}

/** Reads the headings of a text. A heading under a heading about the method is about the method too. */
export function chaptersOf({ text, blocks }: { text: string; blocks: readonly VoicedBlock[] }): Chapters {
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const methodAbove: { level: number }[] = []
  const list = headings.map((heading, i) => {
    const level = heading.level ?? 1
    const title = text.slice(heading.start, heading.end).trim()
    while (methodAbove.length > 0 && methodAbove.at(-1)!.level >= level) methodAbove.pop()
    if (aboutMethod.test(title)) methodAbove.push({ level })
    const end = headings[i + 1]?.start ?? text.length
    return { start: heading.start, end, title, level, isMethod: methodAbove.length > 0 }
  })
  const at = (position: number) => list.findLast(({ start }) => start <= position)
  return {
    list,
    titleAt: (position) => at(position)?.title ?? null,
    isMethodAt: (position) => at(position)?.isMethod ?? false,
  }
}

/** Headings of what a report says about itself. */
const aboutMethod =
  /^[\d.\s]*(?:colofon|voorwoord|woord vooraf|inhoud(?:sopgave)?|leeswijzer|introductie|inleiding|aanleiding|aanpak|werkwijze|opzet|methode|verantwoording|over dit (?:document|rapport)|bijlagen?|dankwoord|contact|uitgave|datum|projectteam|beeldmateriaal|adresgegevens|bronnen|algemeen)(?![\p{L}])/iu
