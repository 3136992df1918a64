/**
 * The value of a word that is a number, so that `17`, `zeventien` and `17%` are one and `tweede` is `2e`; undefined for
 * any other word. `een` is the article; `één` is a number.
 */
export function numberValue(surface: string): string | undefined {
  const word = surface.toLowerCase().replace(/\s/g, '')
  if (/^\p{N}/u.test(word)) return figureValue(word)
  const known = parts.get(word)
  if (known) return known
  if (word === 'een') return undefined
  const plain = word.replace(/é/g, 'e').replace(/ë/g, 'e')
  const cardinal = cardinalValue(plain)
  if (cardinal !== undefined) return String(cardinal)
  const ordinal = ordinals.get(plain) ?? cardinalValue(plain.replace(/(?:ste|de)$/, ''))
  return ordinal === undefined || !/(?:ste|de|rde)$/.test(plain) ? undefined : `${ordinal}e`
}

/** `12%`, `17.30u`, `2e`, `5g`; `1eny` is no number but a slip. */
function figureValue(word: string): string | undefined {
  const [, digits = word, ending = ''] = /^([\p{N}.,:]+)(.*)$/u.exec(word) ?? []
  if (!/^(?:ste|de|e|[%‰\p{L}]|km|kg|ha|mw|gw|kwh|uur|jr|pm|am|st|nd|rd|th)?$/u.test(ending)) return undefined
  const value = digits.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.')
  return /^(?:ste|de|e)$/.test(ending) ? `${value}e` : value
}

const parts = new Map([
  ['helft', '1/2'],
  ['half', '1/2'],
  ['halve', '1/2'],
  ['kwart', '1/4'],
  ['anderhalf', '1.5'],
  ['anderhalve', '1.5'],
  ['dozijn', '12'],
  ['tientallen', '10+'],
  ['honderden', '100+'],
  ['duizenden', '1000+'],
  ['miljoenen', '1000000+'],
  ['miljarden', '1000000000+'],
  ['miljoen', '1000000'],
  ['miljard', '1000000000'],
])

const ordinals = new Map([
  ['eerste', 1],
  ['derde', 3],
  ['achtste', 8],
])

const small =
  `nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
  achttien negentien`.split(/\s+/)
const tens = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig']
const belowHundred = new Map([
  ...small.map((word, index) => [word, index] as const),
  ...tens.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...small.slice(1, 10).map((unit, one) => [`${unit}en${ten}`, (index + 2) * 10 + one + 1] as const),
  ]),
])

function cardinalValue(word: string): number | undefined {
  if (word === '') return undefined
  const whole = belowHundred.get(word)
  if (whole !== undefined) return whole
  for (const [name, size] of [
    ['duizend', 1000],
    ['honderd', 100],
  ] as const) {
    const at = word.indexOf(name)
    if (at < 0) continue
    const count = at === 0 ? 1 : cardinalValue(word.slice(0, at))
    const left = word.slice(at + name.length).replace(/^en(?=.)/, '')
    const rest = left === '' ? 0 : cardinalValue(left)
    return count === undefined || rest === undefined ? undefined : count * size + rest
  }
  return undefined
}
