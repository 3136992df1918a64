import { announce } from './announce.ts'
import { choose, chosenNow, whenDecided, whenLoaded } from './choice.ts'
import { currentStop, focusStop, setAnchor } from './keyboard.ts'
import { isNarrow } from './mouse.ts'
import { stretchOfLink } from './offsets.ts'
import { openPicker } from './picker.ts'
import type { Stretch } from './snap.ts'
import { spoken } from './spoken.ts'
import { tell } from './tell.ts'

/** Goes to the next suggestion that is open, after what was asked for before, and starts again after the last. */
export function nextSuggestion(): void {
  whenDecided(goToNext)
}

function goToNext(): void {
  const all = openSuggestions()
  const at = chosenNow()?.start ?? -1
  const next = all.find(({ start }) => start > at) ?? all[0]
  if (!next) tell(spoken(areAllShown() ? 'noneOpen' : 'noneShown'))
  if (!next) return
  if (next.start <= at) announce(spoken('fromStart'))
  choose(next, { after: 0, isInTurn: true })
  const stop = currentStop()
  setAnchor(stop)
  if (stop) focusStop(stop)
  if (isNarrow()) whenLoaded(openPicker)
}

/** Takes over or leaves the suggestion on top, once the fragment that was asked for has come. */
export function decide(verdict: 'taken' | 'left'): void {
  whenLoaded(() => {
    const button = document.querySelector<HTMLButtonElement>(`#picker-proposal button[value="${verdict}"]`)
    if (button && isAbout(button.form, chosenNow())) button.click()
    else tell(spoken('noSuggestion'))
  })
}

/** Whether a form decides on these very words. */
function isAbout(form: HTMLFormElement | null, stretch: Stretch | undefined): boolean {
  const at = (name: string) => Number(form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value)
  return stretch !== undefined && at('start') <= stretch.end && stretch.start <= at('end')
}

/** Suggestions may be off, or come only after one's own reading. */
function areAllShown(): boolean {
  return document.querySelector<HTMLInputElement>('#suggestion-mode input:checked')?.value === 'on'
}

function openSuggestions(): Stretch[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('#text [data-open-suggestion] a')]
    .map(stretchOfLink)
    .sort((a, b) => a.start - b.start)
}
