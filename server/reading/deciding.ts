import type { ShownSuggestion } from '../../views/documents/props.ts'
import { newId } from '../database/ids.ts'
import type { Verdict } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import type { SourceText } from '../sources/source.ts'

/** Keeps what a person decided about a suggestion, with what the suggestion said. */
export async function decideOn(
  write: Writer,
  source: SourceText,
  { suggestion, verdict, coding }: { suggestion: ShownSuggestion; verdict: Verdict; coding: string | null },
): Promise<void> {
  const { start, end, code, score, model, because } = suggestion
  await write.insert('decisions', {
    id: newId(),
    document: source.document.id,
    version: source.version.id,
    start,
    end,
    exact: source.text.slice(start, end),
    code: code.id,
    person: write.person,
    verdict,
    score,
    model,
    because: JSON.stringify(because),
    coding,
  })
}
