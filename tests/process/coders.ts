import { read } from './kept.ts'
import type { Sentence } from './killing.ts'
import type { Server } from './serving.ts'
import { Visitor } from './visitor.ts'

/** How far one coding was: asked for, answered as given, asked to be taken back, answered as taken back. */
export type CodingState = 'asked' | 'given' | 'asked back' | 'taken back'

/** What people gave, by who gave it to which span. */
export type Given = Map<string, CodingState>

export interface Coding {
  readonly places: readonly Sentence[]
  readonly code: string
  readonly given: Given
}

/**
 * Somebody gives codes one by one as on the page of a source, never twice to the same span, and takes every fifth back.
 * @returns does one of these each time it is called
 */
export async function coder(server: Server, name: string, { places, code, given }: Coding) {
  const visitor = new Visitor(server)
  await visitor.giveName(name)
  const spans = places.flatMap((from, n) => places.slice(n).map((to) => ({ ...from, end: to.end })))
  return async (): Promise<void> => {
    const before = [...given.keys()].filter((key) => key.startsWith(`${name} `)).length
    const span = spans[before]
    if (!span) throw new Error('more codings were asked for than the text has room for')
    const { document, version, start, end } = span
    const key = `${name} ${start} ${end}`
    given.set(key, 'asked')
    const form = new URLSearchParams({ version, start: String(start), end: String(end), code })
    if (!(await visitor.post(`/documents/${document}/codings`, form))) return
    given.set(key, 'given')
    if (before % 5 !== 4) return
    given.set(key, 'asked back')
    if (await visitor.post('/undo', new URLSearchParams())) given.set(key, 'taken back')
  }
}

/** What stands and should not, or does not and should. */
export function codingsAmiss(data: string, given: Given): string[] {
  const rows = read<{ name: string; start: number; end: number }>(
    data,
    'SELECT p.name, c.start, c."end" FROM codings c JOIN people p ON p.id = c.coder WHERE c.ended IS NULL',
  )
  const standing = new Map<string, number>()
  for (const { name, start, end } of rows) {
    const key = `${name} ${start} ${end}`
    standing.set(key, (standing.get(key) ?? 0) + 1)
  }
  const allowed: Record<CodingState, readonly number[]> = {
    asked: [0, 1],
    given: [1],
    'asked back': [0, 1],
    'taken back': [0],
  }
  return [...given]
    .filter(([key, state]) => !allowed[state].includes(standing.get(key) ?? 0))
    .map(([key, state]) => `${key}: ${state}, found ${standing.get(key) ?? 0} times`)
}
