import type { Project } from '../../database/project.ts'
import { headOf } from '../../database/write.ts'
import { invalid } from '../../errors.ts'
import { sourceTexts } from '../../sources/store.ts'
import { allotted, type Candidate, shares } from './draw.ts'
import { drawable, type NewSample, samples } from './store.ts'

/** What there is to draw from, and how many sentences each share would take. */
export interface ToDraw {
  readonly sources: number
  /** Sentences in no sample yet. */
  readonly sentences: number
  readonly shares: readonly { readonly percent: number; readonly sentences: number }[]
}

export interface LeftToDraw {
  readonly all: ToDraw
  /** The same of the sources that no sample was drawn from; undefined when those are all there are, or none. */
  readonly new: ToDraw | undefined
}

type Ground = Pick<NewSample, 'documents' | 'candidates'>

const kept = new WeakMap<Project, { event: number; left: LeftToDraw }>()

/** Counted once for as long as nothing was recorded; of the sentences themselves nothing stays in memory. */
export async function leftToDraw(project: Project): Promise<LeftToDraw> {
  const event = (await headOf(project.db))?.seq ?? 0
  const before = kept.get(project)
  if (before?.event === event) return before.left
  const { all, new: further } = await grounds(project)
  const left = { all: counts(all), new: further && counts(further) }
  kept.set(project, { event, left })
  return left
}

/** What a sample is drawn from. @throws {AppError} invalid - there are no such sources */
export async function groundOf(project: Project, from: 'all' | 'new'): Promise<Ground> {
  return (await grounds(project))[from] ?? invalid('sample-nothing-to-draw')
}

async function grounds({ db }: Project): Promise<{ all: Ground; new: Ground | undefined }> {
  const texts = await sourceTexts(db, 'source')
  const candidates = await drawable(db, texts)
  const documents = texts.map(({ document }) => document.id)
  const drawnFrom = new Set((await samples(db)).flatMap((sample) => sample.documents))
  const further = documents.filter((id) => !drawnFrom.has(id))
  if (further.length === 0 || further.length === documents.length)
    return { all: { documents, candidates }, new: undefined }
  const ofFurther = candidates.filter(({ document }) => !drawnFrom.has(document))
  return { all: { documents, candidates }, new: { documents: further, candidates: ofFurther } }
}

function counts({ documents, candidates }: Ground): ToDraw {
  const sizes = sizesOf(candidates)
  const drawn = (percent: number) => allotted(sizes, percent).reduce((sum, count) => sum + count, 0)
  return {
    sources: documents.length,
    sentences: candidates.length,
    shares: shares.map((percent) => ({ percent, sentences: drawn(percent) })),
  }
}

const sizesOf = (candidates: readonly Candidate[]) =>
  [...Map.groupBy(candidates, ({ stratum }) => stratum).values()].map(({ length }) => length)
