import type { AlikeShown, ShownCode, ShownSuggestion } from '../../views/documents/props.ts'
import type { Code } from '../codebook/code.ts'
import type { Project } from '../database/project.ts'
import type { SourceText } from '../sources/source.ts'
import { documents } from '../sources/store.ts'
import { type Open, openIn } from '../suggestions/open.ts'
import type { Reason } from '../suggestions/suggestion.ts'
import { shownCode } from './reading.ts'

/**
 * The suggestions in a text that nobody decided on, by the model that was made last. While there is none yet, there
 * are none: the thread beside the server is making it.
 */
export async function openSuggestions(
  project: Project,
  source: SourceText,
  book: readonly Code[],
): Promise<ShownSuggestion[]> {
  const open = await openIn(project, source)
  if (open.length === 0) return []
  const names = new Map((await documents(project.db)).map(({ id, name }) => [id, name]))
  const given = book.filter(({ status }) => status !== 'vervallen')
  const shown = new Map(given.map((code) => [code.id, shownCode(code, book)]))
  return open.flatMap((one) => {
    const code = shown.get(one.code)
    return code ? [new Shown(one, code, names)] : []
  })
}

/** Of thousands of suggestions in a text only those on the chosen words are shown with their reasons. */
class Shown implements ShownSuggestion {
  readonly start: number
  readonly end: number
  readonly code: ShownCode
  readonly score: number
  readonly model: string
  readonly #open: Open
  readonly #names: ReadonlyMap<string, string>

  constructor(open: Open, code: ShownCode, names: ReadonlyMap<string, string>) {
    this.start = open.start
    this.end = open.end
    this.code = code
    this.score = open.score
    this.model = open.model
    this.#open = open
    this.#names = names
  }

  get because(): readonly Reason[] {
    return this.#open.because
  }

  get like(): AlikeShown[] {
    return this.#open.like.map(({ document, start, end, exact }) => ({
      exact,
      place: this.#names.get(document) ?? '',
      href: `/documents/${document}?start=${start}&end=${end}`,
    }))
  }
}
