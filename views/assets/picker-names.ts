import { announce } from './announce.ts'
import { spoken } from './spoken.ts'

/** Whether the name in the field is meant for a new code, even when others resemble it. */
let isNaming = false

const withKeys = 9

/** How many of the codes that were found are said. */
const said = 3

export function nameField(): HTMLInputElement | undefined {
  const field = document.getElementById('picker-name')
  return field instanceof HTMLInputElement ? field : undefined
}

/** The codes of the picker, shown or not. */
export function choices(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#picker-codes > li')]
}

function shownChoices(): HTMLElement[] {
  return choices().filter(({ hidden }) => !hidden)
}

export function shownButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#picker-codes > li:not([hidden]) button')]
}

/** Empties the field: back to the codes that have a key. */
export function forgetName(): void {
  const field = nameField()
  if (field) field.value = ''
  isNaming = false
  filter()
}

/** Puts words in the field as the name of a new code, to be kept or shortened. */
export function proposeName(words: string): void {
  const field = nameField()
  if (!field) return
  field.value = shortened(words)
  isNaming = true
  filter()
  field.focus()
  field.select()
}

/** Shows the codes whose name holds what was typed; without anything typed the nine that have a key. */
export function filter(): void {
  const typed = plain(nameField()?.value ?? '')
  let isKnown = false
  for (const [index, choice] of choices().entries()) {
    const name = plain(choice.dataset.name ?? '')
    choice.hidden = typed === '' ? index >= withKeys : !name.includes(typed)
    isKnown ||= plain(choice.dataset.code ?? '') === typed
  }
  const more = document.getElementById('picker-more')
  if (more) more.hidden = typed !== '' || choices().length <= withKeys
  offerNew(typed === '' || isKnown ? '' : (nameField()?.value.trim() ?? ''))
}

/** What was typed in the field: the codes that hold it are shown, and the first of them said. */
export function filterAsTyped(): void {
  filter()
  if (nameField()?.value.trim() === '') return
  const names = shownChoices().flatMap(({ dataset }) => dataset.code ?? [])
  announce(names.length > 0 ? spoken('codes', names.slice(0, said).join(', ')) : spoken('noCodes'))
}

/** Enter in the field: the first code that is shown, or the new one when that is what was meant. */
export function takeName(): void {
  if (nameField()?.value.trim() === '') return
  const fresh = document.getElementById('picker-new')?.hidden === false ? newButton() : undefined
  const [first] = shownButtons()
  const taken = isNaming ? (fresh ?? first) : (first ?? fresh)
  taken?.click()
  forgetName()
  keepFieldInSight()
}

/** All names are listed again, which pushes the field down: on a low window it would go off it. */
function keepFieldInSight(): void {
  const field = nameField()
  if (field && field.getBoundingClientRect().bottom > window.innerHeight)
    field.scrollIntoView({ block: 'nearest', behavior: 'instant' })
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

function newButton(): HTMLButtonElement | undefined {
  const button = document.getElementById('picker-new-give')
  return button instanceof HTMLButtonElement ? button : undefined
}

function shortened(words: string): string {
  const single = words.replace(/\s+/gu, ' ').replace(/^[\s"‘’“”„«»]+|[\s"‘’“”„«»]+$/gu, '')
  return single.length <= 80 ? single : single.slice(0, 80).replace(/\s\S*$/u, '')
}

/** Without case and accents, for comparing what was typed with names. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl').trim()
}
