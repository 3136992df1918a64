import { topicOf } from './headings.ts'
import type { NamedPlace } from './reading.ts'

const question = /\?["”’)]*$|^(?:wat|hoe|welke?|waar(?:om|aan|bij|mee|op|over|van|voor))(?: \S+){2,}$/i

/** What a column by its own name holds the remarks to: `Vraag 1: Wat gaat goed?` a proposition, `Ronde 2` a round. */
export function placeNamedBy(column: string): NamedPlace | undefined {
  const name = column.trim().replace(/\s+/g, ' ')
  const topic = topicOf(name)
  if (name.endsWith(':')) return undefined
  if (topic === 'proposition' || topic === 'round' || topic === 'table') return topic
  return question.test(name) ? 'proposition' : undefined
}

/** Words in a cell from which a column below such a name holds remarks: whatever answers a question; at a round also stand the names of tables, at a table those of people. */
const leastWords: Record<NamedPlace, number> = { proposition: 0, round: 2.5, table: 5 }

/** Whether a column holds the remarks to what its name names. */
export function holdsAnswers(name: string, cells: readonly string[]): boolean {
  const place = placeNamedBy(name)
  return place !== undefined && wordsPerCell(cells) > leastWords[place]
}

/** Whether the cells of a column are sentences, and no names, dates or addresses. */
export const areProse = (cells: readonly string[]) => wordsPerCell(cells) > leastWords.table

function wordsPerCell(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const words = filled.reduce((sum, cell) => sum + (cell.match(/\p{L}[\p{L}\p{N}'’.-]*/gu)?.length ?? 0), 0)
  return filled.length === 0 ? 0 : words / filled.length
}
