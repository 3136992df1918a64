import type { Place } from './html-pieces.ts'

/** A paragraph style: its name says what it is, in the language of the program. */
export interface RtfStyle {
  readonly name: string
  readonly outline: number | undefined
  readonly basedOn: number | undefined
}

const named: readonly (readonly [RegExp, Place])[] = [
  [/^(?:toc heading|kopvan inhoudsopgave|contents heading)$/i, { kind: 'heading', level: 1 }],
  [/^(?:title|titel)$/i, { kind: 'heading', level: 1 }],
  [/^(?:(?:intense |block )?quote|quotations?|block text|(?:duidelijk )?citaat)$/i, { kind: 'quote' }],
  [/^(?:caption|bijschrift|illustration|figure)$/i, { kind: 'caption' }],
  [/^(?:toc|inhopg|contents|table of figures)(?: ?\d)?$/i, { kind: 'contents' }],
]

/** What a paragraph is by its style, or by one that its style was based on; undefined for running text. */
export function placeOfStyle(
  styles: ReadonlyMap<number, RtfStyle>,
  from: number | undefined,
): Place | undefined {
  let at = from
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    const style = styles.get(at)
    if (!style) return undefined
    const level = /^(?:heading|kop|überschrift|titre) ?([1-9])$/i.exec(style.name)?.[1]
    if (level) return headingAt(Number(level) - 1)
    const place = headingAt(style.outline) ?? named.find(([pattern]) => pattern.test(style.name))?.[1]
    if (place) return place
    at = style.basedOn === at ? undefined : style.basedOn
  }
  return undefined
}

/** @param outline 0 for the outermost; from 9 on it is running text */
export function headingAt(outline: number | undefined): Place | undefined {
  if (outline === undefined || outline < 0 || outline > 8) return undefined
  return { kind: 'heading', level: Math.min(6, outline + 1) }
}
