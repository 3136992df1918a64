import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** Lengths of the tasks over 50 ms of this page so far. */
    longTasks?: number[]
    /** When the element that was waited for was painted, on the clock of the machine. */
    seenAt?: Promise<number>
    /** How long it took from a key to the mark in the text. */
    marked?: Promise<number>
  }
}

/**
 * Runs in every page before anything else: collects long tasks, and sees when an element is painted that `painted` left
 * word of. To ask the page afterwards would wait for the page. What stands there when a frame is made is painted when
 * that frame is done, and a message that is sent then comes behind it.
 */
export function watchPage(): void {
  const tasks: number[] = []
  window.longTasks = tasks
  const watcher = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  })
  watcher.observe({ type: 'longtask', buffered: true })
  const wanted = location.protocol === 'http:' ? sessionStorage.getItem('wanted') : null
  if (wanted === null) return
  sessionStorage.removeItem('wanted')
  window.seenAt = new Promise((answer) => {
    const look = () => {
      const box = document.querySelector(wanted)?.getBoundingClientRect()
      const isSeen = box && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight
      if (!isSeen) return void requestAnimationFrame(look)
      const painted = new MessageChannel()
      painted.port1.onmessage = () => answer(performance.timeOrigin + performance.now())
      painted.port2.postMessage(0)
    }
    requestAnimationFrame(look)
  })
}

/** The longest task since the last question; 0 when none took over 50 ms. */
export async function longestTask(page: Page): Promise<number> {
  await page.waitForTimeout(500)
  return page.evaluate(() => Math.max(0, ...(window.longTasks?.splice(0) ?? [])))
}

interface Painted {
  /** Milliseconds from the click until an element stands in sight on a painted page. */
  readonly seen: number
  /** Until the whole page is there and its scripts ran. */
  readonly loaded: number
}

/** Clicks a link to an address, and waits. */
export async function painted(page: Page, address: string, selector: string): Promise<Painted> {
  await page.goto(new URL('/sessions', address).href)
  const clicked = await page.evaluate(
    ([href, wanted]) => {
      sessionStorage.setItem('wanted', wanted)
      const link = Object.assign(document.createElement('a'), { href, textContent: 'open' })
      document.querySelector('main')?.prepend(link)
      const at = performance.timeOrigin + performance.now()
      link.click()
      return at
    },
    [address, selector] as const,
  )
  await page.waitForURL((url) => url.pathname === new URL(address).pathname, { waitUntil: 'load' })
  const seen = await page.evaluate(() => window.seenAt ?? Promise.reject(new Error('nothing was watched')))
  const loaded = await page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByType('navigation')[0]?.duration ?? 0),
  )
  return { seen: seen - clicked, loaded: loaded - clicked }
}

/** Presses a key that gives a code, and waits until the marks of the chosen sentence were painted anew. */
export async function paintedAfterKey(page: Page, key: string): Promise<number> {
  await page.waitForFunction(() => {
    const chosen = new URL(location.href).searchParams.get('start')
    return document.getElementById('fragment')?.dataset.start === chosen
  })
  await page.evaluate(watchMarks)
  await page.keyboard.press(key)
  return page.evaluate(() => window.marked ?? Promise.reject(new Error('nothing was watched')))
}

/** Runs in the page: from the next key on, until the chosen sentence looks otherwise and was painted so. */
function watchMarks(): void {
  const sentence = document.querySelector('#text .is-chosen')
  const before = sentence?.innerHTML
  let pressed = 0
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    pressed = timeStamp
  }
  document.addEventListener('keydown', onKey, { once: true, capture: true })
  window.marked = new Promise((answer) => {
    const look = () => {
      const now = document.getElementById(sentence?.id ?? '')
      if (now?.innerHTML === before) return void requestAnimationFrame(look)
      const painted = new MessageChannel()
      painted.port1.onmessage = () => answer(performance.now() - pressed)
      painted.port2.postMessage(0)
    }
    requestAnimationFrame(look)
  })
}

/** Scrolls through a text, a third of a screen each frame. @returns the longest time between two frames */
export async function scrolled(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((answer) => {
        let longest = 0
        let last: number | undefined
        let left = 180
        const step = (now: number) => {
          if (last !== undefined) longest = Math.max(longest, now - last)
          last = now
          if (left-- === 0) return answer(longest)
          window.scrollBy({ top: window.innerHeight / 3, behavior: 'instant' })
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
  )
}

/** Bytes on their way of all scripts and stylesheets of a page, packed, had nothing been kept. */
export async function weights(page: Page): Promise<{ scripts: number; stylesheets: number }> {
  return page.evaluate(() => {
    const sum = (ending: RegExp) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => ending.test(name))
        .reduce(
          (all, entry) => all + (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0),
          0,
        )
    return { scripts: sum(/\.js(?:\?|$)/u), stylesheets: sum(/\.css(?:\?|$)/u) }
  })
}
