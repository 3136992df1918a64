/** Tells the stylesheet how high the bar is now, so that what stays in sight below it never hides behind it. */
const watcher = new ResizeObserver(([entry]) => {
  const height = entry?.borderBoxSize[0]?.blockSize
  if (height) document.documentElement.style.setProperty('--rd-bar-size', `${Math.ceil(height)}px`)
})

/** Follows the bar of the page as it stands; without script the bar has the height that it mostly has. */
export function watchBar(): void {
  const bar = document.getElementById('bar')
  watcher.disconnect()
  if (bar) watcher.observe(bar)
}
