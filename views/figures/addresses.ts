import type { EvidenceRole } from '../../server/database/finding-tables.ts'
import type { Scope } from '../../server/figures/scope.ts'

/** Which fragments stand behind a number. `table` is empty for what was said at no table. */
export interface Behind extends Scope {
  readonly with?: string | undefined
  readonly table?: string | undefined
  readonly document?: string | undefined
  /** Of a document only what begins between these positions. */
  readonly start?: number | undefined
  readonly end?: number | undefined
  readonly thread?: string | undefined
  readonly report?: string | undefined
  /** Only the code itself, without the codes under it. */
  readonly own?: boolean | undefined
  /** Only coded fragments that are evidence of this thread. */
  readonly carries?: string | undefined
  /** Only evidence that lies on a coded fragment. */
  readonly coded?: boolean | undefined
  /** Only evidence that says this of the thread. */
  readonly role?: EvidenceRole | undefined
  /** Only codes that came up for the first time in this session. */
  readonly fresh?: boolean | undefined
}

const id = /^[\da-f]{8}-(?:[\da-f]{4}-){3}([\da-f]{12})$/u

/** Of an id the last group will do, 48 bits of chance: in a large picture it stands ten thousand times. */
const lastGroup = (value: string): string => id.exec(value)?.[1] ?? value

/** The page that lists exactly the fragments behind a number. */
export function behindHref({ own, coded, fresh, start, end, table, ...rest }: Behind): string {
  const stretch = { start: start?.toString(), end: end?.toString() }
  const named = Object.entries(rest).map(([name, value]) => [name, value && lastGroup(value)])
  return withQuery('/figures/fragments', {
    ...Object.fromEntries(named),
    table,
    ...stretch,
    ...(own && { own: '1' }),
    ...(coded && { coded: '1' }),
    ...(fresh && { fresh: '1' }),
  })
}

/** An address with what is asked of it; what is not asked is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`
}
