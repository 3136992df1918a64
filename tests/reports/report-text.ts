import { readText } from '../../server/ingest/read.ts'
import type { ReportText } from '../../server/reports/extents/extent.ts'
import { sentencesIn } from '../../server/text/sentences.ts'

/** A report as its reader sees it, from Markdown or the bytes of a file. */
export async function mustRead(content: string | Uint8Array, name = 'rapport.md'): Promise<ReportText> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { text, blocks } = await readText(bytes, name)
  const voiced = blocks.map((block) => ({ ...block, voice: 'analysis' as const }))
  return { text, blocks: voiced, sentences: sentencesIn(text, blocks) }
}
