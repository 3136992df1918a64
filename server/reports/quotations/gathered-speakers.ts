/** Who the words near a quotation say it was. */
export interface Speakers {
  readonly roles: readonly string[]
  readonly names: readonly string[]
  readonly organisations: readonly string[]
}

/** Names that the project knows. */
export interface KnownPeople {
  readonly names: readonly string[]
  readonly organisations: readonly string[]
  readonly roles: readonly string[]
}

/** Roles, names and organisations as they are met, each once. */
export class Gathered implements Speakers {
  readonly roles: string[] = []
  readonly names: string[] = []
  readonly organisations: string[] = []
  readonly #known: KnownPeople

  constructor(known: KnownPeople) {
    this.#known = known
  }

  role(words: string, organisation: string | null): this {
    put(this.roles, words.replace(/\s+/g, ' ').trim().toLowerCase())
    if (organisation) this.organisation(organisation)
    return this
  }

  /** A name with capitals is a person's, unless the project or its form says otherwise. */
  name(words: string, onlyIfKnown: boolean): this {
    const isOrganisation =
      has(this.#known.organisations, words) ||
      isAcronym(words) ||
      (hasPart(this.#known.organisations, words) && !hasPart(this.#known.names, words))
    if (isOrganisation) put(this.organisations, words)
    else if (!onlyIfKnown || has(this.#known.names, words)) put(this.names, words)
    return this
  }

  organisation(words: string): this {
    put(has(this.#known.names, words) ? this.names : this.organisations, words)
    return this
  }

  /** Takes over what was gathered elsewhere. */
  add({ roles, names, organisations }: Speakers): void {
    for (const one of roles) put(this.roles, one)
    for (const one of names) put(this.names, one)
    for (const one of organisations) put(this.organisations, one)
  }

  /** Whether the project knows these words as a name, or as a part of one. */
  knowsPart(words: string): boolean {
    return hasPart(this.#known.names, words) || hasPart(this.#known.organisations, words)
  }

  isKnown(words: string): boolean {
    return has(this.#known.names, words) || has(this.#known.organisations, words)
  }

  /** Names of the project that stand in the words in full, wherever they stand. */
  knownIn(words: string): void {
    for (const name of this.#known.names) if (name.includes(' ') && holds(words, name)) put(this.names, name)
    for (const name of this.#known.organisations)
      if (name.length > 2 && holds(words, name)) put(this.organisations, name)
  }

  get isEmpty(): boolean {
    return this.roles.length + this.names.length + this.organisations.length === 0
  }
}

function put(list: string[], word: string): void {
  if (word !== '' && !list.some((one) => one.toLowerCase() === word.toLowerCase())) list.push(word)
}

const has = (list: readonly string[], word: string) =>
  list.some((one) => one.toLowerCase() === word.toLowerCase())

const hasPart = (list: readonly string[], word: string) =>
  list.some((one) => one.toLowerCase().split(/\s+/).includes(word.toLowerCase()))

function holds(words: string, name: string): boolean {
  const at = words.indexOf(name)
  return (
    at >= 0 &&
    !/[\p{L}\p{N}]/u.test((words[at - 1] ?? ' ') + (words[at + name.length] ?? ' ').replace(/s/, ' '))
  )
}

/** `FNV`, `VNO-NCW`. */
export const isAcronym = (word: string) => /^\p{Lu}[\p{Lu}\d&-]+(?:\s|$)/u.test(word)
