import { getCookie } from 'hono/cookie'
import { isLanguage, type Language } from '../language/language.ts'
import type { AppContext } from './env.ts'

/** Keeps the language in a browser where nobody gave a name yet. */
export const languageCookie = 'taal'

/** In which language a page is answered: what the person chose, else what this browser did, else Dutch. */
export function languageOf(c: AppContext): Language {
  const wanted = c.get('person')?.language ?? getCookie(c, languageCookie)
  return isLanguage(wanted) ? wanted : 'nl'
}
