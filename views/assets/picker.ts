import { chosenNow } from './choice.ts'
import { currentStop, focusStop } from './keyboard.ts'
import { rangeOf } from './offsets.ts'

/** Whether the name in the field is meant for a new code, even when others resemble it. */
let isNaming = false
let wasOpen = false

export function isPickerOpen(): boolean {
  return picker()?.open ?? false
}

/** Opens the picker below the chosen words. Without a choice there is nothing to give a code to. */
export function openPicker(): void {
  const dialog = picker()
  if (!dialog || !chosenNow()) return
  const { activeElement } = document
  if (!dialog.open) {
    nameField()?.form?.reset()
    isNaming = false
    filter()
    place(dialog)
    dialog.show()
  }
  wasOpen = true
  place(dialog)
  bringIntoView(dialog)
  if (activeElement instanceof HTMLElement && dialog.contains(activeElement)) activeElement.focus()
  else firstShown()?.focus({ preventScroll: true })
}

export function closePicker(): void {
  wasOpen = false
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
  if (!dialog || !wasOpen) return
  const { activeElement } = document
  place(dialog)
  if (!dialog.open) dialog.show()
  if (activeElement instanceof HTMLElement && activeElement !== document.body) activeElement.focus()
  filter()
  place(dialog)
}

/** Gives the code with this number, or takes it off when the words have it. */
export function giveNumber(number: number): void {
  if (!chosenNow()) return
  choices()[number - 1]?.querySelector('button')?.click()
}

/** Puts the cursor in the field where a code's name is typed. */
export function typeName(): void {
  openPicker()
  isNaming = false
  nameField()?.focus()
}

/** A new code in the participant's own words: they stand in the field, to be kept or shortened. */
export function nameFromWords(): void {
  const chosen = chosenNow()
  const field = nameField()
  if (!chosen || !field) return
  openPicker()
  isNaming = true
  field.value = shortened(rangeOf(chosen)?.toString() ?? '')
  filter()
  field.focus()
  field.select()
}

/** Shows the codes whose name holds what was typed; without anything typed the nine that have a key. */
export function filter(): void {
  const typed = plain(nameField()?.value ?? '')
  let exact = false
  for (const [index, choice] of choices().entries()) {
    const name = plain(choice.dataset.name ?? '')
    choice.hidden = typed === '' ? index > 8 : !name.includes(typed)
    exact ||= plain(choice.dataset.code ?? '') === typed
  }
  const more = document.getElementById('picker-more')
  if (more) more.hidden = typed !== '' || choices().length <= 9
  offerNew(typed === '' || exact ? '' : (nameField()?.value.trim() ?? ''))
}

/** Keys inside the picker: arrows go from code to code, Enter in the field takes the first. */
export function keyInPicker(event: KeyboardEvent): void {
  const { target } = event
  if (target === nameField()) keyInName(event)
  if (!(target instanceof HTMLElement) || !target.closest('#picker-codes')) return
  const shown = shownButtons()
  const at = shown.indexOf(target)
  const step = stepOf(event.key, columnsOf(shown))
  const next = step === 0 ? undefined : shown[at + step]
  if (step === 0) return
  event.preventDefault()
  if (next) next.focus()
  else if (step > 0) nameField()?.focus()
}

function keyInName(event: KeyboardEvent): void {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    firstShown()?.focus()
  }
  if (event.key !== 'Enter') return
  event.preventDefault()
  if (nameField()?.value.trim() === '') return
  const fresh = document.getElementById('picker-new')?.hidden === false ? newButton() : undefined
  const first = firstShown()
  if (isNaming) (fresh ?? first)?.click()
  else (first ?? fresh)?.click()
  const field = nameField()
  if (field) field.value = ''
}

function offerNew(name: string): void {
  const offer = document.getElementById('picker-new')
  const words = document.getElementById('picker-new-name')
  const button = newButton()
  if (!offer || !words || !button) return
  offer.hidden = name === ''
  words.textContent = `‘${name}’`
  button.value = name
}

/** Scrolls as far as the whole picker needs, but never so far that the first chosen line goes out of sight. */
function bringIntoView(dialog: HTMLElement): void {
  const chosen = chosenNow()
  const words = chosen && rangeOf(chosen)?.getBoundingClientRect()
  const bar = document.querySelector('.room__bar')?.getBoundingClientRect()
  if (!words || !bar) return
  const beyond = dialog.getBoundingClientRect().bottom + 8 - window.innerHeight
  const above = words.top - Math.max(0, bar.bottom) - 12
  if (above < 0) window.scrollBy(0, above)
  else if (beyond > 0) window.scrollBy(0, Math.min(beyond, above))
}

/** Below the last line of the chosen words, never wider than the column. */
function place(dialog: HTMLDialogElement): void {
  const chosen = chosenNow()
  const rects = chosen && rangeOf(chosen)?.getClientRects()
  const last = rects?.[rects.length - 1]
  const column = document.getElementById('text-column')?.getBoundingClientRect()
  const words = document.querySelector('#text .words')?.getBoundingClientRect()
  if (!last || !column || !words) return
  const left = Math.min(words.left - column.left - 12, column.width - dialog.offsetWidth - 8)
  dialog.style.top = `${Math.round(last.bottom - column.top + 10)}px`
  dialog.style.left = `${Math.round(Math.max(8, left))}px`
}

function stepOf(key: string, columns: number): number {
  return { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key] ?? 0
}

function columnsOf(buttons: readonly HTMLElement[]): number {
  const top = buttons[0]?.offsetTop
  const next = buttons.findIndex((button) => button.offsetTop !== top)
  return next < 0 ? buttons.length : next
}

function shortened(words: string): string {
  const single = words.replace(/\s+/gu, ' ').trim()
  return single.length <= 80 ? single : single.slice(0, 80).replace(/\s\S*$/u, '')
}

/** Without case and accents, for comparing what was typed with names. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl').trim()
}

function picker(): HTMLDialogElement | undefined {
  const dialog = document.getElementById('picker')
  return dialog instanceof HTMLDialogElement ? dialog : undefined
}

function nameField(): HTMLInputElement | undefined {
  const field = document.getElementById('picker-name')
  return field instanceof HTMLInputElement ? field : undefined
}

function newButton(): HTMLButtonElement | undefined {
  const button = document.getElementById('picker-new-give')
  return button instanceof HTMLButtonElement ? button : undefined
}

function choices(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#picker-codes > li')]
}

function shownButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#picker-codes > li:not([hidden]) button')]
}

function firstShown(): HTMLElement | undefined {
  return shownButtons()[0]
}
