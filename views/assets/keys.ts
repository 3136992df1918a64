import { showLetters } from './letters.ts'

/** The keys over the page that one is at, so that one keeps one's place. When they cannot be fetched, the link is followed. */
export function followKeys(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="/keys"]') : null
    const dialog = document.getElementById('keys-here')
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return
    if (!(link instanceof HTMLAnchorElement) || !(dialog instanceof HTMLDialogElement)) return
    event.preventDefault()
    show(dialog, link.href).catch(() => location.assign(link.href))
  })
}

async function show(dialog: HTMLDialogElement, address: string): Promise<void> {
  const place = dialog.firstElementChild
  if (dialog.open || !place) return
  if (place.childElementCount === 0) {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(answer.statusText)
    const told = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('main')
    place.replaceChildren(...(told?.children ?? []))
  }
  showLetters()
  dialog.showModal()
  const heading = place.querySelector('h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}
