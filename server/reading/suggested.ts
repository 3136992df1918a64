import type { ShownSuggestion } from '../../views/documents/props.ts'
import type { Code } from '../codebook/code.ts'
import type { Project } from '../database/project.ts'
import type { SourceText } from '../sources/source.ts'

export async function openSuggestions(
  _project: Project,
  _source: SourceText,
  _book: readonly Code[],
): Promise<ShownSuggestion[]> {
  return []
}
