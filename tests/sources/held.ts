import { record } from '../../server/database/write.ts'
import { addSession, propositionOf } from '../../server/sources/sessions.ts'
import type { TestProject } from '../project.ts'
import { Visitor } from './visitor.ts'

export async function mustHold(
  project: TestProject,
  title = 'Denkdiner 2',
): Promise<{ id: string; visitor: Visitor }> {
  const act = { person: project.noor.id, act: 'session.add' }
  const { result } = await record(project.db, act, (write) => addSession(write, { title, kind: 'denkdiner' }))
  return { id: result, visitor: new Visitor(project, project.noor) }
}

export async function mustPut(project: TestProject, session: string, title: string): Promise<string> {
  const act = { person: project.noor.id, act: 'session.add-proposition' }
  const votes = [{ moment: '', for: 9, against: 14 }]
  const { result } = await record(project.db, act, (write) => propositionOf(write, session, title, votes))
  return result
}
