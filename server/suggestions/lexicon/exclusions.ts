import { tokensOf } from './tokens.ts'

/** What a text on when *not* to use a code comes to. */
export interface Exclusions {
  /** Stems that weigh nothing in the definition, because the code is contrasted with them. */
  readonly stems: ReadonlySet<string>
  /** Words and phrases listed by name, which mask what they cover. */
  readonly listed: readonly string[]
}

/**
 * Reads the field *wanneer niet*. Short items listed between brackets or behind a colon count as excluding
 * words: `Waarde in puur financiële zin: restwaarde, toegevoegde waarde`.
 */
export function exclusionsIn(exclude: string): Exclusions {
  const stems = new Set<string>()
  for (const { form } of tokensOf(exclude)) if (form.hasContent) stems.add(form.stem)
  return { stems, listed: listsIn(exclude).flatMap(itemsOf) }
}

function listsIn(text: string): string[] {
  const bracketed = [...text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '')
  const behindColon = [...text.matchAll(/:([^.:;()]*(?:;[^.:;()]*)*)/g)].map((match) => match[1] ?? '')
  return [...bracketed, ...behindColon]
}

function itemsOf(list: string): string[] {
  return list
    .split(/[,;/]|\s(?:en|of|of ook|zoals|bijvoorbeeld|bijv\.)\s/u)
    .map((item) => item.trim())
    .filter((item) => {
      const forms = tokensOf(item).map((token) => token.form)
      return forms.length <= longestItem && forms.some((form) => form.hasContent)
    })
}

/** A longer item is an explanation, not a name for something. */
const longestItem = 3
