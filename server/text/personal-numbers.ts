import type { Personal } from './personal.ts'
import { telephones } from './telephones.ts'

/**
 * Numbers that belong to somebody: bank accounts, citizen service numbers, telephones and number plates, in the ways in
 * which people write them.
 */
export function numbersOfPeople(text: string): Personal[] {
  return [...bankAccounts(text), ...citizenNumbers(text), ...telephones(text), ...numberPlates(text)]
}

const alone = '(?<![\\p{L}\\p{N}])(?<![\\p{N}][.,:/\\-])(?<!€[ \\u00a0]?)'
const ends = '(?![\\p{L}\\p{N}])(?![.,:/\\-][\\p{N}])'

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

/** What else has a number of nine figures. */
const saysOtherNumber =
  /(?:zaak|dossier|order|factuur|artikel|klant|polis|meter|product|bestel|serie|vergunning|project|referentie|ref\.?|kenmerk|kvk|rsin|btw|aantal|totaal)[-\p{L}]*[^\d\n.;]{0,15}$/iu
const isAmount = /^[ \u00a0](?:stuks|euro|inwoners|mensen|kWh|MWh|m3|keer|kilo|ton)(?!\p{L})/u

/**
 * A citizen service number (bsn): with its name before it, or nine figures on end that pass its check, unless the text
 * says that they are something else. Eight figures, the first nought left out, only with its name.
 */
function citizenNumbers(text: string): Personal[] {
  return found(text, nine, 'bsn').filter(({ start, end }) => {
    const written = text.slice(start, end)
    const figures = written.replace(/\D/gu, '')
    if (figures.length < 8 || figures.length > 9) return false
    const before = text.slice(Math.max(0, start - 60), start)
    if (saysCitizenNumber.test(before)) return true
    if (saysOtherNumber.test(before) || isAmount.test(text.slice(end, end + 12))) return false
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

const saysAccount = /(?<!\p{L})(?:iban|rekening(?:nummer|nr\.?)?)(?!\p{L})[^\d\n.;]{0,25}$/iu

/** International bank account numbers that pass their check, or of which the text says that they are one. */
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
      const isOne = isBankAccount(account) || saysAccount.test(text.slice(Math.max(0, index - 40), index))
      return isWhole && isOne ? [{ start: index, end: at, kind: 'iban' }] : []
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

/** In each of these shapes a figure stands beside a dash. */
const figureAtDash = /\d-|-\d/

const numberPlates = (text: string): Personal[] =>
  figureAtDash.test(text) ? found(text, plate, 'licence-plate') : []

const mailName = '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}'
const domain = '(?:[\\p{L}\\p{N}-]{1,63}\\.){1,6}'
const at = '(?:[ \\u00a0]?[\\[(](?:at|apenstaartje|@)[\\])][ \\u00a0]?|[ \\u00a0]@[ \\u00a0])'
const mailAddress = new RegExp(`${mailName}@${domain}\\p{L}{2,24}(?![\\p{L}\\p{N}])`, 'gu')
const spelledOut = new RegExp(
  `${mailName}${at}${domain}(?:nl|com|net|org|eu|be|de|frl|info|gov|edu)(?![\\p{L}\\p{N}])`,
  'giu',
)

const saysAt = /@|[[(](?:at|apenstaartje)[\])]/iu

/** Addresses for electronic mail: what stands before and behind an at-sign, with a domain that has a dot. */
export const mailAddresses = (text: string): Personal[] =>
  saysAt.test(text) ? [...found(text, mailAddress, 'mail'), ...found(text, spelledOut, 'mail')] : []
