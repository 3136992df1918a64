import { Hono } from 'hono'
import { notFound } from '../errors.ts'
import type { AppEnv } from '../http/env.ts'
import { isTourStep, tourAddress } from './tour.ts'

/** Leads to the page of a step, wherever that stands in this project. */
export const tourRoutes = new Hono<AppEnv>().get('/:step', async (c) => {
  const step = Number(c.req.param('step'))
  if (!isTourStep(step)) notFound('page-not-found')
  return c.redirect(await tourAddress(c.get('project').db, step), 303)
})
