import type { Code } from '../../server/codebook/code.ts'
import type { FieldChange } from '../../server/codebook/history.ts'
import { colourWord } from './words.ts'

/** A changed field as a person reads it: a parent by its name, a colour by its word. */
export function changeInWords(
  { field, before, after }: FieldChange,
  codes: readonly Pick<Code, 'id' | 'name'>[],
): { before: string; after: string } {
  const say = (value: string) => {
    if (field === 'color') return colourWord(value)
    if (field !== 'parent') return value
    return value === '' ? 'geen' : (codes.find(({ id }) => id === value)?.name ?? 'een code die weg is')
  }
  return { before: say(before), after: say(after) }
}
