/** A name or title as people compare it: in lower case, with single spaces within and none around it. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('nl').replace(/\s+/gu, ' ').trim()
}

/** Words as people type them when they look something up: in lower case, without accents; white space stays. */
export function withoutAccents(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl')
}
