import type { Erased } from './erased.ts'
import { wordsErased } from './stretches.ts'

/** Lines of this length are taken for the same words wherever they stand. */
const telling = 20

/** Tells whether a text, or JSON that holds one, has lines or names that were erased. */
export function holdingErased({ texts, names }: Erased): (text: string) => boolean {
  const lines = new Set<string>()
  for (const text of texts.values()) {
    for (const words of wordsErased(text, { start: 0, end: text.before.length })) {
      for (const line of words.split('\n').map((each) => each.trim())) {
        if (line.length < telling) continue
        lines.add(line)
        lines.add(JSON.stringify(line).slice(1, -1))
      }
    }
  }
  return (text) => [...lines].some((line) => text.includes(line)) || (names?.(text, false) ?? []).length > 0
}
