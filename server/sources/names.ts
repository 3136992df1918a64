/** The base name of a path, whichever way its slashes lean, in NFC and without control characters. */
export function baseName(path: string): string {
  const last = path.split(/[\\/]/u).at(-1) ?? ''
  return (
    last
      .normalize('NFC')
      .replace(/\p{Cc}/gu, '')
      .trim() || 'naamloos.txt'
  )
}

/** The first free name: `verslag.txt`, then `verslag (2).txt`; case does not count. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, (name) => name.toLocaleLowerCase('nl')))
  if (!used.has(wanted.toLocaleLowerCase('nl'))) return wanted
  const dot = wanted.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, '']
  for (let count = 2; ; count++) {
    const name = `${stem} (${count})${ending}`
    if (!used.has(name.toLocaleLowerCase('nl'))) return name
  }
}
