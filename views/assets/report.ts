/** Where the columns stand below each other: there the verdict would be out of sight. */
const oneColumn = '(max-width: 60rem)'

/** In one column one goes on at the verdict, not at the quotation in the report. */
function goToVerdict(): void {
  const isAtQuotation = /^#C\d+$/u.test(location.hash)
  if (isAtQuotation && document.getElementById('oordeel') && window.matchMedia(oneColumn).matches)
    location.replace('#oordeel')
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
