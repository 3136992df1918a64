import type { Page } from 'playwright-core'
import { contrastFaults, violations } from './axe.ts'

/** How many pixels of the page lie beyond the right edge of the window. */
export function beyondEdge(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/**
 * What can be clicked and is smaller than 24 by 24 pixels, with less than that to the next (WCAG 2.5.8). Not links
 * in a sentence, nor in a picture, whose table has the same links.
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24
    /** The nearest thing around it that stays where it is while the page moves. */
    const stayingOf = (element: Element | null): Element | null => {
      if (element === null) return null
      const { position } = getComputedStyle(element)
      return position === 'sticky' || position === 'fixed' ? element : stayingOf(element.parentElement)
    }
    const scrollerOf = (element: Element | null): Element | null =>
      element === null || (element.scrollHeight > element.clientHeight && isScrolled(element))
        ? element
        : scrollerOf(element.parentElement)
    const isScrolled = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY)
    const targets = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
    ].flatMap((element) => {
      if (element.closest('svg') || !element.checkVisibility({ visibilityProperty: true })) return []
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect())
      const left = Math.min(...boxes.map((box) => box.left))
      const top = Math.min(...boxes.map((box) => box.top))
      const width = Math.max(...boxes.map((box) => box.right)) - left
      const height = Math.max(...boxes.map((box) => box.bottom)) - top
      if (width <= 1 || height <= 1) return []
      const scroller = scrollerOf(element.parentElement)
      const view = scroller?.getBoundingClientRect()
      const isOut = view !== undefined && (top >= view.bottom || top + height <= view.top)
      const isSmall = width < least || height < least
      const stays = stayingOf(element)
      return [{ element, left, top, width, height, isSmall, scroller, isOut, stays }]
    })
    type Target = (typeof targets)[number]
    const isInSentence = (element: Element | null): boolean =>
      element !== null &&
      getComputedStyle(element).display === 'inline' &&
      ([...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(node.nodeValue ?? ''),
      ) ||
        isInSentence(element.parentElement))
    /**
     * What a list that scrolls hides now is near what stands in that list only; what lies under a bar that stays in sight
     * comes out from under it as one scrolls.
     */
    const areTogether = (a: Target, b: Target) =>
      a.stays === b.stays && (a.scroller === b.scroller || (!a.isOut && !b.isOut))
    const isNear = (small: Target, other: Target) => {
      const [x, y] = [small.left + small.width / 2, small.top + small.height / 2]
      if (other.isSmall) {
        const [dx, dy] = [other.left + other.width / 2 - x, other.top + other.height / 2 - y]
        return Math.hypot(dx, dy) < least
      }
      const dx = Math.max(other.left - x, 0, x - other.left - other.width)
      const dy = Math.max(other.top - y, 0, y - other.top - other.height)
      return Math.hypot(dx, dy) < least / 2
    }
    return targets
      .filter((target) => target.isSmall && !isInSentence(target.element))
      .flatMap((target) => {
        const others = targets.filter(
          ({ element }) => element !== target.element && !element.contains(target.element),
        )
        const near = others.find((other) => areTogether(target, other) && isNear(target, other))
        const name = ({ element }: Target) =>
          `${element.tagName} .${element.className} ‘${element.textContent.trim().slice(0, 30)}’`
        return near
          ? [
              `${name(target)} ${Math.round(target.width)} × ${Math.round(target.height)}, beside ${name(near)}`,
            ]
          : []
      })
  })
}

/** What holds words that fall off. Cut short on purpose, with dots, is something else: the whole stands elsewhere. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        if (!(element instanceof HTMLElement) || element.innerText.trim() === '') return false
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element)
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false
        const isHidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element
        if (clientWidth <= 1 || clientHeight <= 1) return false
        return (
          (isHidden(overflowX) && scrollWidth > clientWidth + 1) ||
          (isHidden(overflowY) && scrollHeight > clientHeight + 1)
        )
      })
      .map(
        (element) => `${element.tagName} .${element.className} ‘${element.textContent.trim().slice(0, 30)}’`,
      ),
  )
}

/** What falls off when somebody sets text as wide as WCAG 1.4.12 says. The page stays set so. */
async function cutWhenSpaced(page: Page): Promise<string[]> {
  const before = await cutOff(page)
  await page.evaluate(() => {
    const spaced = new CSSStyleSheet()
    spaced.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets.push(spaced)
  })
  return (await cutOff(page)).filter((element) => !before.includes(element))
}

/** How words looked whose contrast was measured before, in the two ways of showing that are not looked at in full. */
export interface Measured {
  readonly wideInDark: Set<string>
  readonly narrowInLight: Set<string>
}

export const nothingMeasured = (): Measured => ({ wideInDark: new Set(), narrowInLight: new Set() })

/**
 * What is wrong with the page, wide in light and narrow in the dark, and narrow with text set wide; and of contrast,
 * which is all that depends on both, also wide in the dark and narrow in light.
 */
export async function faultsOf(page: Page, measured: Measured) {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
  const wide = [...(await violations(page)), ...(await tooSmall(page))]
  await page.emulateMedia({ colorScheme: 'dark' })
  const wideInDark = await contrastFaults(page, measured.wideInDark)
  await page.setViewportSize({ width: 320, height: 720 })
  const beyond = await beyondEdge(page)
  const narrow = [...(await violations(page)), ...(await tooSmall(page))]
  await page.emulateMedia({ colorScheme: 'light' })
  const narrowInLight = await contrastFaults(page, measured.narrowInLight)
  const cut = await cutWhenSpaced(page)
  return { wide, wideInDark, narrow, narrowInLight, beyond, cut, beyondSpaced: await beyondEdge(page) }
}

/** What `faultsOf` gives of a page that is as it should be. */
export const nothing = {
  ...{ wide: [], wideInDark: [], narrow: [], narrowInLight: [] },
  ...{ beyond: 0, cut: [], beyondSpaced: 0 },
}
