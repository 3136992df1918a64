import { namesOfPeople } from '../../database/people.ts'
import type { Project } from '../../database/project.ts'
import { headOf } from '../../database/write.ts'
import type { CodeQuality } from './code-quality.ts'
import { latestQuality, withheldIn } from './keeping-quality.ts'
import type { Withheld } from './withholding.ts'

/** The quality that was measured last, for a page. */
export interface ShownQuality {
  readonly codes: ReadonlyMap<string, CodeQuality>
  readonly withheld: ReadonlyMap<string, Withheld>
  readonly at: string
  /** How many changes were made since that it does not know. */
  readonly changesSince: number
  readonly drawnOver: 'groups' | 'sentences'
}

/** Undefined while nothing was measured yet. */
async function shownQuality({ db, derived }: Project): Promise<ShownQuality | undefined> {
  const latest = await latestQuality(derived)
  if (!latest) return undefined
  const { quality, at, event } = latest
  return {
    codes: new Map(quality.codes.map((code) => [code.id, code])),
    withheld: withheldIn(quality),
    at,
    changesSince: Math.max(0, ((await headOf(db))?.seq ?? 0) - event),
    drawnOver: quality.drawnOver,
  }
}

/** Of one code, with its coders by name; undefined while it was not measured. */
export interface ShownCodeQuality extends Omit<ShownQuality, 'codes' | 'withheld'> {
  readonly quality: CodeQuality
  readonly withheld: Withheld | undefined
  /** F1 against each coder alone. */
  readonly coders: ReadonlyArray<{
    readonly name: string
    readonly f1: number | null
    readonly support: number
  }>
}

export async function shownCodeQuality(
  project: Project,
  code: string,
): Promise<ShownCodeQuality | undefined> {
  const shown = await shownQuality(project)
  const quality = shown?.codes.get(code)
  if (!shown || !quality) return undefined
  const names = await namesOfPeople(project.db)
  const coders = Object.entries(quality.coders)
    .map(([id, { f1, support }]) => ({ name: names.get(id) ?? '', f1, support }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return { ...shown, quality, withheld: shown.withheld.get(code), coders }
}
