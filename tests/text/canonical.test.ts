import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText, sha256 } from '../../server/text/canonical.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'e',
        '\u0301',
        '\u0323',
        '\u0000',
        '\uFEFF',
        '\r',
        '\n',
        '\f',
        '\uD83D',
        '\uDE00',
        '\u0344',
        '\u034F',
        ' ',
        '\u00A0',
      ),
    )
    .map((units) => units.join('')),
)

describe('the canonical form of a text', () => {
  test('has lines that end in LF, whatever they ended in', () => {
    expect(canonicalText('een\r\ntwee\rdrie\fvier\vvijf\u0085zes')).toBe('een\ntwee\ndrie\nvier\nvijf\nzes')
  })
  test('keeps tabs, spaces at the ends, doubled spaces and non-breaking spaces', () => {
    const text = '\t Een  zin.\u00A0 \n\n\n'
    expect(canonicalText(text)).toBe(text)
  })
  test('has no byte order mark and no control characters', () => {
    expect(canonicalText('\uFEFFeen\u0000 tw\u0007ee\u009F')).toBe('een twee')
  })
  test('writes a letter and its accent as one character', () => {
    expect(canonicalText('ide\u0308e')).toBe('id\u00EBe')
  })
  test('joins a letter and its accent when a control character stood between them', () => {
    expect(canonicalText('e\u0000\u0301')).toBe('\u00E9')
  })
  test('shows half a surrogate pair as a replacement character and keeps a whole pair', () => {
    expect(canonicalText('\uD83D\uDE00 \uD83D x \uDE00')).toBe('\u{1F600} \uFFFD x \uFFFD')
  })
  test('is its own canonical form', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = canonicalText(raw)
        expect(canonicalText(once)).toBe(once)
      }),
    )
  })
  test('is well-formed, in NFC and without controls for any input', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = canonicalText(raw)
        expect(text.isWellFormed()).toBe(true)
        expect(text.normalize('NFC')).toBe(text)
        expect(text).not.toMatch(/[^\P{Cc}\n\t]|\uFEFF/u)
      }),
    )
  })
  test('is its own canonical form too when thousands of accents stand on one letter', () => {
    const once = canonicalText(`a${'\u0344\u0323'.repeat(3000)}b`)
    expect(canonicalText(once)).toBe(once)
  })
})

describe('the hash of a text', () => {
  test('is the SHA-256 of its UTF-8 bytes', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256('één')).toBe('51c4a8ee9d588c3aeb9b5797b28ce35614241601b871e6d7549641cfac064e00')
  })
})
