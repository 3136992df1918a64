import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { foldedName } from '../text/folding.ts'

const longest = 60

/**
 * Gives a participant a name for others, or takes it away (null).
 * @throws {AppError} invalid - too long, part of the real name, or somebody else's
 * @throws {AppError} not-found - no such participant
 */
export async function setPseudonym(
  write: Writer,
  participant: string,
  pseudonym: string | null,
): Promise<void> {
  if (pseudonym !== null) await mustTellNobody(write, participant, pseudonym)
  await write.update('participants', { id: participant }, { pseudonym })
}

/**
 * Whether a participant may be called so for others.
 * @throws {AppError} invalid - too long, part of the real name, or somebody else's
 */
export async function mustTellNobody(write: Writer, participant: string, pseudonym: string): Promise<void> {
  if (pseudonym.length > longest) invalid('pseudonym-too-long', { longest })
  const people = await write.trx
    .selectFrom('participants')
    .select(['id', 'name', 'pseudonym'])
    .where('ended', 'is', null)
    .execute()
  const wanted = foldedName(pseudonym)
  if (people.some(({ id, name }) => id === participant && sharesWord(name, wanted)))
    invalid('pseudonym-tells')
  const isTaken = people.some(
    ({ id, name, pseudonym: other }) =>
      foldedName(name) === wanted || (id !== participant && other !== null && foldedName(other) === wanted),
  )
  if (isTaken) invalid('pseudonym-taken', { pseudonym })
}

function sharesWord(name: string, pseudonym: string): boolean {
  const words = new Set(pseudonym.split(' '))
  return foldedName(name)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word))
}
