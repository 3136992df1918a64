import { AsyncLocalStorage } from 'node:async_hooks'

export const languages = ['nl', 'en'] as const

/** A language of the screen: Dutch, or English as a second one. */
export type Language = (typeof languages)[number]

/** What a language is called by who speaks it. */
export const languageNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' }

const spoken = new AsyncLocalStorage<Language>()

/** Does `work` in a language: every text, figure and date that is made during it, also after an `await`. */
export function inLanguage<T>(language: Language, work: () => T): T {
  return spoken.run(language, work)
}

/** The language of the work that goes on now. Outside any, as on the command line, it is Dutch. */
export function currentLanguage(): Language {
  return spoken.getStore() ?? 'nl'
}

export function isLanguage(name: unknown): name is Language {
  return languages.some((language) => language === name)
}
