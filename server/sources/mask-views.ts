import type { MasksPageProps, ShownBlack, ShownProposal } from '../../views/masks/MasksPage.tsx'
import { namesOfPeople } from '../database/people.ts'
import type { Project } from '../database/project.ts'
import { type PlacedMask, placedMasks } from '../quotes/blackened.ts'
import { Desk } from '../quotes/desk.ts'
import { type Proposal, proposalsIn } from '../quotes/personal.ts'
import { firstWhere } from '../text/halving.ts'
import type { Span } from '../text/span.ts'
import { nextTurn } from '../turns.ts'
import type { SourceText } from './source.ts'
import { sourceTextOfVersion } from './store.ts'
import { textAtHand } from './texts-at-hand.ts'

const around = 60

const wholeWordsBehind = (words: string) => (words.length < around ? words : words.replace(/^\S*\s/u, ''))

/** Words with what stands before and behind them, on one line. */
function inContext({ text, sentences }: SourceText, { start, end }: Span) {
  const line = (words: string) => words.replace(/\s+/gu, ' ').toWellFormed()
  return {
    before: line(wholeWordsBehind(text.slice(Math.max(0, start - around), start))),
    words: line(text.slice(start, end)),
    after: line(text.slice(end, end + around).replace(/\s\S*$/u, '')),
    start,
    end,
    sentence: sentenceFrom(sentences, start),
  }
}

/** The number of the sentence at a position, or of the next one: a speaker's label is in none. */
function sentenceFrom(sentences: readonly Span[], position: number): number {
  const next = firstWhere(sentences, ({ end }) => end > position)
  return Math.min(next, sentences.length - 1) + 1
}

function shownProposal(source: SourceText, { kind, words, places }: Proposal): ShownProposal {
  return {
    kind,
    words: words.replace(/\s+/gu, ' '),
    item: `${kind} ${places[0]?.start ?? 0}`,
    places: places.map((place) => inContext(source, place)),
  }
}

/** Everything that the page *Lakken* of one document shows. @throws {AppError} not-found */
export async function masksPage(project: Project, document: string): Promise<MasksPageProps> {
  const { db } = project
  const source = await textAtHand(project, document)
  await nextTurn()
  const { open, replaced, refused } = await proposalsIn(project, new Desk(db), source)
  await nextTurn()
  const names = await namesOfPeople(db)
  const masks = await shownMasks(project, source, names)
  return {
    document: { id: source.document.id, name: source.document.name, version: source.version.id },
    proposals: open.map((one) => shownProposal(source, one)),
    replaced: replaced.map(({ words, places }) => ({ words, count: places.length })),
    refused: refused.map(({ id, revision, exact, person, at }) => ({
      ...{ id, revision, words: exact, at },
      person: names.get(person) ?? '',
    })),
    touched: masks.filter(({ carried }) => carried !== null),
    masks: masks.filter(({ carried }) => carried === null),
  }
}

/** One line for each mask that stands in this text, and for each whose words are gone from it. */
async function shownMasks(
  { db }: Project,
  source: SourceText,
  names: ReadonlyMap<string, string>,
): Promise<ShownBlack[]> {
  const shown: ShownBlack[] = []
  for (const { mask, spans } of eachOnce(await placedMasks(db, source), source)) {
    const place = await placeOf(db, source, { mask, spans })
    const { id, revision, ground, carried, person, at } = mask
    shown.push({ ...place, ...{ id, revision, ground, carried, at }, person: names.get(person) ?? '' })
  }
  return shown.sort((a, b) => a.start - b.start)
}

/** Masks of this text, and those of others that it lacks: what a correction carried over stands in each version. */
export function eachOnce(placed: readonly PlacedMask[], { version }: SourceText): PlacedMask[] {
  const own = placed.filter(({ mask }) => mask.version === version.id)
  const covered = new Set(own.map(({ mask }) => mask.start))
  const others = placed.filter(
    ({ mask, spans }) =>
      mask.version !== version.id &&
      (spans.length === 0 ? mask.carried === 'orphan' : !spans.some(({ start }) => covered.has(start))),
  )
  return [...own, ...others]
}

async function placeOf(db: Project['db'], source: SourceText, { mask, spans }: PlacedMask) {
  const [span] = spans
  if (span) return { ...inContext(source, span), isHere: true }
  const old = await sourceTextOfVersion(db, mask.version)
  return { ...inContext(old, mask), isHere: false }
}
