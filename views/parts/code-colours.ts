import { palette } from './palette.ts'

/** The patterns of line, in the order in which codes take them. */
export const patterns = ['solid', 'dotted', 'dashed', 'double'] as const
export type Pattern = (typeof patterns)[number]

export interface ColouredCode {
  readonly id: string
  /** `#rrggbb` as chosen by a person; null takes the next of the twelve. */
  readonly color: string | null
}

/** How a code is drawn, light and dark. */
export interface CodeLook {
  readonly light: string
  readonly dark: string
  readonly pattern: Pattern
}

const chance = /^[\da-f]{8}-(?:[\da-f]{4}-){3}([\da-f]{12})$/u

/**
 * The class that carries a code's colour and pattern. Of an id the last group will do, 48 bits of chance: in a long
 * text it stands tens of thousands of times.
 */
export function codeClass(id: string): string {
  const known = classes.get(id)
  if (known !== undefined) return known
  const made = `code-${chance.exec(id)?.[1] ?? id.replace(/[^\w-]/gu, '_')}`
  if (classes.size >= mostClasses) classes.clear()
  classes.set(id, made)
  return made
}

const classes = new Map<string, string>()
const mostClasses = 1_000

/**
 * The look of every code. The order of their ids, which is that of their making, decides who takes which of the
 * twelve; so a code keeps its look when the codebook is sorted again. Codes of one colour differ in pattern.
 */
export function codeLooks(codes: readonly ColouredCode[]): Map<string, CodeLook> {
  const used = new Map<string, Set<Pattern>>()
  const looks = new Map<string, CodeLook>()
  const inOrder = [...codes].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const [index, code] of inOrder.entries()) {
    const { light, dark } = colourOf(code, index)
    const taken = used.get(light) ?? new Set()
    const wish = index + Math.floor(index / palette.length)
    const pattern = freePattern(wish, taken)
    used.set(light, taken.add(pattern))
    looks.set(code.id, { light, dark, pattern })
  }
  return looks
}

/** The stylesheet of codes: one rule for each. Served as `/assets/codes.css`. */
export function codeStylesheet(codes: readonly ColouredCode[]): string {
  const colours = palette.map(
    ({ light, dark }, index) => `.colour-${index + 1}{--code:light-dark(${light},${dark});--line:solid}`,
  )
  const rules = [...codeLooks(codes)].map(
    ([id, { light, dark, pattern }]) =>
      `.${codeClass(id)}{--code:light-dark(${light},${dark});${measures[pattern]}}`,
  )
  return `@layer parts{\n${[...colours, ...rules].join('\n')}\n}\n`
}

/** A double or dotted line needs more height than a solid one to weigh the same. */
const measures: Record<Pattern, string> = {
  solid: '--line:solid;--thick:2.5px;--swatch:3px',
  dotted: '--line:dotted;--thick:3px;--swatch:4px',
  dashed: '--line:dashed;--thick:2.5px;--swatch:3px',
  double: '--line:double;--thick:1.5px;--swatch:5px',
}

function colourOf({ color }: ColouredCode, index: number): { light: string; dark: string } {
  if (color === null) return palette[index % palette.length] ?? palette[0]
  const known = palette.find(({ light }) => light === color.toLowerCase())
  return known ?? { light: darkened(color), dark: lightened(color) }
}

function freePattern(wish: number, taken: ReadonlySet<Pattern>): Pattern {
  const inTurn = patterns.map((_, step) => patterns[(wish + step) % patterns.length] ?? 'solid')
  return inTurn.find((pattern) => !taken.has(pattern)) ?? inTurn[0] ?? 'solid'
}

/** A colour from outside the twelve, as dark as a line on a light page must be (3 : 1 and a little over). */
function darkened(color: string): string {
  return shifted(
    color,
    (channel) => channel * 0.94,
    (light) => light <= 0.24,
  )
}

/** The same for a dark page. */
function lightened(color: string): string {
  return shifted(
    color,
    (channel) => 255 - (255 - channel) * 0.94,
    (light) => light >= 0.2,
  )
}

function shifted(
  color: string,
  step: (channel: number) => number,
  isEnough: (luminance: number) => boolean,
): string {
  let channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0)
  while (!isEnough(luminance(channels))) channels = channels.map(step)
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance, WCAG 2.2. */
export function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
