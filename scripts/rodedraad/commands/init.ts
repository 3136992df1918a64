import { isHollow, isProject, openProject } from '../../../server/database/project.ts'
import type { Command } from '../command.ts'

/** Makes an empty project, or the example; on a project it changes nothing. */
export const init: Command = {
  usage: 'init [--example]',
  options: { example: { type: 'boolean' } },
  async run(call) {
    if (!isProject(call.folder) || isHollow(call.folder)) {
      if (call.options.example) {
        const { makeExample } = await import('../../../server/example/example.ts')
        await makeExample(call.folder)
      } else await (await openProject(call.folder, { make: true })).close()
    }
    const { db } = await call.project()
    const { documents } = await import('../../../server/sources/store.ts')
    const { codes } = await import('../../../server/codebook/store.ts')
    const counts = { documents: (await documents(db)).length, codes: (await codes(db)).length }
    return {
      json: { data: call.folder, ...counts },
      text: `Project in ${call.folder}: ${counts.documents} bronnen, ${counts.codes} codes.`,
    }
  },
}
