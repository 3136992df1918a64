import { backUp } from '../../../server/database/backup.ts'
import { restoreFrom } from '../../../server/database/restore.ts'
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

/**
 * Puts a backup in a folder as its project. Where a project stands it refuses, unless told to replace that; what stood
 * there is then kept beside it.
 */
export const restore: Command = {
  usage: 'restore VAN.sqlite [--replace]',
  options: { replace: { type: 'boolean' } },
  async run(call) {
    const [from = ''] = wordsExpected(call, { least: 1 })
    const replaces = call.options.replace === true
    const kept = await restoreFrom(pathOf(from), call.folder, { replaces })
    return {
      json: { data: call.folder, kept: kept ?? null },
      text: `Teruggezet in ${call.folder}.${kept ? ` Wat er stond, staat nu in ${kept}.` : ''}`,
    }
  },
}
