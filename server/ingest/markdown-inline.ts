/** Holds what must not be read as a mark any more; control characters, because no canonical text holds them. */
const open = '\u0001'
const close = '\u0002'

/**
 * The words of a line of Markdown without its marks: emphasis, links, code, escapes, images and tags
 * (CommonMark 0.31, with strikethrough and footnotes as GitHub has them).
 */
export function plainWords(line: string): string {
  const kept: string[] = []
  const keep = (words: string) => `${open}${kept.push(words) - 1}${close}`
  const words = line
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => keep(mark))
    .replace(/(?<!`)(`+)(?!`)([^`]|(?<!`)`+?(?!`))*?(?<!`)\1(?!`)/g, (code: string, ticks: string) =>
      keep(code.slice(ticks.length, -ticks.length).trim()),
    )
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>/g, (_, address: string) =>
      keep(address),
    )
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(tag, '')
    .replace(/!\[[^\][]*\](?:\([^()]*\)|\[[^\][]*\])?/g, '')
    .replace(/\[\^([^\][\s]{1,40})\]/g, (_, mark: string) => keep(`[${mark}]`))
    .replace(
      /\[([^\][]*)\]\((?:<[^>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g,
      '$1',
    )
    .replace(/\[([^\][]+)\]\[[^\][]*\]/g, '$1')
    .replace(entity, decoded)
  return withoutEmphasis(words).replace(held, (_, index: string) => kept[Number(index)] ?? '')
}

const tag =
  /<\/?(?:a|abbr|b|big|cite|code|del|div|em|font|i|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|u|center|img)(?:\s[^<>]*)?\/?>/gi
const held = new RegExp(`${open}(\\d+)${close}`, 'g')

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d?));/gi
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
  egrave: 'è',
  ouml: 'ö',
  uuml: 'ü',
  rarr: '→',
  shy: '\u00AD',
}

function decoded(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? whole
  const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point) : whole
}

interface Run {
  readonly at: number
  readonly mark: string
  length: number
  readonly opens: boolean
  readonly closes: boolean
}

/**
 * Takes out the marks of emphasis that come in pairs. As in CommonMark an opening mark touches the word after it,
 * a closing one the word before it; unlike CommonMark a single `*` inside a word stays (`burger*innen`).
 */
function withoutEmphasis(line: string): string {
  const gone = new Set<number>()
  const waiting = new Map<string, Run[]>()
  for (const run of runsIn(line)) {
    const openers = waiting.get(run.mark) ?? []
    waiting.set(run.mark, openers)
    while (run.closes && run.length > 0 && openers.length > 0) {
      const opener = openers.at(-1)!
      const length = Math.min(opener.length, run.length)
      for (let index = 0; index < length; index++) {
        gone.add(opener.at + opener.length - 1 - index)
        gone.add(run.at + run.length - 1 - index)
      }
      opener.length -= length
      run.length -= length
      if (opener.length === 0) openers.pop()
    }
    if (run.opens && run.length > 0) openers.push(run)
  }
  if (gone.size === 0) return line
  let left = ''
  for (let index = 0; index < line.length; index++) if (!gone.has(index)) left += line[index]
  return left
}

function runsIn(line: string): Run[] {
  return [...line.matchAll(/\*+|_+|~~+|==+/g)].map(({ index: at, 0: { length } }) => {
    const mark = line[at]!
    const before = line[at - 1] ?? ' '
    const after = line[at + length] ?? ' '
    const inside = isWord(before) && isWord(after) && (mark === '_' || length === 1)
    return { at, mark, length, opens: !inside && /\S/.test(after), closes: !inside && /\S/.test(before) }
  })
}

const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character)
