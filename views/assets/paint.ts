/** Whether this browser can colour a range of text without touching the page; else the server's own marks stay. */
export const canPaint = 'highlights' in CSS

/** Colours ranges of text under a name that the stylesheet knows; no ranges takes the colour away. */
export function paint(name: 'chosen' | 'reason' | 'hit', ranges: readonly Range[]): void {
  if (!canPaint) return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}
