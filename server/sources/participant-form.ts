import { z } from 'zod'
import { revisionField, textField } from '../http/form.ts'

const tick = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '')

/** Somebody on the list of a session; tables one for each round, with `;` between. */
export const participantForm = z
  .object({
    name: textField(200).pipe(z.string().min(1, 'participant-without-name')),
    role: textField(200),
    organisation: textField(200),
    group: textField(200),
    tables: textField(300),
    host: tick,
    notetaker: tick,
    revision: revisionField,
  })
  .transform(({ group, tables, host, notetaker, revision, ...rest }) => ({
    revision,
    person: {
      ...rest,
      group_name: group,
      tables: tablesByRound(tables),
      isHost: host,
      isNotetaker: notetaker,
    },
  }))

/** `1; ; 3`: nobody knows of the second round. */
function tablesByRound(words: string): string[] {
  const tables = words.split(';').map((table) => table.trim())
  return tables.slice(0, tables.findLastIndex((table) => table !== '') + 1)
}
