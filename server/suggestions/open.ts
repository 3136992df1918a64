import { MadeOnce, Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import { headOf } from '../database/write.ts'
import { counting } from '../progress.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import { choosing, inTurns, sorting, turnsBetween } from '../turns.ts'
import { standingCodings } from './coded.ts'
import { taughtCodings } from './deeds.ts'
import { dropScoresBut } from './kept-scores.ts'
import type { Material } from './material.ts'
import { keepOpenCounts, openCounts } from './open-counts.ts'
import { type Open, openSuggestion } from './open-suggestion.ts'
import {
  forgetProposalsBut,
  keepProposals,
  type Proposals,
  proposalsAtHand,
  proposalsIn,
  textNow,
} from './proposals.ts'
import { latestDesk, type ScoringDesk } from './scoring-desk.ts'
import { type Settled, settledIn } from './settled.ts'
import { standingDecisions } from './standing-decisions.ts'
import { type TextState, textStates } from './text-states.ts'
import { spokenIn, waitingIn } from './waiting.ts'

export { keptOpenCounts } from './open-counts.ts'
export type { Open } from './open-suggestion.ts'

/** The open suggestions of a whole project, by the model that was made last, the most certain first. */
export interface Queue {
  readonly all: readonly Open[]
  /** How many wait per code. */
  readonly counts: ReadonlyMap<string, number>
  /** When the model was made, and how many changes it does not know. Undefined while there is none. */
  readonly model?: { at: string; changesSince: number } | undefined
}

interface Laid {
  /** Names the model, the codebook and the texts. */
  readonly of: string
  readonly texts: readonly Proposals[]
  /** All that is proposed, whatever people did, the most certain first. */
  readonly all: readonly Open[]
}

const laid = new Shelf<Laid>()
const laying = new MadeOnce<Laid>()

interface Queued {
  /** The last event that it knows. */
  readonly event: number
  /** The desk that scored it. */
  readonly of: string
  readonly queue: Pick<Queue, 'all' | 'counts'>
}

const queues = new Shelf<Queued>()
const queueing = new MadeOnce<Queued>()

/**
 * What waits in the project. What a text says to a model is known beforehand, or worked out once; what people did
 * since only takes away from that.
 */
export async function openQueue(project: Project): Promise<Queue> {
  const { db, derived } = project
  const asked = (await headOf(db))?.seq ?? 0
  for (;;) {
    const found = await latestDesk(project)
    if (!found) return { all: [], counts: new Map() }
    const { desk, latest } = found
    const known = queues.of(derived)
    if (known && known.event >= asked && known.of === desk.name) {
      return { ...known.queue, model: { at: latest.at, changesSince: known.event - latest.event } }
    }
    await queueing.of(derived, desk.name, () => queued(project, desk))
  }
}

async function queued(project: Project, desk: ScoringDesk): Promise<Queued> {
  const { db, derived } = project
  const event = (await headOf(db))?.seq ?? 0
  const { texts, all } = await laidFor(project, desk)
  const settled = await settledByVersion(project, texts)
  const isWaiting = ({ version, sentence, code }: Open) => {
    const here = settled.get(version)
    return !here?.isGiven(sentence - 1, code) && !here?.isLeft(sentence - 1, code)
  }
  const waiting = await inTurns(choosing(all, isWaiting))
  const counts = await inTurns(openCounts(waiting))
  return queues.keep(derived, { event, of: desk.name, queue: { all: waiting, counts } })
}

async function laidFor(project: Project, desk: ScoringDesk): Promise<Laid> {
  const states = await textStates(project.db)
  const of = JSON.stringify([desk.name, states])
  const before = laid.of(project.derived)
  return before?.of === of
    ? before
    : laying.of(project.derived, of, () => laidNow(project, desk, { of, states }))
}

async function laidNow(
  project: Project,
  desk: ScoringDesk,
  { of, states }: { of: string; states: readonly TextState[] },
): Promise<Laid> {
  const { derived } = project
  const texts: Proposals[] = []
  const found: Open[] = []
  const othersFirst = turnsBetween()
  for (const state of states) {
    const known = proposalsAtHand(derived, state, desk)
    const proposals = known ?? (await proposalsIn(derived, await textNow(project, state), desk))
    texts.push(proposals)
    await othersFirst()
    const behind = { derived, proposals, desk }
    for (const index of spokenIn(proposals)) found.push(openSuggestion(behind, index))
    await othersFirst()
  }
  forgetProposalsBut(derived, new Set(states.map(({ version }) => version)))
  return laid.keep(derived, { of, texts, all: await inTurns(sorting(found, byCertainty)) })
}

function byCertainty(a: Open, b: Open): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.start - b.start
}

async function settledByVersion(
  project: Project,
  texts: readonly Proposals[],
): Promise<Map<string, Settled>> {
  const coded = await standingCodings(project)
  const decided = Map.groupBy(await standingDecisions(project.db), ({ version }) => version)
  const settled = new Map<string, Settled>()
  const othersFirst = turnsBetween()
  for (const { source } of texts) {
    const { id } = source.version
    const deeds = { codings: coded.ofVersion(id), decisions: decided.get(id) ?? [] }
    settled.set(id, settledIn(source.sentences, deeds))
    await othersFirst()
  }
  return settled
}

/** The sources in which the model suggests nothing at all: those in another language are among them. */
export async function sourcesWithoutSuggestions(project: Project): Promise<SourceText[]> {
  const found = await latestDesk(project)
  if (!found) return []
  const { texts } = await laidFor(project, found.desk)
  return texts.filter(({ scored }) => scored.places.length === 0).map(({ source }) => source)
}

/** What waits in one text, in its order. While there is no model yet, nothing does. */
export async function openIn(project: Project, source: SourceText): Promise<Open[]> {
  const { db, derived } = project
  const found = await latestDesk(project)
  if (!found) return []
  const { desk } = found
  const { id } = source.version
  const proposals = await proposalsIn(derived, source, desk)
  const codings = (await standingCodings(project)).ofVersion(id)
  const settled = settledIn(source.sentences, { codings, decisions: await standingDecisions(db, id) })
  const behind = { derived, proposals, desk }
  return waitingIn(proposals, desk, settled).map((index) => openSuggestion(behind, index))
}

/**
 * Works out beforehand what pages show of suggestions: what is proposed in each text, and how many wait per code. No
 * page then reads a text for that.
 */
export async function keepOpen(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  desk: ScoringDesk,
  { documents, decisions, event }: Pick<Material, 'documents' | 'decisions' | 'event'>,
): Promise<void> {
  const decided = Map.groupBy(decisions, ({ version }) => version)
  const counts = new Map<string, number>()
  const versions: string[] = []
  for (const document of counting('sources', documents)) {
    const source = await sourceText(db, document)
    const { id } = source.version
    versions.push(id)
    const scored = await keepProposals(derived, source, { desk, event })
    const deeds = { codings: await taughtCodings(db, id), decisions: decided.get(id) ?? [] }
    for (const index of waitingIn({ source, scored }, desk, settledIn(source.sentences, deeds))) {
      const { id: code } = desk.model.codes[scored.codes[index]!]!
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  }
  await dropScoresBut(derived, versions)
  await keepOpenCounts(derived, event, counts)
}
