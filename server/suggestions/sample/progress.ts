import type { Code } from '../../codebook/code.ts'
import type { ReadMeaning } from './kept.ts'

/** Whether a person read a sentence: not yet, for every code as it is now, or *again*: since then codes came or changed. */
export type ReadState = 'open' | 'read' | 'again'

/** A code as far as it decides what was read. */
export type CodeToRead = Pick<Code, 'id' | 'meaning'>

/** @param read what the person read the sentence for; undefined when never */
export function readState(read: readonly ReadMeaning[] | undefined, codes: readonly CodeToRead[]): ReadState {
  if (!read) return 'open'
  return changedSince(read, codes).length === 0 ? 'read' : 'again'
}

/** The codes that a sentence was not read for in their meaning of now. */
export function changedSince<C extends CodeToRead>(read: readonly ReadMeaning[], codes: readonly C[]): C[] {
  const meanings = new Map(read)
  return codes.filter(({ id, meaning }) => meanings.get(id) !== meaning)
}

/** A sentence of a sample as one person stands to it. */
export interface Progressing {
  readonly position: number
  readonly state: ReadState
}

/**
 * The sentence to read next, behind this one and then from the beginning: first those never read, then those to be
 * looked at again; never the one that was left for later, unless nothing else is left.
 */
export function nextToRead<S extends Progressing>(sentences: readonly S[], after = 0): S | undefined {
  const onward = [...sentences].sort((a, b) => turn(a, after) - turn(b, after) || a.position - b.position)
  return onward.find(({ state }) => state === 'open') ?? onward.find(({ state }) => state === 'again')
}

const turn = ({ position }: Progressing, after: number) => (position > after ? 0 : position < after ? 1 : 2)
