import { z } from 'zod'

const share = z.number().nullable()
const interval = z.tuple([z.number(), z.number()]).nullable()
const count = z.number().int()

const bin = z.object({
  from: z.number(),
  until: z.number(),
  n: count,
  meanScore: share,
  share,
})

const figures = z.object({
  precision: share,
  recall: share,
  f1: share,
  averagePrecision: share,
  /** How many of the judged sentences have the code. */
  support: count,
})

const drawn = z.object({ f1: interval, averagePrecision: interval })

const decided = z.object({
  shown: count,
  taken: count,
  adjusted: count,
  left: count,
  bulk: count,
})

const missed = z.object({ n: count, missed: count, share, interval })

const counts = z.object({
  /** Sentences that people read for this code without suggestions, in how many sources, and those where they agree. */
  read: count,
  sources: count,
  judged: count,
  /** Of the judged: what the model would suggest, and how much of that has the code. */
  suggested: count,
  right: count,
})

const codeQuality = figures.extend({
  id: z.string(),
  name: z.string(),
  /** 95 % interval of F1. */
  interval,
  /** 95 % intervals: of shares Wilson's, of F1 and average precision drawn. */
  intervals: drawn.extend({ precision: interval, recall: interval }),
  counts,
  calibration: z.object({ bins: z.array(bin).readonly(), error: share }),
  /** Measured against each coder alone, by the id of the person. */
  coders: z.record(z.string(), figures),
  decisions: decided,
  missed: missed.nullable(),
})

/** Quality of a project as it is kept in what can be recomputed. */
export const keptQuality = z.object({
  codes: z.array(codeQuality),
  /** The mean over the codes that somebody gave. */
  macro: figures.extend({
    interval,
    intervals: drawn,
    coders: z.record(z.string(), z.object({ f1: share })),
  }),
  /** Sentences read without suggestions for any code, in how many sources and groups. */
  read: z.object({ sentences: count, sources: count, groups: count }),
  /** What the intervals of F1 and average precision are drawn over. */
  drawnOver: z.enum(['groups', 'sentences']),
})

export type Decided = z.infer<typeof decided>
export type Missed = z.infer<typeof missed>

/**
 * How good the suggestions for one code are. Precision, recall, F1, average precision and calibration are measured on
 * sentences that people read without suggestions on the screen, in groups that the model did not learn from.
 */
export type CodeQuality = z.infer<typeof codeQuality>

export type ProjectQuality = z.infer<typeof keptQuality>
