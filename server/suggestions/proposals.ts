import { Shelf } from '../database/at-hand.ts'
import type { DerivedDb } from '../database/derived.ts'
import { sha256 } from '../database/ids.ts'
import type { Project } from '../database/project.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import { keepScores, keptScores, type ScoredFrom } from './kept-scores.ts'
import { otherLanguageOf } from './language.ts'
import { withPatterns } from './material.ts'
import { nothingScored, type ScoredText, scoreText } from './scored.ts'
import { type ScoringDesk, scorerAtHand } from './scoring-desk.ts'
import { sentencesOfText } from './source-sentences.ts'
import type { SourceSentence } from './suggestion.ts'
import type { TextState } from './text-states.ts'

/** A text with what a model suggests in it, whatever people did there. */
export interface Proposals {
  readonly source: SourceText
  readonly scored: ScoredText
  /** All sentences of the text, with the hits of patterns; made when they are first asked for. */
  readonly sentences: () => readonly SourceSentence[]
}

const stateOf = ({ document, version, structure }: SourceText): TextState => ({
  document: document.id,
  version: version.id,
  structure: structure.id,
  revision: structure.revision,
  documentRevision: document.revision,
  erased: version.erased_sha256,
})

function scoredFrom({ version, structure, revision, erased }: TextState, desk: ScoringDesk): ScoredFrom {
  return { version, input: sha256(JSON.stringify([desk.name, version, structure, revision, erased])) }
}

interface AtHand {
  readonly input: string
  readonly proposals: Proposals
}

/** By text version. */
const shelf = new Shelf<Map<string, AtHand>>()

/** What is suggested in a text, when that is in memory. */
export function proposalsAtHand(
  derived: DerivedDb,
  state: TextState,
  desk: ScoringDesk,
): Proposals | undefined {
  const { version, input } = scoredFrom(state, desk)
  const known = shelf.of(derived)?.get(version)
  const isKnown =
    known?.input === input && known.proposals.source.document.revision === state.documentRevision
  return isKnown ? known.proposals : undefined
}

/** A text as it stands now: read only when it is not in memory. */
export async function textNow(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  state: TextState,
): Promise<SourceText> {
  const known = shelf.of(derived)?.get(state.version)?.proposals.source
  const { document, structure, revision, documentRevision, erased } = state
  const isSame =
    known?.structure.id === structure &&
    known.version.erased_sha256 === erased &&
    known.structure.revision === revision &&
    known.document.revision === documentRevision
  return isSame ? known : sourceText(db, document)
}

/** What is suggested in a text: at hand, else as the thread beside the server kept it, else worked out now. */
export async function proposalsIn(
  derived: DerivedDb,
  source: SourceText,
  desk: ScoringDesk,
): Promise<Proposals> {
  const state = stateOf(source)
  const known = proposalsAtHand(derived, state, desk)
  if (known) return known
  const from = scoredFrom(state, desk)
  const scored = (await keptScores(derived, from)) ?? (await scoredNow(source, desk))
  const proposals = { source, scored, sentences: sentencesOf(source, scored) }
  const texts = shelf.of(derived) ?? shelf.keep(derived, new Map<string, AtHand>())
  texts.set(from.version, { input: from.input, proposals })
  return proposals
}

/** Lets go of what is in memory of other texts than these. */
export function forgetProposalsBut(derived: DerivedDb, versions: ReadonlySet<string>): void {
  const texts = shelf.of(derived)
  for (const version of texts?.keys() ?? []) if (!versions.has(version)) texts?.delete(version)
}

/** What is suggested in a text, kept so that no page has to work it out. @returns what was kept */
export async function keepProposals(
  derived: DerivedDb,
  source: SourceText,
  { desk, event }: { desk: ScoringDesk; event: number },
): Promise<ScoredText> {
  const from = scoredFrom(stateOf(source), desk)
  const known = await keptScores(derived, from)
  if (known) return known
  const scored = await scoredNow(source, desk)
  await keepScores(derived, from, { event, scored })
  return scored
}

async function scoredNow(
  source: SourceText,
  { model, descriptions, language }: ScoringDesk,
): Promise<ScoredText> {
  if (otherLanguageOf(source, language) !== undefined) return nothingScored
  return scoreText(scorerAtHand(model), await withPatterns(descriptions, sentencesOfText(source)))
}

function sentencesOf(source: SourceText, { patterns }: ScoredText): Proposals['sentences'] {
  let made: SourceSentence[] | undefined
  return () => {
    if (made) return made
    made = sentencesOfText(source)
    for (const [place, patternHits] of patterns) made[place] = { ...made[place]!, patternHits }
    return made
  }
}
