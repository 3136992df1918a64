import type { Wanted } from '../../server/figures/behind.ts'

const id = /^[\da-f]{8}-(?:[\da-f]{4}-){3}([\da-f]{12})$/u

/** Of an id the last group will do, 48 bits of chance: in a large picture it stands ten thousand times. */
const lastGroup = (value: string): string => id.exec(value)?.[1] ?? value

/** The page that lists exactly the fragments behind a number. */
export function behindHref({ own, coded, fresh, start, end, table, ...rest }: Wanted): string {
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
