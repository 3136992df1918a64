/**
 * A quick form that is refused stays as it was filled in: the field that is wrong is marked, described and gone to.
 * What was taken back is no longer chosen.
 */
export function markRefused(): void {
  document.addEventListener('htmx:after:swap', onRefused)
  document.addEventListener('htmx:after:swap', showChosen)
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element) unmark(target)
  })
}

const invalid = 'aria-invalid'
const describedBy = 'aria-describedby'

function onRefused(event: Event): void {
  const fault = document.querySelector<HTMLElement>('#faults > #fault')
  const isRefused = event instanceof CustomEvent && event.detail?.ctx?.response?.status >= 400
  if (!isRefused || !fault || !(event.target instanceof HTMLFormElement)) return
  for (const marked of document.querySelectorAll(`[${describedBy}~="fault"]`)) unmark(marked)
  const field = fieldNamed(event.target, fault.dataset.field ?? '')
  if (!field) return
  field.setAttribute(invalid, 'true')
  field.setAttribute(describedBy, [...describers(field), 'fault'].join(' '))
  field.focus()
}

/** The first that carries this name and can be seen. */
function fieldNamed(form: HTMLFormElement, name: string): HTMLElement | undefined {
  return [...form.elements]
    .filter((element) => element instanceof HTMLElement)
    .find((element) => element.getAttribute('name') === name && element.checkVisibility())
}

/** A choice that was sent at once and then taken back shows what the page that came says of it. */
function showChosen({ target }: Event): void {
  if (!(target instanceof HTMLFormElement) || !target.action.endsWith('/undo')) return
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-autosubmit]'))
    input.checked = input.defaultChecked
}

function unmark(field: Element): void {
  if (!describers(field).includes('fault')) return
  const others = describers(field).filter((id) => id !== 'fault')
  field.removeAttribute(invalid)
  if (others.length > 0) field.setAttribute(describedBy, others.join(' '))
  else field.removeAttribute(describedBy)
}

const describers = (field: Element) => field.getAttribute(describedBy)?.split(/\s+/u) ?? []
