import { z } from 'zod'
import type { FieldErrors } from '../../views/parts/errors.ts'
import { textField } from '../http/form.ts'
import { sentenceFor } from '../messages.ts'
import type { Understood } from './adding.ts'
import type { Typed } from './in-place.ts'
import type { KnownTexts, TextTwin } from './once-store.ts'
import { corrected, fingerprintOf } from './proposal.ts'
import type { Session } from './sessions.ts'
import type { ReadUpload } from './upload.ts'
import { correctionsIn } from './upload-form.ts'
import { understoodUpload } from './uploads.ts'

export const ways = ['beside', 'next', 'apart'] as const
/**
 * What becomes of a file whose text is there already, or nearly: kept beside the document that has it, its next text
 * version, or a document of its own.
 */
export type Way = (typeof ways)[number]

/** A file that waits, with the document that has its text. */
export interface Looked {
  readonly upload: ReadUpload
  readonly file: Understood
  readonly twin: TextTwin | undefined
  /** Goes with the form: what is filled in belongs to this understanding of the file. */
  readonly understood: string
}

/** A file that waits: how it is understood, and which text in the project is the same or nearly so. */
export async function lookAt(folder: string, upload: ReadUpload, texts: KnownTexts): Promise<Looked> {
  const file = await understoodUpload(folder, upload)
  const twin = texts.twinOf(file.read.sketch)
  const seen = twin ? ` ${twin.relation} ${twin.document.id} ${twin.latest}` : ''
  return { upload, file, twin, understood: fingerprintOf(file) + seen }
}

/** What a person decided about a file. */
export interface Decided extends Looked {
  readonly way: Way
  readonly reason: string
}

const wayField = z.enum(ways).optional().catch(undefined)

/**
 * What is done with a file, by what was filled in; as understood where nothing was. A text that is nearly there needs
 * a person to choose.
 */
export function decisionOn(
  looked: Looked,
  typed: Typed | null,
  known: readonly Session[],
): { decided: Decided; errors: FieldErrors } {
  const { file, twin } = looked
  const { corrections, errors } = typed
    ? correctionsIn(typed, file, known)
    : { corrections: null, errors: {} as FieldErrors }
  const chosen = wayField.parse(typed?.once?.[0])
  const reason = textField(300)
    .catch('')
    .parse(typed?.reason?.[0] ?? '')
  const way = !twin ? 'apart' : (chosen ?? (twin.relation === 'same-text' ? 'beside' : undefined))
  const faults: Record<string, readonly string[]> = { ...errors }
  if (!way) faults.once = [sentenceFor('once-missing')]
  if (way === 'next' && reason === '') faults.reason = [sentenceFor('correction-without-reason')]
  const understood = corrections && way === 'apart' ? corrected(file, corrections) : file
  return { decided: { ...looked, file: understood, way: way ?? 'apart', reason }, errors: faults }
}

/** Whether what was filled in was filled in about the file as it is understood now. */
export const isAbout = (typed: Typed, { understood }: Looked) => typed.understood?.[0] === understood
