import { announce } from './announce.ts'
import { rangeOf, selectedInText, stretchOf } from './offsets.ts'
import type { Stretch } from './snap.ts'

/** The stream that tells when others changed something in the text that stands here. */
let stream: EventSource | undefined
/** The last event that it told of. */
let told = 0
let isAsking = false
let isDragging = false
/** Posts of this page that are not answered yet: the answer draws what they did. */
const posts = new Set<unknown>()

/**
 * Follows what others do, as long as somebody looks: a page that is out of sight lets its connection go, for a browser
 * has only a few. When it comes back, it first gets what it missed.
 */
export function follow(): void {
  const address = document.getElementById('text')?.dataset.live
  if (!address || document.hidden) {
    leave()
    return
  }
  const url = new URL(address, location.href)
  const isFollowed = stream?.readyState !== EventSource.CLOSED && stream?.url.startsWith(url.href)
  if (isFollowed) return
  leave()
  url.searchParams.set('since', String(seen()))
  stream = new EventSource(url)
  stream.addEventListener('changed', ({ data }) => {
    told = Math.max(told, Number(data))
    ask()
  })
}

function leave(): void {
  stream?.close()
  stream = undefined
}

/**
 * Asks for what changed, unless it was drawn already or is being asked for. It waits while somebody drags, and while
 * what one did oneself is not answered: of that the stream tells too.
 */
function ask(): void {
  const form = document.getElementById('live-changes')
  if (!(form instanceof HTMLFormElement) || isAsking || isDragging || posts.size > 0 || told <= seen()) return
  isAsking = true
  setField(form, 'since', String(seen()))
  setField(form, 'model', document.getElementById('seen')?.dataset.model ?? '')
  setField(form, 'panel', isPanelInUse() ? 'keep' : '')
  form.requestSubmit()
}

function seen(): number {
  return Number(document.getElementById('seen')?.getAttribute('value')) || 0
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

/** Whether somebody is at work in the panel, or left a memo there that was not kept. */
function isPanelInUse(): boolean {
  const panel = document.getElementById('panel')
  const memo = panel?.querySelector<HTMLTextAreaElement>('[data-memo]')
  return panel?.contains(document.activeElement) === true || (memo?.value ?? '') !== ''
}

/** What must be after the page was drawn as it was before: the words that are selected, and where the eye rests. */
interface Held {
  selected: Stretch | undefined
  anchor: HTMLElement | undefined
  top: number
}

let held: Held | undefined

function isLive(event: Event): boolean {
  return event.target instanceof Element && event.target.id === 'live-changes'
}

function hold(event: Event): void {
  if (!isLive(event)) return
  const anchor = blockInSight()
  const range = selectedInText()
  held = { selected: range && stretchOf(range), anchor, top: anchor?.getBoundingClientRect().top ?? 0 }
}

/**
 * The block a third down the window. Its stretch is sought first: what is out of sight was never laid out, and to ask
 * every block of a long text where it stands takes the browser half a minute.
 */
function blockInSight(): HTMLElement | undefined {
  const isThere = (element: HTMLElement) => element.getBoundingClientRect().bottom > window.innerHeight / 3
  const stretch = [...document.querySelectorAll<HTMLElement>('#text > .stretch')].find(isThere)
  return [...(stretch?.querySelectorAll<HTMLElement>('.block') ?? [])].find(isThere)
}

/** Puts everything back where it was, and says aloud what happened at the chosen words. */
export function settle(event: Event): void {
  if (!isLive(event) || !held) return
  const { selected, anchor, top } = held
  held = undefined
  if (selected) select(selected)
  const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - top : 0
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' })
  const tidings = document.querySelector<HTMLElement>('#tidings[data-said]')
  if (tidings?.textContent) announce(tidings.textContent)
}

function select(stretch: Stretch): void {
  const selection = window.getSelection()
  const range = rangeOf(stretch)
  if (!selection || !range) return
  const is = selection.rangeCount > 0 ? stretchOf(selection.getRangeAt(0)) : undefined
  if (is?.start === stretch.start && is.end === stretch.end) return
  selection.removeAllRanges()
  selection.addRange(range)
}

function onPost(event: Event): void {
  const ctx = event instanceof CustomEvent ? event.detail?.ctx : undefined
  if (ctx?.request?.method === 'POST') posts.add(ctx)
}

function onAnswered(event: Event): void {
  if (event instanceof CustomEvent && posts.delete(event.detail?.ctx)) ask()
  if (!isLive(event)) return
  isAsking = false
  const isAnswered = event instanceof CustomEvent && event.detail?.ctx?.response?.status === 200
  if (isAnswered) ask()
}

function drag(isNow: boolean): void {
  isDragging = isNow
  if (!isNow) ask()
}

document.addEventListener('htmx:before:swap', hold)
document.addEventListener('htmx:before:request', onPost)
document.addEventListener('htmx:finally:request', onAnswered)
document.addEventListener('visibilitychange', follow)
document.addEventListener('pointerdown', () => drag(true))
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => drag(false))
window.addEventListener('pagehide', leave)
window.addEventListener('pageshow', follow)
