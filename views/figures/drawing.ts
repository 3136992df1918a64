import type { CodeLook } from '../parts/code-colours.ts'

/** A colour by what it is for, or that of a code. */
export type Paint = 'ink' | 'quiet' | 'line' | 'strong' | 'thread' | 'page' | { readonly code: string }

export type Place = readonly [x: number, y: number]

export interface Words {
  readonly kind: 'words'
  readonly at: Place
  readonly words: string
  readonly size?: number
  readonly bold?: boolean
  readonly paint?: Paint
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Drawn on a rim of the page's colour, to be read over lines. */
  readonly rimmed?: boolean
}

export interface Stroke {
  readonly kind: 'stroke'
  readonly path: string
  readonly paint: Paint
  readonly width?: number
  readonly dash?: string
  readonly opacity?: number
}

export interface Shape {
  readonly kind: 'circle' | 'box' | 'hatch' | 'shape'
  /** Of a circle its middle, of a box its upper left corner. */
  readonly at?: Place
  readonly radius?: number
  readonly size?: readonly [width: number, height: number]
  readonly path?: string
  readonly paint?: Paint
  readonly opacity?: number
}

export type Mark = Words | Stroke | Shape

/** Where a click leads to: a box, or the stroke of a path. */
export interface Area {
  readonly href: string
  /** Whole, also where the drawing cuts a name. */
  readonly title?: string
  /** Instead of a title, that of a row of areas: what each is stands in the head of its column. */
  readonly row?: string
  readonly box?: readonly [x: number, y: number, width: number, height: number]
  readonly path?: string
  readonly width?: number
}

/** A picture as it is drawn on a page and on paper alike. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly title: string
  /** What can be seen in it, for who does not see it. */
  readonly description: string
  readonly marks: readonly Mark[]
  readonly areas: readonly Area[]
}

/** How each code is drawn. */
export type Looks = ReadonlyMap<string, CodeLook>

export const text = (words: string, at: Place, rest: Omit<Words, 'kind' | 'at' | 'words'> = {}): Words => ({
  ...{ kind: 'words', at, words },
  ...rest,
})

export const line = (from: Place, to: Place, paint: Paint = 'line', rest: Partial<Stroke> = {}): Stroke => ({
  ...{ kind: 'stroke', path: `M${spot(from)}L${spot(to)}`, paint },
  ...rest,
})

export const dot = (at: Place, radius: number, paint: Paint): Shape => ({ kind: 'circle', at, radius, paint })

export const ring = ([x, y]: Place, radius: number, paint: Paint, width = 1.75): Stroke => ({
  ...{ kind: 'stroke', paint, width },
  path: `M${spot([x - radius, y])}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
})

export const cross = ([x, y]: Place, arm: number, paint: Paint = 'ink'): Stroke => ({
  ...{ kind: 'stroke', paint, width: 2.5 },
  path: `M${spot([x - arm, y - arm])}l${2 * arm} ${2 * arm}M${spot([x + arm, y - arm])}l${-2 * arm} ${2 * arm}`,
})

export const box = (at: Place, size: readonly [number, number], paint: Paint): Shape => ({
  ...{ kind: 'box', at, size, paint },
})

/** *Niet bekeken*: a hatched box around this point. */
export const unread = ([x, y]: Place, width = 24, height = 16): Mark[] => [
  { kind: 'hatch', at: [x - width / 2, y - height / 2], size: [width, height] },
  {
    ...{ kind: 'stroke', paint: 'strong', width: 1 },
    path: `M${spot([x - width / 2, y - height / 2])}h${width}v${height}h${-width}z`,
  },
]

/** The line of a code, in its pattern. */
export function swatch([x, y]: Place, code: string, looks: Looks, length = 16): Mark[] {
  const pattern = looks.get(code)?.pattern ?? 'solid'
  const across = (at: number, rest: Partial<Stroke>): Stroke =>
    line([x, at], [x + length, at], { code }, { width: 2.5, ...rest })
  switch (pattern) {
    case 'solid':
      return [across(y, { width: 3 })]
    case 'double':
      return [across(y - 2, { width: 1.5 }), across(y + 2, { width: 1.5 })]
    case 'dashed':
      return [across(y, { dash: '5 3' })]
    case 'dotted':
      return [across(y, { dash: '2.5 2.5' })]
  }
}

/** Two decimals are finer than any screen. */
export const round = (n: number) => Math.round(n * 100) / 100
export const spot = ([x, y]: Place) => `${round(x)} ${round(y)}`
