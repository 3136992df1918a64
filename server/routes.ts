import type { Hono } from 'hono'
import type { AppEnv } from './http/env.ts'
import { personRoutes } from './http/person.tsx'

/** Every noun's routes, at the address under which they stand. */
export const routes: readonly [path: string, routes: Hono<AppEnv>][] = [['/me', personRoutes]]
