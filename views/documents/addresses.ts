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

/** The same address without one of the things that it asks. */
export function hrefWithout(here: string, asked: string): string {
  const [path = '', query = ''] = here.split('?')
  const parameters = new URLSearchParams(query)
  parameters.delete(asked)
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

/**
 * As `chosenHref`, for many spans on the page at `here` itself: without its path, as there are thousands in a text.
 * Of an address that names no choice.
 */
export function addressesWithin(here: string): (span: Span) => string {
  const [, query] = here.split('?')
  const kept = query ? `?${query}&` : '?'
  return ({ start, end }) => `${kept}start=${start}&end=${end}`
}

/** Words of a text version, wherever the newest text is: an older version opens at its own link, with them chosen. */
export function wordsHref(
  { document, version, ...span }: Span & { readonly document: string; readonly version: string },
  anchor = 'main',
): string {
  return chosenHref(`/documents/${encodeURIComponent(document)}?version=${version}`, span, anchor)
}

/** This page with this sentence chosen, by its number. Without the path: there is one for every sentence. */
export function sentenceHref(here: string, number: number): string {
  return sentenceHrefs(here)(number)
}

/** As `sentenceHref`, for many sentences on the page at `here`. */
export function sentenceHrefs(here: string): (number: number) => string {
  const [, query] = here.split('?')
  const kept = query ? `?${query}&` : '?'
  return (number) => `${kept}sentence=${number}#z${number}`
}

/** Where a block stands on the page. */
export function blockId(start: number): string {
  return `b${start}`
}

/** Where a sentence stands on the page. */
export function sentenceId(number: number): string {
  return `z${number}`
}
