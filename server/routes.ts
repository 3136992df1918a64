import type { Hono } from 'hono'
import { logRoutes, undoRoutes } from './history/routes.tsx'
import type { AppEnv } from './http/env.ts'
import { personRoutes } from './http/person.tsx'
import { memoRoutes } from './memos/routes.tsx'
import { codingActs, codingRoutes } from './reading/acts.tsx'
import { keysRoutes, readingRoutes } from './reading/routes.tsx'
import { searchRoutes } from './search/routes.tsx'

/** Every noun's routes, at the address under which they stand. */
export const routes: readonly [path: string, routes: Hono<AppEnv>][] = [
  ['/me', personRoutes],
  ['/documents', readingRoutes],
  ['/documents', codingActs],
  ['/codings', codingRoutes],
  ['/keys', keysRoutes],
  ['/search', searchRoutes],
  ['/memos', memoRoutes],
  ['/log', logRoutes],
  ['/undo', undoRoutes],
]
