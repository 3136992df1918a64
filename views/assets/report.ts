/** Where the columns stand below each other: there the verdict would be out of sight. */
const oneColumn = '(max-width: 60rem)'

/** One goes on at the verdict; where it stands beside the report, the quotation stays in sight there. */
function goToVerdict(): void {
  const verdict = document.getElementById('oordeel')
  if (!verdict) return
  const isAtQuotation = /^#C\d+$/u.test(location.hash)
  if (window.matchMedia(oneColumn).matches) {
    if (isAtQuotation) location.replace('#oordeel')
  } else if (isAtQuotation) {
    // Going to the quotation takes the focus away, when the page is there.
    window.addEventListener('load', () => verdict.focus({ preventScroll: true }))
  } else if (location.hash !== '') {
    document.querySelector('mark.quoted.is-chosen')?.scrollIntoView({ block: 'center' })
  }
}

/** The list may have a scrollbar of its own: the quotation that is judged is in sight there too. */
function showInList(): void {
  const current = document.querySelector<HTMLElement>('.found [aria-current]')
  for (const frame of document.querySelectorAll<HTMLElement>('.audit__list, .audit__list .found')) {
    if (!current || frame.scrollHeight <= frame.clientHeight) continue
    const place = current.getBoundingClientRect()
    const { top, bottom, height } = frame.getBoundingClientRect()
    if (place.bottom > bottom || place.top < top) frame.scrollTop += place.top - top - height / 2
  }
}

showInList()
goToVerdict()
