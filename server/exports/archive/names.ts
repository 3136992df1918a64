import { withoutAccents } from '../../text/folding.ts'

/** Of one part of a name: so that a path stays within the 260 characters that Windows reads. */
const longest = 40

/**
 * The names of folders and files in an archive. Each occurs once, case aside, as the specification of a SIP of the
 * Nationaal Archief asks; it has letters, figures, - and _ only, and of a file one point before its ending.
 */
export class Names {
  readonly #taken = new Set<string>()

  /** The first free name like this one. @param ending with its point; none for a folder */
  free(wanted: string, ending = ''): string {
    const stem = plain(wanted)
    for (let count = 1; ; count++) {
      const name = `${stem}${count === 1 ? '' : `-${count}`}${ending}`
      if (this.#taken.has(name.toLowerCase())) continue
      this.#taken.add(name.toLowerCase())
      return name
    }
  }
}

/** A title as a part of a name. */
export function plain(title: string): string {
  const letters = withoutAccents(title.normalize('NFKD'))
    .replace(/[^\w-]+/gu, '-')
    .replace(/-{2,}/gu, '-')
  return letters.slice(0, longest).replace(/^-+|-+$/gu, '') || 'naamloos'
}

/** The ending of a name with its point, in small letters; the other one where it has none that is safe. */
export function endingOf(name: string, other: string): string {
  return /\.[a-z0-9]{1,8}$/iu.exec(name)?.[0].toLowerCase() ?? `.${other}`
}

/** A name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[a-z0-9]{1,8}$/iu, '')
}

/** Each with the name that its folder and its files begin with, in the order of the list: `draad-001`. */
export function* numbered<T>(
  list: Iterable<T>,
  { kind, digits = 2 }: { kind: string; digits?: number },
): Generator<[T, name: string]> {
  let number = 0
  for (const one of list) {
    number += 1
    yield [one, `${kind}-${String(number).padStart(digits, '0')}`]
  }
}
