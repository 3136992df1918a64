/** The parts of a long word that a term could be: its beginnings and ends of at least six letters. */
export function affixesOf(stem: string): string[] {
  const parts: string[] = []
  for (let length = shortestAffix; length < stem.length; length++) {
    const beginning = stem.slice(0, length)
    const end = stem.slice(stem.length - length)
    if (!isFalse(beginning, stem)) parts.push(beginning)
    if (isWordPart(stem.slice(0, stem.length - length)) && !isFalse(end, stem)) parts.push(end)
  }
  return parts
}

/** Shorter stems stand inside too many words that they have nothing to do with. */
export const shortestAffix = 6

/** `gelijk` stands in `mogelijk` and `tegelijk`, but what is left there is no word; `on-` and `her-` are. */
function isWordPart(rest: string): boolean {
  return rest.length >= 3 || rest === 'on'
}

function isFalse(affix: string, stem: string): boolean {
  return falseFriends.some(
    ([term, words]) => affix.startsWith(term) && words.some((word) => stem.startsWith(word)),
  )
}

/** Words that hold another word at their edge without being about it; both given by how their stems begin. */
const falseFriends: ReadonlyArray<readonly [term: string, words: readonly string[]]> = [
  ['afhank', ['schaalafhank', 'padafhank', 'tijdafhank', 'weersafhank', 'leeftijdsafhank', 'contextafhank']],
  ['weerba', ['weerbarst']],
  ['gelijk', ['vergelijk', 'ongelijksoort', 'gelijksoort', 'gelijktijd', 'gelijkmat', 'gelijkenis']],
  ['genera', ['regenerat', 'degenerat', 'generator']],
  ['regeld', ['geregeld', 'ongeregeld']],
]
