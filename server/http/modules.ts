/** `import … from './name.js'`, `import './name.js'`, as the compiler writes them. */
const imported = /(?:from|import)\s*["']\.\/([\w-]+\.js)["']/gu

/**
 * The modules that some modules need, and those that these need, and so on, themselves left out: so that a browser can
 * fetch all at once, where it would find them one behind another.
 */
export function modulesBehind(names: readonly string[], textOf: (name: string) => string): string[] {
  const found = new Set<string>(names)
  for (const name of found) {
    for (const [, needed = ''] of textOf(name).matchAll(imported)) found.add(needed)
  }
  return [...found].filter((name) => !names.includes(name))
}
