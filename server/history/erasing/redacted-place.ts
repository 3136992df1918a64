import type { Erased } from './erased.ts'
import { type ErasedText, filled, leftAt, wordsErased } from './stretches.ts'
import type { Json, JsonObject } from './words-in-json.ts'

/**
 * An object of kept JSON that tells of a place in a text (a frozen quote, a match of an audit, a reason for a
 * suggestion), without the words that are erased there.
 * @param where the text version of positions that name none
 */
export function redactedPlace(value: JsonObject, erased: Erased, where: string | null): JsonObject {
  const change = changeOf(value, erased)
  if (change) return change
  return wordsLeft(withoutDifference(withoutFileName(value, erased), erased), erased, where)
}

function wordsLeft(value: JsonObject, erased: Erased, where: string | null): JsonObject {
  const text = erased.texts.get(versionIn(value) ?? where ?? '')
  const { start, end } = value
  if (!text || typeof start !== 'number' || typeof end !== 'number' || !holdsWords(value)) return value
  const left = leftAt(text, { start, end })
  if (!left) return value
  const { isGone, exact, prefix, suffix } = left
  const changed: JsonObject = {}
  for (const [key, anchored] of Object.entries({ exact, prefix, suffix })) {
    if (typeof value[key] === 'string') changed[key] = anchored
  }
  for (const key of ['printed', 'text', 'words']) {
    const words = value[key]
    if (typeof words === 'string')
      changed[key] = isGone ? '' : withoutWords(words, wordsErased(text, { start, end }))
  }
  if (isGone && typeof value.attribution === 'string') changed.attribution = ''
  if (Array.isArray(value.layers))
    changed.layers = isGone ? [] : value.layers.map((layer) => layerLeft(layer, text))
  return { ...value, ...changed }
}

const wordy = ['exact', 'printed', 'text', 'words'] as const
const holdsWords = (value: JsonObject) => wordy.some((key) => typeof value[key] === 'string')

function versionIn({ version }: JsonObject): string | undefined {
  if (typeof version === 'string') return version
  const isNamed = version && typeof version === 'object' && !Array.isArray(version)
  return isNamed && typeof version.id === 'string' ? version.id : undefined
}

/** Words as they were printed: the erased ones are filled, or all where these cannot be told from the others. */
function withoutWords(printed: string, words: readonly string[]): string {
  let left = printed
  for (const piece of words.map((each) => each.trim()).filter((each) => each !== '')) {
    if (!left.includes(piece)) return filled(printed)
    left = left.replaceAll(piece, filled)
  }
  return left
}

function layerLeft(layer: Json, text: ErasedText): Json {
  if (layer === null || typeof layer !== 'object' || Array.isArray(layer)) return layer
  const { start, end, text: words } = layer
  if (typeof start !== 'number' || typeof end !== 'number' || typeof words !== 'string') return layer
  const isTouched = wordsErased(text, { start, end: Math.max(end, start + 1) }).length > 0
  return isTouched ? { ...layer, text: filled(words) } : layer
}

/** What an edition says of a change to a quote: words as they were printed. */
function changeOf(value: JsonObject, { quotes }: Erased): JsonObject | undefined {
  const { short, words } = value
  const isTouched = typeof short === 'string' && typeof words === 'string' && quotes.has(short)
  return isTouched && words !== '' ? { ...value, words: '' } : undefined
}

/** A quotation of a report with its matches: its difference shows words of the first one. */
function withoutDifference(value: JsonObject, erased: Erased): JsonObject {
  const { matches, difference } = value
  if (!Array.isArray(matches) || !Array.isArray(difference) || difference.length === 0) return value
  const isTouched = matches.some((match) => {
    if (match === null || typeof match !== 'object' || Array.isArray(match)) return false
    const text = erased.texts.get(versionIn(match) ?? '')
    const { start, end } = match
    return (
      text &&
      typeof start === 'number' &&
      typeof end === 'number' &&
      wordsErased(text, { start, end }).length > 0
    )
  })
  return isTouched ? { ...value, difference: [] } : value
}

/** `{id, name}` of a document in an edition, `{documentId, document}` in an audit, `{id, name, version}` in its state. */
function withoutFileName(value: JsonObject, { fileNames }: Erased): JsonObject {
  const { id, name, documentId, document } = value
  if (typeof id === 'string' && typeof name === 'string') {
    const left = fileNames.get(id)
    if (left !== undefined && left !== name) return { ...value, name: left }
  }
  if (typeof documentId === 'string' && typeof document === 'string') {
    const left = fileNames.get(documentId)
    if (left !== undefined && left !== document) return { ...value, document: left }
  }
  return value
}
