import type { Call, Command, Outcome } from '../../scripts/rodedraad/command.ts'
import type { TestProject } from '../project.ts'

/** Runs a command on a project as Noor, without a process of its own. */
export async function called(
  project: TestProject,
  command: Command,
  words: string[],
  options: Call['options'] = {},
): Promise<Outcome> {
  const outcome = await command.run({
    words,
    options,
    folder: project.folder,
    project: async () => project,
    actor: async () => project.noor,
  })
  if (!outcome) throw new Error('the command goes on by itself')
  return outcome
}
