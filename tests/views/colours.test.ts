import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeClass, codeLooks, codeStylesheet, luminance } from '../../views/parts/code-colours.ts'
import { palette } from '../../views/parts/palette.ts'

const css = readFileSync(join(import.meta.dirname, '../../views/assets/tokens.css'), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--rd-(?:color-)?([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/gu)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)
const schemes = ['light', 'dark'] as const
const grounds = ['page', 'sheet', 'selected', 'tint']

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

function contrast(a: string, b: string): number {
  const [one, other] = [luminance(channels(a)), luminance(channels(b))]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function token(name: string, scheme: 'light' | 'dark'): string {
  const found = tokens.get(name)
  if (!found) throw new Error(`no token ${name}`)
  return found[scheme]
}

for (const scheme of schemes) {
  test.each([
    ...grounds.flatMap((ground) => [
      ['ink', ground],
      ['quiet', ground],
      ['action', ground],
    ]),
    ['ink', 'reason'],
    ['ink', 'attention-tint'],
    ['ink', 'added'],
    ['ink', 'removed'],
    ['attention', 'attention-tint'],
    ['attention', 'page'],
    ['attention', 'sheet'],
    ['good', 'page'],
    ['good', 'sheet'],
    ['on-action', 'action'],
    ['on-action', 'action-hover'],
    ['page', 'ink'],
  ])(`${scheme}: text in %s reads on %s`, (text, ground) => {
    expect(contrast(token(text, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(
    grounds.flatMap((ground) => [
      ['thread-color', ground],
      ['focus', ground],
      ['line-strong', ground],
    ]),
  )(`${scheme}: the line %s is seen on %s`, (line, ground) => {
    expect(contrast(token(line, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(3)
  })

  test.each(palette)(`${scheme}: the line of a code in $name is seen on every ground`, (colour) => {
    for (const ground of grounds) {
      expect(contrast(colour[scheme], token(ground, scheme))).toBeGreaterThanOrEqual(3)
    }
  })

  test.each(Object.entries(sights()))(`${scheme}: the twelve differ for %s`, (_, sight) => {
    const seen = palette.map((colour) => oklab(seenWith(sight, channels(colour[scheme]))))
    for (const [a, one] of seen.entries()) {
      for (const [b, other] of seen.entries()) {
        if (a < b) expect(distance(one, other)).toBeGreaterThan(a % 4 === b % 4 ? 0.12 : 0.08)
      }
    }
  })
}

test('forty-eight codes without a chosen colour all look different', () => {
  const codes = Array.from({ length: 48 }, (_, n) => ({
    id: `id-${String(n).padStart(3, '0')}`,
    color: null,
  }))
  const looks = [...codeLooks(codes).values()].map(({ light, pattern }) => `${light} ${pattern}`)
  expect(new Set(looks).size).toBe(48)
})

test('two codes of one chosen colour differ in pattern', () => {
  const looks = codeLooks([
    { id: 'a', color: '#0f9564' },
    { id: 'b', color: '#0f9564' },
  ])
  expect(looks.get('a')?.pattern).not.toBe(looks.get('b')?.pattern)
})

test('a code keeps its look when the codebook is sorted otherwise', () => {
  const codes = ['a', 'b', 'c'].map((id) => ({ id, color: null }))
  expect(codeLooks(codes.toReversed()).get('b')).toEqual(codeLooks(codes).get('b'))
})

test.each(['#ffff00', '#000000', '#ffffff', '#ff8800', '#00ffff'])(
  'a code in %s is drawn so that its line is seen in light and dark',
  (color) => {
    const look = codeLooks([{ id: 'a', color }]).get('a')
    for (const ground of grounds) {
      expect(contrast(look?.light ?? color, token(ground, 'light'))).toBeGreaterThanOrEqual(3)
      expect(contrast(look?.dark ?? color, token(ground, 'dark'))).toBeGreaterThanOrEqual(3)
    }
  },
)

test('the stylesheet has one rule for each code, by its class', () => {
  const sheet = codeStylesheet([{ id: '0193-ab', color: null }])
  expect(sheet).toContain(`.${codeClass('0193-ab')}{`)
})

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light. */
function sights(): Record<string, number[]> {
  return {
    'normal sight': [1, 0, 0, 0, 1, 0, 0, 0, 1],
    protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
    tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  }
}

function seenWith(sight: readonly number[], rgb: readonly number[]): number[] {
  const linear = rgb.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return [0, 3, 6].map((row) => {
    const mixed = linear.reduce((sum, value, column) => sum + value * (sight[row + column] ?? 0), 0)
    return Math.min(1, Math.max(0, mixed))
  })
}

/** Ottosson 2020. */
function oklab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)))
}
