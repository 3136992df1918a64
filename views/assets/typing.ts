import { findAround } from './around-text.ts'
import { areLettersKeys } from './letters.ts'

const fields =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select'

/** Whether this key is meant for a field, or for the browser: then the page leaves it alone. */
export function isForOthers(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return true
  if (findAround('dialog:modal').length > 0) return true
  return isTyping(event.target) || (event.key.length === 1 && !areLettersKeys())
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(fields) !== null)
}
