import { randomUUID } from 'node:crypto'
import { deleteCookie, getCookie } from 'hono/cookie'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Page, type PageProps, type ToastProps } from '../../views/layout/Page.tsx'
import { Looking } from '../../views/parts/looking.ts'
import type { Markup } from '../../views/parts/markup.ts'
import { busyCount } from '../background/shown.ts'
import { eventInWords } from '../history/words.ts'
import { t } from '../language/t.ts'
import { isTourStep, type TourStep } from '../overview/tour.ts'
import { othersFirstWhenLong } from '../turns.ts'
import { doneCookie } from './answer.ts'
import { assetsAddress, modulesFor } from './assets.ts'
import { codesVersion } from './codes-look.ts'
import type { AppContext } from './env.ts'
import { lookOf } from './look.ts'
import { pieceSize, streamed } from './streamed.ts'
import { themeIn } from './theme.ts'

type Frame = Omit<
  PageProps,
  'assets' | 'person' | 'toast' | 'here' | 'tour' | 'busy' | 'codesVersion' | 'theme' | 'children'
>

/** Answers with a whole page around `body`: who works here, and what was just done with its undo. */
export async function page(
  c: AppContext,
  frame: Frame,
  body: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const html = await wholePage(c, frame, body)
  if (html.length <= longPage) return c.html(html, status)
  c.header('content-type', 'text/html; charset=UTF-8')
  return c.body(streamed(partsOf(html)), status)
}

/** What is longer takes so long to send at once that others would notice. */
const longPage = 256 * 1_024

/** A page in parts, each of which ends where a tag begins: so that no sign is cut in two. */
function* partsOf(html: string): Generator<string> {
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at + pieceSize)
    const end = next < 0 ? html.length : next
    yield html.slice(at, end)
    at = end
  }
}

/**
 * Answers with a page that holds a long text, of which the first part is on its way before the last is made.
 * @param around - the body of the page, with the text put in its place
 * @param text - HTML, in parts
 */
export async function pageWithText(
  c: AppContext,
  frame: Frame,
  { around, text }: { around: (text: Child) => Child; text: Iterable<Markup> },
): Promise<Response> {
  const place = `<!--${randomUUID()}-->`
  const html = await wholePage(c, frame, around(raw(place)))
  const at = html.indexOf(place)
  const parts = function* () {
    yield html.slice(0, at)
    for (const part of text) yield part.html
    yield html.slice(at + place.length)
  }
  c.header('content-type', 'text/html; charset=UTF-8')
  return c.body(streamed(parts()))
}

async function wholePage(c: AppContext, frame: Frame, body: Child): Promise<string> {
  const here = addressOf(c)
  const person = c.get('person') ?? undefined
  const toast = await whatWasDone(c, here)
  const busy = busyCount(c.get('background').goingOn())
  const { db, folder } = c.get('project')
  const own = {
    assets: assetsAddress,
    modules: modulesFor(frame.scripts ?? []).filter((module) => module !== frame.early),
    codesVersion: await codesVersion(db),
    theme: themeOf(folder),
  }
  await othersFirstWhenLong()
  const html = (
    <Page {...frame} {...own} person={person} toast={toast} here={here} tour={tourStep(c)} busy={busy}>
      <Looking.Provider value={lookOf(c)}>{body}</Looking.Provider>
    </Page>
  )
  return `<!doctype html>${await html.toString()}`
}

/** The step of the tour that the address asks for. */
function tourStep(c: AppContext): TourStep | undefined {
  const step = Number(c.req.query('tour'))
  return isTourStep(step) ? step : undefined
}

function themeOf(folder: string): PageProps['theme'] {
  const theme = themeIn(folder)
  return theme ? { ...theme, address: `/theme.css?v=${theme.version}` } : undefined
}

/** Where to come back to: at the address of a form that was answered in place stands no page. */
function addressOf(c: AppContext): string {
  if (c.req.method === 'POST') return '/log'
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

/** What the last act did, for once, with its undo; nothing when nothing was just done. */
export async function whatWasDone(c: AppContext, here: string): Promise<ToastProps | undefined> {
  const seq = Number(getCookie(c, doneCookie))
  if (!Number.isInteger(seq) || seq < 1) return undefined
  deleteCookie(c, doneCookie, { path: '/' })
  const done = await eventInWords(c.get('project').db, seq)
  if (!done) return undefined
  const undo = { event: seq, back: here, isUndoing: done.undoes !== null }
  return { text: t.layout.youDid(done.text), ...(done.canUndo && { undo }) }
}
