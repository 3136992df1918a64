import type { HtmlDialect, Place } from './html-pieces.ts'
import { ancestorsOf, attribute, type Element, elementsIn, textOf } from './html-tree.ts'

/** What stood around the text of a page and was left out, for a warning. */
export interface LeftOut {
  frames: number
  hidden: number
}

const neverWords =
  /^(?:head|script|style|template|noscript|svg|math|canvas|iframe|object|embed|audio|video|map|select|datalist|button|textarea|input|rt|rp|col|colgroup)$/

/**
 * What the elements of a page stand for, as browsers, Word and LibreOffice write them.
 * @param main the one element that holds the text, where the page names one
 */
export function pageDialect(body: Element, leftOut: LeftOut): { dialect: HtmlDialect; root: Element } {
  const root = mainOf(body) ?? body
  const frames = root === body ? framesOf(body) : new Set<Element>()
  leftOut.frames += root === body ? 0 : [...body.childNodes].length > 1 ? 1 : 0
  const dialect: HtmlDialect = {
    collapses: true,
    placeOf,
    isLeftOut: (element) => {
      if (neverWords.test(element.tagName)) return true
      if (isHidden(element)) leftOut.hidden += isWordless(element) ? 0 : 1
      else if (frames.has(element)) leftOut.frames += isWordless(element) ? 0 : 1
      else return isListMark(element)
      return true
    },
    isBold: (element) => /^(?:b|strong|th)$/.test(element.tagName) || isBoldByStyle(element),
    withoutMark,
  }
  return { dialect, root }
}

const isWordless = (element: Element) => !hasWordsBeside(element, new Set())

/** One `main`, unless it is an empty shell. */
function mainOf(body: Element): Element | undefined {
  const mains = elementsIn(body.childNodes).filter(
    (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  )
  const [main] = mains
  return mains.length === 1 && main && !isWordless(main) && !isHidden(main) ? main : undefined
}

/**
 * Menus, and the head, foot and sides of a page, as opposed to those of an article within it. A head that holds the only
 * title of the page is text; and where there would be no words left, there is no frame.
 */
function framesOf(body: Element): Set<Element> {
  const all = elementsIn(body.childNodes)
  const titles = all.filter(({ tagName }) => tagName === 'h1')
  const frames = all.filter((element) => {
    if (!isFrame(element)) return false
    for (const outer of ancestorsOf(element))
      if (/^(?:article|main|section|td|li)$/.test(outer.tagName)) return false
    return (
      element.tagName !== 'header' ||
      titles.length !== 1 ||
      !elementsIn(element.childNodes).includes(titles[0]!)
    )
  })
  const found = new Set(frames)
  return hasWordsBeside(body, found) ? found : new Set()
}

function isFrame(element: Element): boolean {
  const role = attribute(element, 'role')
  if (/^(?:navigation|banner|contentinfo|complementary|search)$/.test(role)) return true
  if (element.tagName === 'aside') return !/^doc-/.test(role)
  if (/^(?:nav|header|footer)$/.test(element.tagName)) return true
  if (element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title'))) return true
  return /^(?:MsoHeader|MsoFooter)$/.test(attribute(element, 'class'))
}

function hasWordsBeside(element: Element, frames: ReadonlySet<Element>): boolean {
  const waiting: Element[] = [element]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (frames.has(at) || neverWords.test(at.tagName)) continue
    for (const child of at.childNodes) {
      if ('tagName' in child) waiting.push(child)
      else if (textOf([child]).trim() !== '') return true
    }
  }
  return false
}

/** Most that is kept from a machine that reads aloud are signs; a longer text is one that somebody sees. */
const longestSign = 40

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style')
  if (/display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)) return true
  if (element.attrs.some(({ name, value }) => name === 'hidden' && value !== 'until-found')) return true
  if (element.tagName === 'dialog' && !element.attrs.some(({ name }) => name === 'open')) return true
  return (
    attribute(element, 'aria-hidden') === 'true' &&
    textOf(element.childNodes, longestSign + 200).trim().length < longestSign
  )
}

/** Word types the mark of an item before its words, and says so. */
const isListMark = (element: Element) => /mso-list\s*:\s*Ignore/i.test(attribute(element, 'style'))

const isBoldByStyle = (element: Element) =>
  /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style')) && element.tagName !== 'p'

const placesByClass: readonly (readonly [RegExp, Place])[] = [
  [/^MsoTitle/, { kind: 'heading', level: 1 }],
  [/^Mso(?:Intense)?Quote/, { kind: 'quote' }],
  [/^MsoCaption/, { kind: 'caption' }],
  [/^Mso(?:Toc\d|TableofFigures)/i, { kind: 'contents' }],
]

/** The styles of Word, in English in every language. */
function placeOf(element: Element): Place | undefined {
  const name = attribute(element, 'class')
  if (/^Mso(?:List|NoSpacing|Normal)/.test(name) || element.tagName === 'p') {
    const level = /mso-list\s*:[^;"']*level(\d)/i.exec(attribute(element, 'style'))?.[1]
    if (level) return { kind: 'item', level: Number(level) }
    if (/^MsoList/.test(name)) return { kind: 'item', level: levelByMargin(element) }
  }
  return placesByClass.find(([pattern]) => pattern.test(name))?.[1]
}

/** Word puts each level half an inch to the right. */
function levelByMargin(element: Element): number {
  const points = /margin-left\s*:\s*([\d.]+)pt/i.exec(attribute(element, 'style'))?.[1]
  return Math.min(9, Math.max(1, Math.round(Number(points ?? 36) / 36)))
}

/** Without `mso-list` the mark of an item, and the no-break spaces behind it, stand among its words. */
function withoutMark(words: string, { kind }: Place): string {
  return kind === 'item' ? words.replace(/^\s*(?:[·•o§Øü▪–-]|\w{1,4}[.)])\u00A0[\u00A0 ]+/u, '') : words
}
