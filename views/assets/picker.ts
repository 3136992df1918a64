import { chosenNow } from './choice.ts'
import { currentStop, focusStop } from './keyboard.ts'
import { rangeOf } from './offsets.ts'
import {
  choices,
  filter,
  filterAsTyped,
  forgetName,
  nameField,
  proposeName,
  shownButtons,
  takeName,
} from './picker-names.ts'
import { bringIntoView, place } from './picker-place.ts'
import { isForOthers } from './typing.ts'

/** Whether the reader has it open, also while the page is drawn anew. */
let isWanted = false

/** Whether no change was sent since it was opened: until then letters are the name of a code. */
let isUntouched = false

export function isPickerOpen(): boolean {
  return picker()?.open ?? false
}

/** Opens the picker below the chosen words. Without a choice there is nothing to give a code to. */
export function openPicker(): void {
  const dialog = picker()
  if (!dialog || !chosenNow()) return
  if (!dialog.open) {
    forgetName()
    place(dialog)
    dialog.show()
    isUntouched = true
  }
  isWanted = true
  place(dialog)
  bringIntoView(dialog)
  if (!isOnPart(dialog)) shownButtons()[0]?.focus({ preventScroll: true })
}

/** Whether the focus is on something in it that can be used. A list that scrolls is given the focus by the browser. */
function isOnPart(dialog: HTMLElement): boolean {
  const { activeElement } = document
  return dialog.contains(activeElement) && activeElement?.id !== 'picker-codes'
}

/** Closes it, and gives the sentence its focus back. */
export function closePicker(): void {
  isWanted = false
  const dialog = picker()
  if (!dialog?.open) return
  const held = dialog.contains(document.activeElement)
  dialog.close()
  const stop = currentStop()
  if (held && stop) focusStop(stop)
}

/** After the page was drawn anew the picker stands again where it stood, beside the same words. */
export function restorePicker(): void {
  const dialog = picker()
  if (!dialog || !isWanted) return
  const { activeElement } = document
  place(dialog)
  if (!dialog.open) dialog.show()
  if (activeElement instanceof HTMLElement && activeElement !== document.body) activeElement.focus()
  filter()
  place(dialog)
}

/** Gives the code with this number, or takes it off when the words have it. */
export function giveNumber(number: number): void {
  if (chosenNow()) choices()[number - 1]?.querySelector('button')?.click()
}

/** Puts the cursor in the field where a code's name is typed. */
export function typeName(): void {
  openPicker()
  nameField()?.focus()
}

/** A new code in the participant's own words. */
export function nameFromWords(): void {
  const chosen = chosenNow()
  if (!chosen) return
  openPicker()
  proposeName(rangeOf(chosen)?.toString() ?? '')
}

/**
 * It says that the name of a code can be typed, and who begins to do so without going to the field first must not undo
 * something with the u of a name. Keys that stand beside its buttons stay keys; once a code was given all of them do.
 */
export function typeLetter(event: KeyboardEvent): void {
  const field = nameField()
  const { target, key } = event
  if (!isUntouched || !field || event.altKey || isForOthers(event) || !/^\p{L}$/u.test(key)) return
  if (!(target instanceof Element) || !target.closest('#picker') || isKeyHere(key)) return
  event.preventDefault()
  field.focus()
  field.value += key
  filterAsTyped()
}

/** What stands on a button of the picker; and beside a suggestion also the key that goes to the next. */
function isKeyHere(key: string): boolean {
  if (key === 'n') return document.querySelector('#picker-proposal button') !== null
  return document.querySelector(`#picker [data-key="${CSS.escape(key)}"]`) !== null
}

/** A change was sent: from here on letters are keys again. Asking for a fragment changes nothing. */
export function noteSent({ target }: Event): void {
  if (target instanceof HTMLFormElement && target.method === 'post') isUntouched = false
}

/** Keys inside the picker: arrows go from code to code, Enter in the field takes one. */
export function keyInPicker(event: KeyboardEvent): void {
  const act = event.target === nameField() ? actInField(event.key) : actOnCode(event)
  if (!act) return
  event.preventDefault()
  act()
}

function actInField(key: string): (() => void) | undefined {
  if (key === 'Enter') return takeName
  return key === 'ArrowDown' || key === 'ArrowUp' ? () => shownButtons()[0]?.focus() : undefined
}

function actOnCode({ target, key }: KeyboardEvent): (() => void) | undefined {
  if (!(target instanceof HTMLElement) || !target.closest('#picker-codes')) return undefined
  const shown = shownButtons()
  const columns = columnsOf(shown)
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key]
  if (step === undefined) return undefined
  const next = shown[shown.indexOf(target) + step] ?? (step > 0 ? nameField() : undefined)
  return () => next?.focus()
}

function columnsOf(buttons: readonly HTMLElement[]): number {
  const top = buttons[0]?.offsetTop
  const next = buttons.findIndex((button) => button.offsetTop !== top)
  return next < 0 ? buttons.length : next
}

function picker(): HTMLDialogElement | undefined {
  const dialog = document.getElementById('picker')
  return dialog instanceof HTMLDialogElement ? dialog : undefined
}
