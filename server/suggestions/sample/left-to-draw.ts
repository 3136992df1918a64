import type { Project } from '../../database/project.ts'
import { invalid } from '../../errors.ts'
import { sourceVersions } from '../../sources/standing.ts'
import { sourceTexts } from '../../sources/store.ts'
import { grouping, inTurns } from '../../turns.ts'
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

const kept = new WeakMap<Project, { of: string; left: LeftToDraw }>()

/** Counted once for as long as texts and samples stay the same; of the sentences themselves nothing stays in memory. */
export async function leftToDraw(project: Project): Promise<LeftToDraw> {
  const of = await nameOfGrounds(project)
  const before = kept.get(project)
  if (before?.of === of) return before.left
  const { all, new: further } = await grounds(project)
  const left = {
    all: await inTurns(counts(all)),
    new: further && (await inTurns(counts(further))),
  }
  kept.set(project, { of, left })
  return left
}

/** What changes when there is something else to draw, and not when somebody codes. */
async function nameOfGrounds({ db }: Project): Promise<string> {
  const texts = await sourceVersions(db)
    .select(['text_versions.id as version', 'structures.id as structure', 'structures.revision'])
    .execute()
  const drawn = await samples(db)
  return JSON.stringify([texts, drawn.map(({ id }) => id)])
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

function* counts({ documents, candidates }: Ground): Generator<void, ToDraw> {
  const sizes = yield* sizesOf(candidates)
  const drawn = (percent: number) => allotted(sizes, percent).reduce((sum, count) => sum + count, 0)
  return {
    sources: documents.length,
    sentences: candidates.length,
    shares: shares.map((percent) => ({ percent, sentences: drawn(percent) })),
  }
}

function* sizesOf(candidates: readonly Candidate[]): Generator<void, number[]> {
  const strata = yield* grouping(candidates, ({ stratum }) => stratum)
  return [...strata.values()].map(({ length }) => length)
}
