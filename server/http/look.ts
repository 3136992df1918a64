import type { Look } from '../../views/parts/order.ts'
import type { AppContext } from './env.ts'

/** How a page is looked at: its address, and what that asks. An answer to a form has no address to ask it at again. */
export function lookOf(c: AppContext): Look | undefined {
  if (c.req.method !== 'GET') return undefined
  const { pathname, searchParams } = new URL(c.req.url)
  return { path: pathname, query: Object.fromEntries(searchParams) }
}
