import { decodedAs, isEncoding } from './rare-encodings.ts'

/** The code page of a font's letters by its `\fcharset` (RTF 1.9.1, font table). */
const byCharset: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  2: 'symbol',
  77: 'macintosh',
  128: 'cp932',
  129: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  255: 'cp850',
}

export const pageOfCharset = (charset: number): string | undefined => byCharset[charset]

/** A number as `\ansicpg` and `\cpg` give it; undefined for one that is not known here. */
export function pageOfNumber(number: number): string | undefined {
  if (number === 65001) return 'utf-8'
  if (number === 10000) return 'macintosh'
  const name = number >= 1250 && number <= 1258 ? `windows-${number}` : `cp${number}`
  return isEncoding(name) ? name : undefined
}

/** What people use of the fonts that hold signs instead of letters; Word makes the arrow of `-->`. */
const signs: Readonly<Record<number, string>> = { 183: '•', 167: '•', 224: '→', 223: '←', 74: '☺', 252: '✓' }

export function lettersOf(bytes: Uint8Array, page: string): string {
  if (page === 'symbol') return [...bytes].map((byte) => signs[byte] ?? String.fromCharCode(byte)).join('')
  return decodedAs(bytes, page)
}

/** The character of `\u`; signs stand in the private area from U+F000 on. */
export function letterOf(number: number): string {
  const unit = number & 0xffff
  return (unit >= 0xf000 && unit <= 0xf0ff ? signs[unit & 0xff] : undefined) ?? String.fromCharCode(unit)
}
