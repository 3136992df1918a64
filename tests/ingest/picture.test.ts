import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureKind, pictureOf } from '../../server/ingest/picture.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAxQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
)
/** SOI, an application segment, a frame header of 600 by 400, the start of the scan. */
const jpg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080190025801011100ffda0008010100003f00ffd9',
  'hex',
)

describe('a picture', () => {
  test('is known by its content', () => {
    expect(pictureKind(png)).toBe('png')
    expect(pictureKind(jpg)).toBe('jpg')
    expect(pictureKind(Buffer.from('GIF89a'))).toBeNull()
    expect(pictureKind(Buffer.from('Woorden.'))).toBeNull()
  })

  test('has its size from its header', () => {
    expect(pictureOf(png)).toEqual({ kind: 'png', width: 3, height: 2 })
    expect(pictureOf(jpg)).toEqual({ kind: 'jpg', width: 600, height: 400 })
  })

  test('without a whole header is none', () => {
    expect(pictureOf(png.subarray(0, 20))).toBeUndefined()
    expect(pictureOf(jpg.subarray(0, 22))).toBeUndefined()
  })

  test('of any bytes has a size or is none', () => {
    const start = fc.constantFrom(png.subarray(0, 8), jpg.subarray(0, 3), jpg.subarray(0, 20))
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        const picture = pictureOf(Buffer.concat([head, rest]))
        expect(picture === undefined || (picture.width > 0 && picture.height > 0)).toBe(true)
      }),
    )
  })
})
