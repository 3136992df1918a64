import { backUp, restoreFrom } from '../../../server/database/backup.ts'
import { maskedCopy } from '../../../server/exports/copy/masked-copy.ts'
import { type Command, pathOf, wordsExpected } from '../command.ts'

/** Writes the whole project to one file; with `--masked` what others may read of it. */
export const backup: Command = {
  usage: 'backup NAAR.sqlite [--masked]',
  options: { masked: { type: 'boolean' } },
  async run(call) {
    const [to = ''] = wordsExpected(call, { least: 1 })
    const file = pathOf(to)
    const isMasked = call.options.masked === true
    if (isMasked) await maskedCopy(await call.project(), (await call.actor()).id, file)
    else backUp(await call.project(), file)
    const what = isMasked ? 'Gelakte kopie' : 'Reservekopie'
    return { json: { file, ...(isMasked && { masked: true }) }, text: `${what}: ${file}` }
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
