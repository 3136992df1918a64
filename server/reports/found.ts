import { z } from 'zod'

const counted = z.object({ yes: z.number(), no: z.number(), unknown: z.number() })
const aspect = z.enum(['words', 'attribution', 'meaning'])

/** What people found in a round, in counts and by the keys of quotations; kept with the conclusion. */
export const found = z.object({
  quotations: z.number(),
  /** Quotations with all three findings, those that were closed, and the keys of those without all three. */
  judged: z.number(),
  closed: z.number(),
  unjudged: z.array(z.string()),
  findings: z.object({ words: counted, attribution: counted, meaning: counted }),
  /** Quotations of which somebody found *nee*, and of what. */
  refuted: z.array(z.object({ item: z.string(), aspects: z.array(aspect) })),
  replies: z.object({ change: z.number(), support: z.number(), remove: z.number(), stay: z.number() }),
  sample: z.object({ of: z.number(), drawn: z.number(), judged: z.number() }).nullable(),
  /** Statements of extent: how many there are, and how they were judged. */
  extents: z.object({ of: z.number(), right: z.number(), wrong: z.number(), unknown: z.number() }),
  /** Claims that were judged. */
  claims: z.object({
    supported: z.number(),
    partly: z.number(),
    contradicted: z.number(),
    'no-source': z.number(),
    'not-needed': z.number(),
  }),
  /** Quotations that one person judged and closed, and whether that person gave the team's answer too. */
  alone: z.array(z.object({ item: z.string(), person: z.string(), answered: z.boolean() })),
})

export type Found = z.infer<typeof found>
