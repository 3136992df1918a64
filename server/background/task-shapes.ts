import { z } from 'zod'
import { units } from '../progress.ts'
import { wantedWork } from './wanted.ts'

export const progressShape = z.object({
  unit: z.enum(units),
  done: z.number(),
  total: z.number(),
  share: z.number().optional(),
})
const pace = z.object({ milliseconds: z.number(), progress: progressShape.nullable() })
export const pacesShape = z.record(z.string(), pace)

export const failureShape = z.object({
  code: z.enum(['invalid', 'not-found', 'conflict', 'forbidden', 'too-large', 'internal']),
  key: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

/** What a thread tells that it made. */
export const madeShape = z.object({
  address: z.string().optional(),
  event: z.number().nullish(),
  file: z.object({ name: z.string(), mediaType: z.string() }).optional(),
  kept: z.number().optional(),
  uploads: z.array(z.string()).optional(),
  refused: z.array(failureShape.extend({ file: z.string() })).optional(),
})

/** A task as it stands on disk. */
export const taskShape = z.object({
  id: z.string(),
  key: z.string(),
  wanted: wantedWork,
  head: z.number().nullable().default(null),
  askers: z.array(z.string()),
  about: z.string().nullable(),
  asked: z.number(),
  begun: z.number().nullable(),
  ended: z.number().nullable(),
  state: z.enum(['waits', 'runs', 'done', 'stopped', 'failed', 'broken']),
  progress: progressShape.nullable(),
  since: z.number().nullable(),
  told: z.number().nullable().default(null),
  last: pace.nullable(),
  made: madeShape.nullable(),
  failure: failureShape.nullable(),
})
