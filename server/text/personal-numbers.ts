import type { Personal } from './personal.ts'

/**
 * Numbers that belong to somebody: bank accounts, citizen service numbers, telephones and number plates, in the ways in
 * which people write them.
 */
export function numbersOfPeople(text: string): Personal[] {
  return [...bankAccounts(text), ...citizenNumbers(text), ...telephones(text), ...numberPlates(text)]
}

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
const dutch = `(?:6${gap}${digits(8)}|${areaOfTwo}\\)?${gap}${digits(7)}|${areaOfThree}\\)?${gap}${digits(6)})`
const dutchNumber = new RegExp(
  `${alone}(?:(?:\\+|00)31${gap}(?:\\(0\\)${gap})?\\(?|\\(?0)${dutch}${ends}`,
  'gu',
)
const foreignNumber = new RegExp(
  `${alone}\\+(?!31)[1-9]\\d{0,2}${gap}(?:\\(0\\)${gap})?\\d(?:${gap}\\d){7,11}${ends}`,
  'gu',
)

function telephones(text: string): Personal[] {
  return [dutchNumber, foreignNumber].flatMap((pattern) => found(text, pattern, 'phone'))
}

function found(text: string, pattern: RegExp, kind: Personal['kind']): Personal[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    kind,
  }))
}

/** `123456782`, `1234.56.782`, `123 456 782`, `1234 56 782`; with a nought left out eight figures. */
const nine = new RegExp(`${alone}(?:\\d{8,9}|\\d{3,4}[. \\u00a0]\\d{2,3}[. \\u00a0]\\d{3})${ends}`, 'gu')
const saysCitizenNumber = /(?:\bbsn\b|burgerservicenummer|sofi-?nummer|persoonsnummer)[^\d\n]{0,40}$/iu

/**
 * A citizen service number (bsn): with its name before it, or nine figures on end that pass its check. Eight figures,
 * the first nought left out, only with its name.
 */
function citizenNumbers(text: string): Personal[] {
  return found(text, nine, 'bsn').filter(({ start, end }) => {
    const written = text.slice(start, end)
    const figures = written.replace(/\D/gu, '')
    if (figures.length < 8 || figures.length > 9) return false
    if (saysCitizenNumber.test(text.slice(Math.max(0, start - 60), start))) return true
    return !/[ \u00a0]/u.test(written) && figures.length === 9 && isCitizenNumber(figures)
  })
}

/**
 * The elevenfold check of a citizen service number: nine times the first figure, eight times the second, and so on to
 * twice the eighth, less the ninth, is a multiple of eleven (Logisch ontwerp BSN, RvIG).
 * @param figures nine of them, or eight when the first is a nought
 */
export function isCitizenNumber(figures: string): boolean {
  if (!/^\d{8,9}$/u.test(figures) || /^0+$/u.test(figures)) return false
  const sum = [...figures.padStart(9, '0')].reduce(
    (total, figure, i) => total + Number(figure) * (i === 8 ? -1 : 9 - i),
    0,
  )
  return sum % 11 === 0
}

/** How long a bank account is, by country: the IBAN registry (SWIFT, ISO 13616-2). */
const lengths: Readonly<Record<string, number>> = {
  ...{ NL: 18, BE: 16, DE: 22, FR: 27, GB: 22, LU: 20, AT: 20, CH: 21, DK: 18, ES: 24, FI: 18, IE: 22 },
  ...{ IT: 27, NO: 15, PL: 28, PT: 25, SE: 24, CZ: 24, GR: 27, HU: 28, RO: 24, BG: 22, HR: 21, TR: 26 },
}

function bankAccounts(text: string): Personal[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])([a-z]{2})\d{2}(?=[ \u00a0.-]?[a-z\d])/giu)].flatMap(
    ({ index, 1: country = '' }): Personal[] => {
      const length = lengths[country.toUpperCase()]
      if (length === undefined) return []
      let account = ''
      let at = index
      while (account.length < length && at < text.length) {
        const sign = text.charAt(at)
        if (/[a-z\d]/iu.test(sign)) account += sign
        else if (!/[ \u00a0.-]/u.test(sign) || /[ \u00a0.-]/u.test(text.charAt(at - 1))) break
        at++
      }
      const isWhole = account.length === length && !/^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
      return isWhole && isBankAccount(account) ? [{ start: index, end: at, kind: 'iban' }] : []
    },
  )
}

/**
 * The check of an international bank account number: with its first four signs behind it and letters as numbers from
 * ten, it leaves one when divided by 97 (ISO 13616-1, ISO 7064 MOD 97-10).
 */
export function isBankAccount(account: string): boolean {
  if (!/^[a-z]{2}\d{2}[a-z\d]{10,30}$/iu.test(account)) return false
  const turned = account.slice(4) + account.slice(0, 4)
  let rest = 0
  for (const sign of turned.toUpperCase()) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** The sidecodes of Dutch number plates since 1991 (RDW), which hold no vowels. */
const plateShapes = [
  'LL-LL-99',
  '99-LL-LL',
  '99-LLL-9',
  '9-LLL-99',
  'LL-999-L',
  'L-999-LL',
  'LLL-99-L',
  'L-99-LLL',
  '9-LL-999',
  '999-LL-9',
]
const plate = new RegExp(
  `(?<![\\p{L}\\p{N}\\-])(?:${plateShapes
    .map((shape) => shape.replace(/L/gu, '[BDFGHJKLMNPRSTVWXZ]').replace(/9/gu, '\\d'))
    .join('|')})(?![\\p{L}\\p{N}\\-])`,
  'gu',
)

const numberPlates = (text: string): Personal[] => found(text, plate, 'licence-plate')

/** Addresses for electronic mail: what stands before and behind an at-sign, with a domain that has a dot. */
export function mailAddresses(text: string): Personal[] {
  return found(
    text,
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}])/gu,
    'mail',
  )
}
