import { createContext } from 'hono/jsx'
import type { Look } from './order.ts'

/** How the page that is made now is looked at; nothing for an answer to a form, which has no address to come back to. */
export const Looking = createContext<Look | undefined>(undefined)
