import { deleteCookie, getCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Page, type PageProps, type ToastProps } from '../../views/layout/Page.tsx'
import { eventInWords } from '../history/words.ts'
import { t } from '../language/t.ts'
import { doneCookie } from './answer.ts'
import { assetsAddress } from './assets.ts'
import { codesVersion } from './codes-look.ts'
import type { AppContext } from './env.ts'

type Frame = Omit<PageProps, 'assets' | 'person' | 'toast' | 'here' | 'codesVersion' | 'children'>

/** Answers with a whole page around `body`: who works here, and what was just done with its undo. */
export async function page(
  c: AppContext,
  frame: Frame,
  body: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const here = addressOf(c)
  const person = c.get('person') ?? undefined
  const toast = await whatWasDone(c, here)
  const version = await codesVersion(c.get('project').db)
  const html = (
    <Page {...frame} assets={assetsAddress} person={person} toast={toast} here={here} codesVersion={version}>
      {body}
    </Page>
  )
  return c.html(`<!doctype html>${await html.toString()}`, status)
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
