import type { Writer } from '../database/write.ts'
import type { Correction } from '../text/carrying.ts'
import { carryBeside } from './carrying-beside.ts'
import { carryCodings } from './carrying-codings.ts'
import { carryMasks } from './carrying-masks.ts'
import { returnOrphans } from './returning.ts'

/** A correction as it is written: from one stored version of a document to the next. */
export interface Step {
  readonly document: string
  /** Ids of text versions. */
  readonly from: string
  readonly to: string
  readonly correction: Correction
}

/** What became of the codings, by how many. */
export interface CarriedOver {
  readonly kept: number
  readonly changed: number
  readonly orphaned: number
}

/** Carries over to a new text version all that stands on the one before. */
export async function carryOver(write: Writer, step: Step): Promise<CarriedOver> {
  await carryMasks(write, step)
  await carryBeside(write, step)
  const carried = await carryCodings(write, step)
  return { ...carried, kept: carried.kept + (await returnOrphans(write, step)) }
}
