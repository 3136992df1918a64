import { z } from 'zod'
import { isId } from '../database/lookup.ts'
import type { DocumentRow } from '../database/tables.ts'
import { invalid } from '../errors.ts'
import { optionalDayField } from '../http/day.ts'
import { revisionField, textField } from '../http/form.ts'
import { type Voice, voices } from '../text/block.ts'
import type { DocumentFacts, WantedRun, WantedStructure } from './correcting.ts'
import type { Typed } from './in-place.ts'
import { longestProposition, titleField } from './session-form.ts'

/** What is said of a document besides its text. */
export const descriptionForm = z
  .object({
    name: titleField('document-without-name', 200),
    title: textField(300),
    date: optionalDayField,
    role: z.enum(['source', 'report']),
    revision: revisionField,
  })
  .transform(({ revision, title, ...facts }) => ({
    revision,
    facts: { ...facts, title: title || null } satisfies DocumentFacts,
  }))

const isVoice = (word: string): word is Voice => voices.some((voice) => voice === word)
const voiceOf = (word: string): Voice | null => (isVoice(word) ? word : null)
const words = textField(longestProposition)

/**
 * The structure that a form describes: runs by their number, one voice per block in order.
 * @throws {AppError} invalid - a stretch without its voice or its bounds, a block without a voice, words that are too long
 */
export function wantedStructure(typed: Typed): WantedStructure {
  const field = (name: string) => {
    const read = words.safeParse(typed[name]?.[0] ?? '')
    return read.success ? read.data : invalid('field-too-long')
  }
  const runs = (typed.from ?? []).map((from, at): WantedRun => {
    const session = field(`run-${at}-session`)
    return {
      from: Number(from),
      joins: field(`run-${at}-joins`) !== '',
      voice: voiceOf(field(`run-${at}-voice`)),
      session: isId(session) ? session : null,
      table: field(`run-${at}-table`),
      proposition: field(`run-${at}-proposition`),
      round: field(`run-${at}-round`),
    }
  })
  return {
    runs,
    begins: (typed.begins ?? []).map(Number).filter(Number.isInteger),
    voices: (typed.voices ?? []).map((word) => voiceOf(word) ?? invalid('structure-incomplete')),
    stretch: stretchIn(field),
  }
}

function stretchIn(field: (name: string) => string): WantedStructure['stretch'] {
  const [first, last] = [field('first'), field('last')]
  const voice = voiceOf(field('stretch-voice'))
  if (first === '' && last === '') return null
  if (!voice) invalid('stretch-without-voice')
  return { from: Number(first || last) - 1, to: Number(last || first), voice }
}

/** What stands in the fields of the description. */
export function descriptionFields(document: DocumentRow) {
  const { name, title, date, role } = document
  return { name, title: title ?? '', date: date ?? '', role }
}
