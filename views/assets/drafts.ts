import { findAround } from './around-text.ts'
import { chosenNow, isFragmentComing, whenLoaded } from './choice.ts'

/** The field of the words that were chosen before, while what is typed in it is about the words chosen now. */
const ahead = 'memo-ahead'

/** Memos that were begun and not sent, by the place they are about: they wait there until one comes back. */
const drafts = new Map<string, string>()

function memoIn(
  target: EventTarget | null,
): { form: HTMLFormElement; field: HTMLTextAreaElement } | undefined {
  const field = target instanceof HTMLTextAreaElement && 'memo' in target.dataset ? target : undefined
  return field?.form ? { form: field.form, field } : undefined
}

function memoShown(): ReturnType<typeof memoIn> {
  return memoIn(findAround('[data-memo]')[0] ?? null)
}

/**
 * Goes to the memo of the chosen words. When their fragment is still to come, the field that stands there takes what is
 * typed, for letters that find no field would be keys.
 */
export function goToMemo(): void {
  const memo = memoShown()
  if (!memo) whenLoaded(() => memoShown()?.field.focus())
  else if (isFragmentComing()) takeAhead(memo)
  memo?.field.focus()
}

function takeAhead({ form, field }: { form: HTMLFormElement; field: HTMLTextAreaElement }): void {
  if (field.id === ahead) return
  field.id = ahead
  field.value = ''
  drafts.set(ahead, '')
  for (const [name, at] of Object.entries(chosenNow() ?? {})) {
    const bound = form.elements.namedItem(name)
    if (bound instanceof HTMLInputElement) bound.value = String(at)
  }
}

/** Puts back what was begun here, in a field that was drawn anew; and what was typed before that field came. */
export function restoreDraft(): void {
  const memo = memoShown()
  if (!memo || memo.field.id === ahead) return
  const [draft, typed] = [drafts.get(memo.field.id), drafts.get(ahead)]
  drafts.delete(ahead)
  const kept = [draft, typed].filter(Boolean).join(' ')
  if (kept && memo.field.value === '') memo.field.value = kept
  if (typed === undefined) return
  if (typed) drafts.set(memo.field.id, kept)
  memo.field.focus({ preventScroll: true })
  memo.field.setSelectionRange(kept.length, kept.length)
}

document.addEventListener('input', ({ target }) => {
  const memo = memoIn(target)
  if (memo) drafts.set(memo.field.id, memo.field.value)
})

document.addEventListener('submit', ({ target }) => {
  const field = target instanceof HTMLFormElement ? target.querySelector('[data-memo]') : null
  if (field) drafts.delete(field.id)
})

document.addEventListener('keydown', (event) => {
  const memo = memoIn(event.target)
  if (memo && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) memo.form.requestSubmit()
})
