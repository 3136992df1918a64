/** JSON that holds other JSON as text, as payloads and frozen editions do. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export interface JsonObject {
  [key: string]: Json
}

/** What becomes of the texts and the objects on the way through JSON. */
export interface Rewriting {
  text(words: string): string
  /** Called for each object, before what is in it. */
  object(value: JsonObject): JsonObject
}

/**
 * Walks through a value with all that is in it, also through texts that are JSON themselves. What nothing changed is
 * given back as it was, so that its hash stays.
 */
export function rewritten(value: Json, by: Rewriting): Json {
  if (typeof value === 'string') {
    const inner = jsonIn(value)
    return inner === undefined ? by.text(value) : asText(value, inner, rewritten(inner, by))
  }
  if (Array.isArray(value))
    return listLeft(
      value,
      value.map((each) => rewritten(each, by)),
    )
  if (value === null || typeof value !== 'object') return value
  const first = by.object(value)
  return objectLeft(
    value,
    first,
    Object.entries(first).map(([key, each]) => [key, rewritten(each, by)]),
  )
}

/** As `rewritten`, of what may be megabytes: work that lets others come first before each part of its lists. */
export function* rewriting(value: Json, by: Rewriting): Generator<void, Json> {
  if (typeof value === 'string') {
    const inner = jsonIn(value)
    yield
    return inner === undefined ? by.text(value) : asText(value, inner, yield* rewriting(inner, by))
  }
  if (Array.isArray(value)) {
    const all: Json[] = []
    for (const each of value) {
      all.push(rewritten(each, by))
      yield
    }
    return listLeft(value, all)
  }
  if (value === null || typeof value !== 'object') return value
  const first = by.object(value)
  const entries: [string, Json][] = []
  for (const [key, each] of Object.entries(first)) entries.push([key, yield* rewriting(each, by)])
  return objectLeft(value, first, entries)
}

const asText = (text: string, inner: Json, left: Json) => (left === inner ? text : JSON.stringify(left))

const listLeft = (list: Json[], left: Json[]) => (left.some((each, i) => each !== list[i]) ? left : list)

/** @param first - the object as `Rewriting.object` left it */
const objectLeft = (value: JsonObject, first: JsonObject, left: readonly (readonly [string, Json])[]) =>
  first !== value || left.some(([key, each]) => each !== first[key]) ? Object.fromEntries(left) : value

/** The list or object that a text is, or undefined. */
function jsonIn(text: string): Json | undefined {
  if (!/^[[{]/u.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
