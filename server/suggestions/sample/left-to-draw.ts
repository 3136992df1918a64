import type { Project } from '../../database/project.ts'
import { headOf } from '../../database/write.ts'
import { sourceTexts } from '../../sources/store.ts'
import { allotted, type Candidate, shares } from './draw.ts'
import { drawable, samples } from './store.ts'

/** What there is to draw from, and how many sentences each share would take. */
export interface ToDraw {
  /** Ids of the sources. */
  readonly documents: readonly string[]
  readonly candidates: readonly Candidate[]
  readonly shares: readonly { readonly percent: number; readonly sentences: number }[]
}

export interface LeftToDraw {
  /** Sentences in no sample yet, of every source. */
  readonly all: ToDraw
  /** The same of the sources that no sample was drawn from; undefined when those are all there are, or none. */
  readonly new: ToDraw | undefined
}

const kept = new WeakMap<Project, { event: number; left: LeftToDraw }>()

/** Looked up once for as long as nothing was recorded. */
export async function leftToDraw(project: Project): Promise<LeftToDraw> {
  const event = (await headOf(project.db))?.seq ?? 0
  const before = kept.get(project)
  if (before?.event === event) return before.left
  const texts = await sourceTexts(project.db, 'source')
  const candidates = await drawable(project.db, texts)
  const documents = texts.map(({ document }) => document.id)
  const drawnFrom = new Set((await samples(project.db)).flatMap((sample) => sample.documents))
  const further = documents.filter((id) => !drawnFrom.has(id))
  const isSome = further.length > 0 && further.length < documents.length
  const left = {
    all: toDraw(documents, candidates),
    new: isSome
      ? toDraw(
          further,
          candidates.filter(({ document }) => !drawnFrom.has(document)),
        )
      : undefined,
  }
  kept.set(project, { event, left })
  return left
}

function toDraw(documents: readonly string[], candidates: readonly Candidate[]): ToDraw {
  const sizes = [...Map.groupBy(candidates, ({ stratum }) => stratum).values()].map(({ length }) => length)
  const count = (percent: number) => allotted(sizes, percent).reduce((sum, drawn) => sum + drawn, 0)
  return { documents, candidates, shares: shares.map((percent) => ({ percent, sentences: count(percent) })) }
}
