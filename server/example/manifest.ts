import { z } from 'zod'
import { quotingRules, sessionKinds } from '../database/tables.ts'
import { voices } from '../text/block.ts'

const vote = z.object({ moment: z.string(), for: z.number().int(), against: z.number().int() })

const session = z.object({
  title: z.string(),
  kind: z.enum(sessionKinds),
  date: z.iso.date(),
  place: z.string(),
  rule: z.enum(quotingRules),
  guest: z.string().optional(),
  tables: z.array(z.string()),
  propositions: z.array(z.object({ title: z.string(), votes: z.array(vote).default([]) })),
  participants: z.string().optional(),
})

const document = z.object({
  file: z.string(),
  session: z.string().nullable(),
  table: z.string().optional(),
  role: z.enum(['source', 'report']),
  voice: z.enum(voices).optional(),
  /** Another file that notes the same talk of the same table. */
  sameTalkAs: z.string().optional(),
})

/** `corpus/project.json`: what the example project holds. */
export const manifestSchema = z.object({
  title: z.string(),
  organisation: z.string(),
  sessions: z.array(session),
  documents: z.array(document),
})

export type Manifest = z.infer<typeof manifestSchema>
