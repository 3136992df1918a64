/** Says something to who listens to the page. The same words twice are said twice. */
export function announce(words: string): void {
  const live = document.getElementById('live')
  if (!live) return
  live.textContent = ''
  window.setTimeout(() => {
    const now = document.getElementById('live')
    if (now) now.textContent = words
  }, 60)
}
