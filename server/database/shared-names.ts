/** Each of few ids or words, which thousands of rows name, once in memory: every row comes with a copy of its own. */
export class SharedNames {
  readonly #known = new Map<string, string>()

  one<Name extends string>(name: Name): Name
  one(name: string): string {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    this.#known.set(name, name)
    return name
  }
}
