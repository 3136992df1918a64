import { z } from 'zod'
import { sha256 } from '../database/ids.ts'
import type { ExportWanted } from '../exports/wanted.ts'

/** What follows every change, and brings one kind of result up to date. */
export const jobs = ['search', 'figures', 'words', 'suggestions', 'quality'] as const
export type Job = (typeof jobs)[number]

/** Work beside the server. What it needs to know crosses to another thread, and waits on disk. */
export const wantedWork = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum([...jobs, 'threads', 'claims']) }),
  /** A round of the rapporttoets, over a report of the project or one that was handed in. */
  z.object({
    kind: z.literal('audit'),
    person: z.string(),
    /** The round that will be made. */
    round: z.string(),
    previous: z.string().nullish(),
    report: z.union([z.object({ document: z.string() }), z.object({ file: z.string() })]),
  }),
  z.object({
    kind: z.literal('export'),
    /** Looked at closely by who makes it: a thread that makes none need not load what all of them take. */
    wanted: z.custom<ExportWanted>((value) => typeof value === 'object' && value !== null && 'what' in value),
    publicUrl: z.string().nullable(),
  }),
  /** Files that were handed in, to be read. */
  z.object({ kind: z.literal('import'), files: z.array(z.string()) }),
  /** What was handed in and waits: everything that came by itself, or one zip. */
  z.object({ kind: z.literal('keep'), person: z.string(), archive: z.string().nullable() }),
  /** Taking back an act that touched much. */
  z.object({ kind: z.literal('undo'), person: z.string(), event: z.number() }),
  /** What is to be erased is handed as a file: that may be a name, and goes with what waits. */
  z.object({ kind: z.literal('erase'), person: z.string(), ground: z.string() }),
])
export type Wanted = z.output<typeof wantedWork>
export type Kind = Wanted['kind']

/** Whether it changes what people made, as an act in the log. */
export const changesProject = (kind: Kind) =>
  kind === 'audit' || kind === 'import' || kind === 'keep' || kind === 'undo' || kind === 'erase'

/**
 * What it is called when more people want the same. Files that are handed in are never the same, nor is keeping all
 * that waits: what came in since the last asking waits too, and is kept by who asks for it.
 */
export function keyOf(wanted: Wanted, id: string): string {
  switch (wanted.kind) {
    case 'audit':
      return 'document' in wanted.report
        ? `audit ${wanted.report.document} ${wanted.previous ?? ''}`
        : `audit ${id}`
    case 'export':
      return `export ${sha256(JSON.stringify(wanted))}`
    case 'import':
      return `import ${id}`
    case 'undo':
      return `undo ${wanted.event}`
    case 'erase':
      return `erase ${id}`
    case 'keep':
      return `keep ${wanted.archive ?? id}`
    default:
      return wanted.kind
  }
}
