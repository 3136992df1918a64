import type { Personal } from './personal.ts'
import { firstOverlapping } from './sorted-spans.ts'

/** Within a number: a space, a dot, a dash with or without spaces around it. */
const gap = '(?:[ \\u00a0\\u202f]?[.\\-‐‑–/][ \\u00a0\\u202f]?|[ \\u00a0\\u202f])?'
const alone = '(?<![\\p{L}\\p{N}])(?<![\\p{N}][.,:/\\-])(?<!€[ \\u00a0]?)'
const ends = '(?![\\p{L}\\p{N}])(?![.,:/\\-][\\p{N}])'

/**
 * Dutch area codes, without the first nought: the numbering plan for telephone services
 * (https://wetten.overheid.nl/BWBR0010198, annex).
 */
const areaOfTwo = '(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7[0-9]|8[4578])'
const areaOfThree =
  '(?:11[1-8]|16[1-8]|17[24]|18[0-7]|22[2-9]|25[125]|29[479]|31[3-8]|32[01]|34[1-8]|41[1-8]|47[5-8]|48[15-8]|49[2579]|51[1-9]|52[1-9]|54[1-8]|56[126]|57[0-8]|59[1-9])'
const digits = (count: number) => `\\d(?:${gap}\\d){${count - 1}}`
const within = (code: string, nought: string) => `(?:\\(${nought}${code}\\)|${nought}${code})`
const number = (nought: string) =>
  `(?:${within('6', nought)}${gap}${digits(8)}|${within(areaOfTwo, nought)}${gap}${digits(7)}|${within(areaOfThree, nought)}${gap}${digits(6)})`
const extension = '(?:,?[ \\u00a0](?:toestel|tst\\.?|ext\\.?)[ \\u00a0]?\\d{1,5})?'
const country = `(?:\\((?:\\+|00 ?)31\\)|(?:\\+|00 ?)31)${gap}(?:\\(0\\)${gap})?`
const dutchNumber = new RegExp(`${alone}(?:${country}${number('')}|${number('0')})${extension}${ends}`, 'gu')
const foreignNumber = new RegExp(
  `${alone}\\+(?!31)[1-9]\\d{0,2}${gap}(?:\\(0\\)${gap})?\\d(?:${gap}\\d){7,11}${ends}`,
  'gu',
)
/** Without its area code a number is one only where the text says so. */
const localNumber = new RegExp(
  `(?<=(?<!\\p{L})(?:[Tt]el|[Tt]elefoon|[Tt]elefoonnummer|[Tt]elnr|[Mm]obiel|[Mm]ob)\\.?:?[ \\u00a0])[1-9](?:[ .-]?\\d){5,6}${ends}`,
  'gu',
)
const account = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}[ .-]?[A-Za-z]{4}[ .-]?(?:\d[ .-]?){9}\d/gu

/** Telephone numbers: Dutch ones as people write them, with the extension behind them, and foreign ones with a plus. */
export function telephones(text: string): Personal[] {
  const accounts = [...text.matchAll(account)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  return [dutchNumber, foreignNumber, localNumber].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: { length } }): Personal[] => {
      const isInAccount = accounts[firstOverlapping(accounts, { start: index, end: index + length })]
      return isInAccount ? [] : [{ start: index, end: index + length, kind: 'phone' }]
    }),
  )
}
