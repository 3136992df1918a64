import type { BlockKind } from '../text/block.ts'
import { childNamed, descendants, type XmlElement } from './xml.ts'

interface Style {
  readonly name: string
  readonly parent: string | undefined
  readonly isBold: boolean | undefined
  readonly isHidden: boolean | undefined
}

/** What the styles of an OpenDocument text say about its paragraphs and words. */
export interface OdtStyles {
  /** The kind of block that a paragraph style stands for, when it is more than running text. */
  placeOf(style: string | undefined): { kind: BlockKind; level?: number } | undefined
  isBold(style: string | undefined): boolean
  /** Not shown to who reads the document. */
  isHidden(style: string | undefined): boolean
}

/** @param roots styles.xml, when there is one, and content.xml */
export function odtStyles(roots: readonly XmlElement[]): OdtStyles {
  const styles = new Map<string, Style>()
  for (const style of roots.flatMap((root) => descendants(root, 'style:style'))) {
    const id = style.attributes['style:name'] ?? ''
    styles.set(id, {
      name: style.attributes['style:display-name'] ?? id.replaceAll('_20_', ' '),
      parent: style.attributes['style:parent-style-name'],
      isBold: boldness(style),
      isHidden: hiddenness(style),
    })
  }
  return {
    placeOf: (style) => chain(styles, style).flatMap(({ name }) => placeNamed(name) ?? [])[0],
    isBold: (style) => chain(styles, style).find(({ isBold }) => isBold !== undefined)?.isBold ?? false,
    isHidden: (style) =>
      chain(styles, style).find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false,
  }
}

function boldness(style: XmlElement): boolean | undefined {
  const weight = childNamed(style, 'style:text-properties')?.attributes['fo:font-weight']
  return weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600
}

function hiddenness(style: XmlElement): boolean | undefined {
  const display = childNamed(style, 'style:text-properties')?.attributes['text:display']
  return display === undefined ? undefined : display === 'none'
}

/** A style and those it is based on; a name without a style of its own counts by its name. */
function chain(styles: ReadonlyMap<string, Style>, from: string | undefined): Style[] {
  const found: Style[] = []
  for (let at = from; at !== undefined && found.length < 20; at = styles.get(at)?.parent)
    found.push(
      styles.get(at) ?? {
        name: at.replaceAll('_20_', ' '),
        parent: undefined,
        isBold: undefined,
        isHidden: undefined,
      },
    )
  return found
}

function placeNamed(name: string): { kind: BlockKind; level?: number } | undefined {
  if (/^(?:quotations?|(?:intense |block )?quote|block text|(?:duidelijk )?citaat|citaten)$/i.test(name))
    return { kind: 'quote' }
  if (/^(?:caption|illustration|figure|table|drawing|bijschrift)$/i.test(name)) return { kind: 'caption' }
  if (/^contents \d+$/i.test(name)) return { kind: 'contents' }
  if (/^(?:title|titel|contents heading)$/i.test(name)) return { kind: 'heading', level: 1 }
  return undefined
}
