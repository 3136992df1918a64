import type { Details } from '../errors.ts'
import { hangingOn as inEnglish } from './en/errors/sources.ts'
import { currentLanguage } from './language.ts'
import { hangingOn as inDutch } from './nl/errors/sources.ts'

/** `er hangen nog 12 coderingen en 2 citaten aan`, or undefined when nothing does. */
export function hangingInWords(details: Details): string | undefined {
  return currentLanguage() === 'nl' ? inDutch(details) : inEnglish(details)
}
