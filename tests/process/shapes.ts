import { z } from 'zod'

const span = z.object({ start: z.number(), end: z.number() })

const thread = z.object({
  rank: z.number(),
  title: z.string(),
  codes: z.array(z.string()),
  terms: z.array(z.string()),
  score: z.number(),
  parts: z.number(),
  sessions: z.number(),
  evidence: z.array(
    span.extend({ document: z.string(), exact: z.string(), voice: z.string(), role: z.string() }),
  ),
  warnings: z.array(z.unknown()),
})

const audited = span.extend({
  text: z.string(),
  page: z.number().optional(),
  verdict: z.enum(['verbatim', 'normalised', 'shortened', 'altered', 'composite', 'not-found']).nullable(),
  flags: z.array(z.string()),
  matches: z.array(
    span.extend({
      document: z.string(),
      session: z.string().nullable(),
      exact: z.string(),
      similarity: z.number().min(0).max(1),
      voice: z.string(),
    }),
  ),
  difference: z.array(z.strictObject({ op: z.enum(['equal', 'delete', 'insert']), text: z.string() })),
})

const figures = z.object({
  precision: z.number().nullable(),
  recall: z.number().nullable(),
  f1: z.number().nullable(),
  averagePrecision: z.number().nullable(),
  support: z.number(),
})

const interval = z.tuple([z.number(), z.number()]).nullable()

const quality = figures.extend({
  interval,
  intervals: z.strictObject({
    precision: interval,
    recall: interval,
    f1: interval,
    averagePrecision: interval,
  }),
  counts: z.record(z.enum(['read', 'sources', 'judged', 'suggested', 'right']), z.number()),
  calibration: z.object({ bins: z.array(z.object({ n: z.number() })), error: z.number().nullable() }),
  coders: z.record(z.string(), figures),
  decisions: z.record(z.enum(['shown', 'taken', 'adjusted', 'left', 'bulk']), z.number()),
  missed: z
    .strictObject({ n: z.number(), missed: z.number(), share: z.number().nullable(), interval })
    .nullable(),
  withheld: z.literal(true).optional(),
})

/** What `--json` prints, command by command: other programs rely on these shapes. */
export const shapes = {
  init: z.strictObject({ data: z.string(), documents: z.number(), codes: z.number() }),
  ingest: z.array(
    z.strictObject({
      file: z.string(),
      document: z.string().nullable(),
      documentId: z.uuid().nullable(),
      status: z.enum(['added', 'known', 'refused']),
      characters: z.number().optional(),
      pages: z.number().nullable().optional(),
      blocks: z.number().optional(),
      sentences: z.number().optional(),
      sha256: z.string().length(64).optional(),
      warnings: z.array(z.string()),
      error: z.string().optional(),
    }),
  ),
  documents: z.array(
    z.object({
      document: z.string(),
      role: z.enum(['source', 'report']),
      version: z.number(),
      sha256: z.string().length(64),
      characters: z.number(),
      pages: z.number().nullable(),
      parts: z.array(span.extend({ session: z.string().nullable(), voice: z.string() })),
    }),
  ),
  text: z.object({
    text: z.string(),
    sha256: z.string().length(64),
    version: z.number(),
    blocks: z.array(span.extend({ kind: z.string(), voice: z.string() })),
    sentences: z.array(span),
  }),
  codebookImport: z.strictObject({ added: z.number(), changed: z.number(), unchanged: z.number() }),
  codingsImport: z.strictObject({
    added: z.number(),
    known: z.number(),
    refused: z.array(z.strictObject({ row: z.number(), reason: z.string() })),
    warnings: z.array(z.string()),
  }),
  participantsImport: z.strictObject({
    session: z.string(),
    added: z.number(),
    known: z.number(),
    warnings: z.array(z.string()),
  }),
  csv: z.object({ csv: z.string() }),
  file: z.object({ file: z.string(), rows: z.number() }),
  verify: z.strictObject({
    ok: z.boolean(),
    head: z.string(),
    checked: z.record(z.string(), z.number()),
    failures: z.array(
      z.object({ kind: z.string(), id: z.string(), problem: z.string(), message: z.string() }),
    ),
  }),
  thread,
  threads: z.array(thread),
  suggestions: z.array(
    span.extend({
      document: z.string(),
      text: z.string(),
      suggestions: z.array(
        z.object({
          code: z.string(),
          score: z.number().min(0).max(1),
          suggested: z.boolean(),
          withheld: z.literal(true).optional(),
          because: z.array(span.extend({ text: z.string(), weight: z.number(), why: z.string() })),
          like: z.array(span.extend({ document: z.string(), exact: z.string() })),
        }),
      ),
    }),
  ),
  evaluation: z.object({ codes: z.record(z.string(), quality), macro: figures.extend({ interval }) }),
  quotes: z.array(
    z.object({
      set: z.string(),
      status: z.string(),
      edition: z.number(),
      quotes: z.array(
        span.extend({ id: z.string(), document: z.string(), version: z.number(), exact: z.string() }),
      ),
    }),
  ),
  audit: z.object({
    report: z.object({ document: z.string(), sha256: z.string().length(64) }).nullable(),
    searched: z.object({ documents: z.number(), sessions: z.array(z.object({ title: z.string() })) }),
    excluded: z.array(z.object({ document: z.string(), why: z.string() })),
    quotes: z.array(audited),
    counts: z.record(z.string(), z.number()),
    warnings: z.array(z.string()),
    audit: z.uuid().optional(),
    round: z.number().optional(),
  }),
  restore: z.object({ data: z.string(), kept: z.string().nullable() }),
  refusal: z.strictObject({
    error: z.strictObject({
      code: z.string(),
      key: z.string(),
      message: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  }),
}
