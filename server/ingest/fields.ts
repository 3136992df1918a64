import { tasks } from '../text/plain/role-words.ts'

const names =
  'datum|tijd|bijeenkomst|sessie|denkdiner|werksessie|plaats|locatie|zaal|tafel|ronde|thema|onderwerp|verslag|verslaglegging|aanwezig(?:en)?|aanw\\.|afwezig|aan tafel|deelnemers|organisatie'
const roles = [...tasks, 'notulen', 'spreker'].join('|')

/** `Datum: 14 mei 2026`: what people write at the top of notes, by a name that is known. */
const field = new RegExp(`^(${names}|${roles})\\s*:\\s*(\\S.*)$`, 'i')
const fieldName = new RegExp(`^(?:${names}|${roles})\\s*:?$`, 'i')
const noSpeaker = new RegExp(`^(?:${names})\\s*:`, 'i')
const otherLabel = /^[^:]{1,60}:\s/
const sentenceEnd = /[.?!]["”’)]?$/

/** The name, in lower case, and the value. */
export function fieldIn(line: string): { name: string; value: string } | undefined {
  const [, name, value] = field.exec(line.trim()) ?? []
  return name && value ? { name: name.toLowerCase(), value: value.trim() } : undefined
}

/** A cell that only names what stands in the next. */
export const isFieldName = (cell: string) => fieldName.test(cell.trim())

/** A field whose name cannot be that of somebody who speaks. */
export const namesNoSpeaker = (line: string) => noSpeaker.test(line.trim())

/** A line such as stands at the top of notes: a field, or a few words that are no sentence and no turn. */
export function belongsToTop(line: string): boolean {
  if (field.test(line)) return true
  return line.length <= 60 && !otherLabel.test(line) && !sentenceEnd.test(line)
}
