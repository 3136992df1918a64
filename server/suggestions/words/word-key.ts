import { folded } from '../../text/stems.ts'
import { isPattern, termForm } from '../lexicon/terms.ts'

/** What the lexicon takes for one word has one key: `keuze` and `keuzes`, but not `keuze*`. */
export function wordKey(written: string): string {
  if (isPattern(written)) return `pattern ${written}`
  const form = termForm(written)
  return form ? `${form.shape} ${form.keys.join(' ')}` : `written ${folded(written)}`
}
