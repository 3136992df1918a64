import type { Span } from '../../server/text/span.ts'

/** The page with this span chosen: `/documents/ID?start=12&end=40#b10`. */
export function chosenHref(here: string, { start, end }: Span, anchor?: string): string {
  const [path = '', query = ''] = here.split('?')
  const parameters = new URLSearchParams(query)
  parameters.delete('sentence')
  parameters.set('start', String(start))
  parameters.set('end', String(end))
  return `${path}?${parameters}${anchor ? `#${anchor}` : ''}`
}

/** This page with this sentence chosen, by its number. Without the path: there is one for every sentence. */
export function sentenceHref(here: string, number: number): string {
  const [, query] = here.split('?')
  return `?${query ? `${query}&` : ''}sentence=${number}#z${number}`
}

/** Where a block stands on the page. */
export function blockId(start: number): string {
  return `b${start}`
}

/** Where a sentence stands on the page. */
export function sentenceId(number: number): string {
  return `z${number}`
}
