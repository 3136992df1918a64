import { childNamed, descendants, parseXml, type XmlElement } from './xml.ts'

interface Style {
  readonly name: string
  readonly basedOn: string | undefined
  /** 0 for the outermost, as Word counts; 9 for running text. */
  readonly outline: number | undefined
}

/**
 * The style map for mammoth: which paragraph styles of this document are headings, contents, captions or quotations,
 * also those that someone based on one of these.
 */
export function styleMapOf(styles: string | undefined, of: { file: string; format: string }): string[] {
  const known = styles ? paragraphStyles(parseXml(styles, of)) : new Map<string, Style>()
  const own = [...known].flatMap(([id, { name }]) => {
    const target = targetOf(id, known)
    return target ? [`p[style-name='${name.replace(/[\\']/g, '\\$&')}'] => ${target}:fresh`] : []
  })
  return [...own, "br[type='page'] => hr:fresh"]
}

function paragraphStyles(root: XmlElement): Map<string, Style> {
  const styles = descendants(root, 'w:style').filter(({ attributes }) => attributes['w:type'] === 'paragraph')
  return new Map(
    styles.map((style) => {
      const properties = childNamed(style, 'w:pPr')
      const outline = properties && valueIn(properties, 'w:outlineLvl')
      return [
        style.attributes['w:styleId'] ?? '',
        {
          name: valueIn(style, 'w:name') ?? '',
          basedOn: valueIn(style, 'w:basedOn'),
          outline: outline === undefined ? undefined : Number(outline),
        },
      ]
    }),
  )
}

const valueIn = (element: XmlElement, name: string) => childNamed(element, name)?.attributes['w:val']

/** Word keeps these names in English whatever its own language is. */
const named: [RegExp, string][] = [
  [/^(?:toc|table of figures|inhopg|inhoudsopgave)(?: ?\d)?$/i, 'p.contents'],
  [/^toc heading$/i, 'h1'],
  [/^caption$/i, 'p.caption'],
  [/^(?:intense )?quote$|^block text$|^quotations?$|^(?:duidelijk )?citaat$/i, 'blockquote'],
  [/^title$/i, 'h1'],
]

function targetOf(id: string, styles: ReadonlyMap<string, Style>): string | undefined {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at)
    const style = styles.get(at)
    if (!style) return undefined
    const level = /^heading ([1-9])$/i.exec(style.name)?.[1] ?? levelOf(style.outline)
    if (level !== undefined) return `h${Math.min(6, Number(level))}`
    const target = named.find(([pattern]) => pattern.test(style.name))?.[1]
    if (target) return target
    if (style.outline === 9) return undefined
  }
  return undefined
}

const levelOf = (outline: number | undefined) =>
  outline !== undefined && outline < 9 ? outline + 1 : undefined
