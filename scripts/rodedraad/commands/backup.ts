import { backUp, restoreFrom } from '../../../server/database/backup.ts'
import { type Command, pathOf, wordsExpected } from '../command.ts'

/** Writes the whole project to one file. */
export const backup: Command = {
  usage: 'backup NAAR.sqlite',
  async run(call) {
    const [to = ''] = wordsExpected(call, { least: 1 })
    const file = pathOf(to)
    backUp(await call.project(), file)
    return { json: { file }, text: `Reservekopie: ${file}` }
  },
}

/** Puts a backup in the place of the project; what stood there is kept beside it. */
export const restore: Command = {
  usage: 'restore VAN.sqlite',
  async run(call) {
    const [from = ''] = wordsExpected(call, { least: 1 })
    const kept = restoreFrom(pathOf(from), call.folder)
    return {
      json: { data: call.folder, kept: kept ?? null },
      text: `Teruggezet in ${call.folder}.${kept ? ` Wat er stond, staat nu in ${kept}.` : ''}`,
    }
  },
}
