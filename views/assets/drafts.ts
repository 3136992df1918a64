import { findAround } from './around-text.ts'

/** Memos that were begun and not sent, by the place they are about: they wait there until one comes back. */
const drafts = new Map<string, string>()

function memoIn(
  target: EventTarget | null,
): { form: HTMLFormElement; field: HTMLTextAreaElement } | undefined {
  const field = target instanceof HTMLTextAreaElement && 'memo' in target.dataset ? target : undefined
  return field?.form ? { form: field.form, field } : undefined
}

/** Puts back what was begun here, in a field that was drawn anew. */
export function restoreDraft(): void {
  const memo = memoIn(findAround('[data-memo]')[0] ?? null)
  const draft = memo && drafts.get(memo.field.id)
  if (draft && memo.field.value === '') memo.field.value = draft
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
