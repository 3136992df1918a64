import { currentLanguage, type Language } from './language.ts'

/** Numbers as people of the Netherlands and of Great Britain write them. */
export const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** A format per language, made at first need: the first one takes longer than many a command. */
export function perLanguage<T>(make: (locale: string) => T): () => T {
  const made = new Map<Language, T>()
  return () => {
    const language = currentLanguage()
    const kept = made.get(language)
    if (kept !== undefined) return kept
    const fresh = make(locales[language])
    made.set(language, fresh)
    return fresh
  }
}

const whole = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
const twoDecimals = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
)

/** `9412` → `9.412` */
export function figure(n: number): string {
  return whole().format(n)
}

/** A score or measure: `0.8312` → `0,83` */
export function decimal(x: number): string {
  return twoDecimals().format(x)
}

/** `counted(1, 'codering', 'coderingen')` → `1 codering` */
export function counted(n: number, one: string, more: string): string {
  return `${figure(n)} ${n === 1 ? one : more}`
}

/** Words in a row as one writes them: `a, b en c`. */
export function enumeration(words: readonly string[]): string {
  return joined(words, { nl: 'en', en: 'and' }[currentLanguage()])
}

/** Words to choose from, as one writes them: `a, b of c`. */
export function alternatives(words: readonly string[]): string {
  return joined(words, { nl: 'of', en: 'or' }[currentLanguage()])
}

function joined(words: readonly string[], last: string): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
