import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The fonts of `views/assets/fonts.css`. */
const fonts: Readonly<Record<string, string>> = {
  'sans-400.woff2': '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
  'sans-600.woff2': '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2',
  'sans-400-ext.woff2': '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2',
  'sans-600-ext.woff2': '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2',
  'serif.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'serif-italic.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  'serif-ext.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  'serif-italic-ext.woff2':
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-italic.woff2',
}

/** Components of NL Design System for plain elements: headings, links and marks need no class of theirs. */
const elements = ['heading', 'link', 'mark'] as const

/** Components of NL Design System that our markup uses by their own class names. */
const components = ['button', 'skip-link'] as const

/**
 * What the browser asks for and a package brings: fonts, and the CSS of NL Design System's candidate components. Each
 * component's text is unchanged; around it stands only the cascade layer in which ours may go over it.
 * Paragraphs take their tokens from `base.css`: the component would set each, also where small or quiet text stands.
 */
export function packagedAssets(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const read = (path: string) => readFileSync(require.resolve(path))
  const layer = (name: string, files: readonly string[]) => {
    const texts = files.map((file) => read(`@nl-design-system-candidate/${file}`).toString('utf8'))
    return `@layer ${name} {\n${texts.join('\n')}\n}\n`
  }
  const candidates = [
    layer(
      'elements',
      elements.map((name) => `${name}-css/html/${name}.css`),
    ),
    layer(
      'components',
      components.map((name) => `${name}-css/${name}.css`),
    ),
  ]
  return new Map([
    ...Object.entries(fonts).map(([name, path]) => [name, new Uint8Array(read(path))] as const),
    ['candidates.css', new TextEncoder().encode(candidates.join(''))],
  ])
}
