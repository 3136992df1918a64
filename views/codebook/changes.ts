import type { Code } from '../../server/codebook/code.ts'
import type { FieldChange } from '../../server/codebook/history.ts'
import { t } from '../../server/language/t.ts'
import { colourWord } from './words.ts'

/** A changed field as a person reads it: a parent by its name, a colour by its word. */
export function changeInWords(
  { field, before, after }: FieldChange,
  codes: readonly Pick<Code, 'id' | 'name'>[],
): { before: string; after: string } {
  const say = (value: string) => {
    if (field === 'color') return colourWord(value)
    if (field !== 'parent') return value
    return value === '' ? t.common.none : (codes.find(({ id }) => id === value)?.name ?? t.codebook.goneCode)
  }
  return { before: say(before), after: say(after) }
}
