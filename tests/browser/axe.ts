import axe from 'axe-core'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** What axe finds wrong on the page as it stands: each rule with the elements that break it. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (values) => {
    const found = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      preload: false,
    })
    if (found.passes.length < 8) throw new Error('axe looked at next to nothing')
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    )
  }, rules)
}

/**
 * What axe finds wrong with the contrast of words, of those words that look as none did before: what decides, their
 * colour, size and weight and all that is painted behind them, is put to it once.
 * @param seen - the looks that were put to it before, in this scheme; the new ones are added
 */
export async function contrastFaults(page: Page, seen: Set<string>): Promise<string[]> {
  const { looks, faults } = await page.evaluate(
    async (known) => {
      const behind = new Map<Element | null, string>([[null, '']])
      const paintedBehind = (element: Element | null): string => {
        const before = behind.get(element)
        if (before !== undefined || element === null) return before ?? ''
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element)
        const isOpaque = /^(?:rgb|oklch|oklab|color)\([^/,]*(?:,[^/,]*){0,2}\)$/u.test(backgroundColor)
        const own = `${backgroundColor} ${backgroundImage} ${opacity}`
        const isPlain = own === 'rgba(0, 0, 0, 0) none 1'
        const rest = isOpaque && opacity === '1' ? '' : paintedBehind(element.parentElement)
        const painted = isPlain ? rest : `${own} < ${rest}`
        behind.set(element, painted)
        return painted
      }
      const all = new Set(known)
      const fresh = new Map<string, Element>()
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const { parentElement: holder, nodeValue } = text
        if (!holder || !nodeValue?.trim() || !holder.checkVisibility({ visibilityProperty: true })) continue
        const { color, fontSize, fontWeight } = getComputedStyle(holder)
        const look = `${color} ${fontSize} ${fontWeight} ${paintedBehind(holder)}`
        if (all.has(look)) continue
        all.add(look)
        fresh.set(look, holder)
      }
      if (fresh.size === 0) return { looks: [], faults: [] }
      const { violations } = await window.axe.run(
        { include: [...fresh.values()] },
        {
          runOnly: { type: 'rule', values: ['color-contrast'] },
          resultTypes: ['violations'],
          preload: false,
        },
      )
      const faults = violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))
      return { looks: [...fresh.keys()], faults }
    },
    [...seen],
  )
  for (const look of looks) seen.add(look)
  return faults.map((fault) => `contrast: ${fault}`)
}
