import type { Part } from '../database/tables.ts'
import type { SourceText } from '../sources/source.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Replacement } from './hidden-text.ts'
import { tableMask } from './masking.ts'
import type { Register } from './place.ts'

const figures = '(?:\\d{1,3}[a-z]?|[A-H](?![.’]))'
const inWords =
  '(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig)'
const ranks =
  '(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\\d{1,2}(?:e|de|ste))'
const number = `(?:${figures}|${inWords})(?![\\p{L}\\p{N}])`
const space = '[ \\u00a0]'
const between = `(?:${space}?[,/&+–-]${space}?|${space}(?:en|of|t/m|tot${space}en${space}met)${space}(?:tafel${space})?|,${space}?en${space})`
/** `Tafel 3`, `tafels 1, 2 en 4`, `tafel nummer twee`, `de derde tafel` */
const tableWords = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Tt]afels?|TAFELS?)(?:${space}(?:nr\\.?|nummer|no\\.))?[ \\u00a0_-]?${number}(?:${between}${number})*|(?<![\\p{L}\\p{N}])${ranks}${space}tafel(?!\\p{L})`,
  'gu',
)

/**
 * Where a text tells at which table something was said, in sessions in which that stays away: the Chatham House Rule.
 * A number or rank beside *tafel* everywhere; what a table is called otherwise in headings only, for it is an ordinary word
 * elsewhere.
 */
export function tablesIn({ text, blocks, parts }: TextOfParts, register: Register): Replacement[] {
  const kept = parts.filter(({ session }) => hidesTables(register, session))
  if (kept.length === 0) return []
  const named = blocks
    .filter(
      ({ kind, start, end }) => kind === 'heading' && kept.some((part) => overlaps(part, { start, end })),
    )
    .flatMap((heading) => titlesIn(text, heading, titlesOf(kept, register)))
  const numbered = kept.flatMap(({ start, end }) =>
    tableNumbersIn(text.slice(start, end)).map((found) => ({
      ...found,
      ...{ start: start + found.start, end: start + found.end },
    })),
  )
  return [...named.map(asReplacement), ...numbered]
}

/** Where words by themselves name a table by its number, as the name of a file does. */
export const tableNumbersIn = (text: string): Replacement[] =>
  [...text.matchAll(tableWords)].map(({ index, 0: { length } }) =>
    asReplacement({ start: index, end: index + length }),
  )

const asReplacement = ({ start, end }: Span): Replacement => ({
  ...{ start, end, words: tableMask },
  layer: 'pseudonym',
})

type TextOfParts = Pick<SourceText, 'text' | 'blocks' | 'parts'>

/** Whether the tables of a session stay away from others. */
export const hidesTables = ({ sessions }: Pick<Register, 'sessions'>, session: string | null): boolean =>
  session !== null && sessions.get(session)?.rule === 'chatham-house'

const titlesOf = (parts: readonly Part[], { titles }: Register): string[] => [
  ...new Set(parts.flatMap(({ table }) => (table && titles.get(table)) || [])),
]

function titlesIn(text: string, heading: Span, titles: readonly string[]): Span[] {
  const words = text.slice(heading.start, heading.end).toLocaleLowerCase('nl')
  return titles.flatMap((title) => {
    const at = words.indexOf(title.toLocaleLowerCase('nl'))
    const start = heading.start + at
    return at < 0 || title.trim() === '' ? [] : [{ start, end: start + title.length }]
  })
}
