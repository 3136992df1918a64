import { setCookie } from 'hono/cookie'
import type { AppContext } from './env.ts'

/** Holds the number of the event that the next page tells about, with a way to undo it. */
export const doneCookie = 'gedaan'

/** Answers a post that did its work: back to a page, which then says what was done. */
export function done(c: AppContext, event: number | null, back: string): Response {
  if (event !== null) {
    setCookie(c, doneCookie, String(event), { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  }
  return c.redirect(back, 303)
}
