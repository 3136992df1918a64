import { counted } from '../../language/figures.ts'
import { t } from '../../language/t.ts'

/** What goes, for each kind of row, text and file that people know as a thing of its own; most telling first. */
export function touchedInWords(touches: Readonly<Record<string, number>>): string[] {
  return Object.entries(t.erasures.touched).flatMap(([kind, { one, more }]) => {
    const count = touches[kind] ?? 0
    return count === 0 ? [] : [counted(count, one, more)]
  })
}
