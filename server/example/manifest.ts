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

const thread = z.object({
  /** Key of the candidate that it is taken up from. */
  candidate: z.string(),
  title: z.string(),
  claim: z.string(),
  tensionThis: z.string(),
  tensionThat: z.string(),
  question: z.string(),
  scope: z.string(),
})

const quoteSet = z.object({
  title: z.string(),
  /** Title of the thread that it illustrates. */
  thread: z.string(),
  quotes: z.array(z.object({ document: z.string(), exact: z.string() })),
})

const summary = z.object({
  session: z.string(),
  /** Name of the code of its column. */
  code: z.string(),
  /** Who wrote it. */
  by: z.string(),
  text: z.string(),
  /** Words of the fragments that it rests on. */
  rests: z.array(z.string()),
  /** Words of fragments that were coded after it was written. */
  later: z.array(z.string()).default([]),
})

/** A framework matrix of all sessions by some codes. */
const matrix = z.object({ title: z.string(), columns: z.array(z.string()), summaries: z.array(summary) })

/** `corpus/project.json`: what the example project holds. */
export const manifestSchema = z.object({
  title: z.string(),
  organisation: z.string(),
  sessions: z.array(session),
  documents: z.array(document),
  threads: z.array(thread),
  quoteSets: z.array(quoteSet),
  matrices: z.array(matrix).default([]),
})

export type Manifest = z.infer<typeof manifestSchema>
