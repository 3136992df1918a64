import type { SessionRow } from '../database/tables.ts'
import type { SourceText } from '../sources/source.ts'
import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import type { Searched } from './audit.ts'
import { namedSources } from './named-sources.ts'

type Source = Pick<SourceText, 'text' | 'blocks' | 'parts'> & {
  readonly document: Pick<SourceText['document'], 'name' | 'title'>
}

/**
 * States what an audit searched, by session, kind and voice, and what is known to exist but is absent: sessions
 * without a document, and sources that the report names and the project does not have.
 */
export function searchedIn({
  sources,
  sessions,
  report,
}: {
  readonly sources: readonly Source[]
  readonly sessions: readonly Pick<SessionRow, 'id' | 'title' | 'kind'>[]
  readonly report: { readonly text: string; readonly quotations: readonly Span[] }
}): Searched {
  const documentsOf = new Map<string, number>()
  let withoutSession = 0
  for (const { parts } of sources) {
    const own = new Set(parts.flatMap(({ session }) => session ?? []))
    for (const id of own) documentsOf.set(id, (documentsOf.get(id) ?? 0) + 1)
    if (own.size === 0) withoutSession++
  }
  const held = sessions.filter(({ id }) => documentsOf.has(id))
  return {
    documents: sources.length,
    characters: sources.reduce((sum, { text }) => sum + text.length, 0),
    sessions: held.map(({ id, title, kind }) => ({ id, title, kind, documents: documentsOf.get(id) ?? 0 })),
    withoutSession,
    voices: charactersOfVoices(sources),
    withoutDocuments: sessions
      .filter(({ id }) => !documentsOf.has(id))
      .map(({ id, title }) => ({ id, title })),
    named: namedSources(report.text, report.quotations, {
      sessions: held,
      names: sources.flatMap(({ document }) => [document.name, document.title ?? '']),
    }),
  }
}

function charactersOfVoices(sources: readonly Source[]): Searched['voices'] {
  const voices: Partial<Record<Voice, number>> = {}
  for (const { blocks } of sources) {
    for (const { voice, start, end } of blocks) voices[voice] = (voices[voice] ?? 0) + end - start
  }
  return voices
}
