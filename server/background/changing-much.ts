import type { Project } from '../database/project.ts'
import { eraseForGood } from '../history/erasing/for-good.ts'
import { wantedShape } from '../history/erasing/scope.ts'
import { undo } from '../history/undo.ts'
import type { Result } from './task.ts'
import type { Wanted } from './wanted.ts'
import type { Place } from './works.ts'

/** Takes back an act. @throws {AppError} as `undo` */
export async function undoMuch(
  { db }: Project,
  { person, event }: Extract<Wanted, { kind: 'undo' }>,
): Promise<Result> {
  const undone = await undo(db, person, event)
  return { event: undone.event, address: '/log' }
}

/** Erases what was handed, and takes it out of the files of the project. @throws {AppError} as `erase` */
export async function eraseHanded(
  { project, handed }: Place,
  { person, ground }: Extract<Wanted, { kind: 'erase' }>,
): Promise<Result> {
  const wanted = wantedShape.parse(JSON.parse(new TextDecoder().decode(await handed(0))))
  const { result, event } = await eraseForGood(project, { person, wanted, ground })
  return { event, address: `/erasures/${result.id}` }
}
