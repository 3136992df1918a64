/** By touch the buttons for what is chosen stand at the foot of the screen, where a thumb is. */
export function showTouchBar(isChosen: boolean): void {
  const bar = document.getElementById('touch-bar')
  if (bar) bar.hidden = !isChosen
}

/** Remembers whether this is a finger or a mouse: one machine may have both. */
export function notePointer({ pointerType }: PointerEvent): void {
  document.documentElement.classList.toggle('by-touch', pointerType !== 'mouse')
}

export function isByTouch(): boolean {
  return document.documentElement.classList.contains('by-touch')
}
