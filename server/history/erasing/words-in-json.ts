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
  if (typeof value === 'string') return rewrittenText(value, by)
  if (Array.isArray(value)) {
    const all = value.map((each) => rewritten(each, by))
    return all.some((each, i) => each !== value[i]) ? all : value
  }
  if (value === null || typeof value !== 'object') return value
  const first = by.object(value)
  const entries = Object.entries(first).map(([key, each]) => [key, rewritten(each, by)] as const)
  return first !== value || entries.some(([key, each]) => each !== first[key])
    ? Object.fromEntries(entries)
    : value
}

function rewrittenText(value: string, by: Rewriting): string {
  const inner = jsonIn(value)
  if (inner === undefined) return by.text(value)
  const left = rewritten(inner, by)
  return left === inner ? value : JSON.stringify(left)
}

/** The list or object that a text is, or undefined. */
function jsonIn(text: string): Json | undefined {
  if (!/^[[{]/u.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
