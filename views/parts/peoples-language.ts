import { currentLanguage } from '../../server/language/language.ts'

/**
 * For `lang` around what people said and wrote, which is Dutch: only where the page around it speaks another language
 * (WCAG 3.1.2).
 */
export const peoplesLanguage = () => (currentLanguage() === 'nl' ? undefined : 'nl')

/** For `lang` around words of the screen in the midst of those. */
export const screensLanguage = () => (currentLanguage() === 'nl' ? undefined : currentLanguage())
