/** Correcting on the spot: a click on a paragraph opens its field, and only what was changed is sent. */
function openField(event: MouseEvent): void {
  const words = event.target instanceof Element ? event.target.closest('.correct__words') : null
  const details = words?.parentElement?.querySelector('details')
  if (details && document.getSelection()?.isCollapsed !== false) details.open = true
}

function focusField(event: Event): void {
  const { target } = event
  if (!(target instanceof HTMLDetailsElement) || !target.open || !target.matches('.correct__one > *')) return
  target.querySelector('textarea')?.focus()
}

/** Takes the paragraphs that still say what they said out of what is sent. */
function sendChangedOnly(event: FormDataEvent): void {
  for (const paragraph of document.querySelectorAll('#correct .correct__one')) {
    const field = paragraph.querySelector('textarea')
    const words = paragraph.querySelector('.correct__words')?.textContent
    if (field && field.value === words) event.formData.delete(field.name)
  }
}

const form = document.getElementById('correct')
document.addEventListener('click', openField)
form?.addEventListener('toggle', focusField, true)
form?.addEventListener('formdata', sendChangedOnly)
