import type { CodingPageProps, ShownCoding, ShownMask, ShownSuggestion } from '../../views/documents/props.ts'
import { type Code, type CodeBranch, codeTree } from '../codebook/code.ts'
import { codingsAtHand } from '../codings/codings-at-hand.ts'
import { changedCodings, codingsAt } from '../codings/corrected.ts'
import { touchedCodings } from '../codings/touched.ts'
import { people } from '../database/people.ts'
import type { Project } from '../database/project.ts'
import type { PersonRow } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { inReadersOrder } from '../language/order.ts'
import { t } from '../language/t.ts'
import { type PlacedMask, placedMasks } from '../quotes/blackened.ts'
import { quoteSetRows } from '../quotes/store.ts'
import { hitsInText } from '../search/in-text.ts'
import { filesOf, isPictureThere } from '../sources/files.ts'
import { attendances } from '../sources/participants.ts'
import { sessions } from '../sources/sessions.ts'
import { type SourceText, sentenceAt } from '../sources/source.ts'
import { documentNamed } from '../sources/store.ts'
import { textAtHand } from '../sources/texts-at-hand.ts'
import { languageOfCodebook, otherLanguageOf } from '../suggestions/language.ts'
import { descriptionOf } from '../suggestions/material.ts'
import { nextTurn } from '../turns.ts'
import type { ReadingQuery } from './asked.ts'
import { chosenFragment, chosenSpan } from './fragment.ts'
import { byKey, codesGiven } from './keyed.ts'
import { isShownOf, type OthersShown, othersShown } from './others.ts'
import { beginOf, fromSentence } from './part-shown.ts'
import { codesInView, outlineOf, readingBlocks, sentencesRead, shownCode, shownCodings } from './reading.ts'
import { screenOf } from './screen.ts'

/**
 * Everything that the coding screen shows for this person.
 * @throws {AppError} not-found - no such document or version
 */
export async function loadReading(
  project: Project,
  id: string,
  { query, reader, here }: { query: ReadingQuery; reader: PersonRow | null; here: string },
): Promise<CodingPageProps> {
  const { db } = project
  // Before anything else: what comes in while this loads is told again, never left out.
  const seen = (await headOf(db))?.seq ?? 0
  const document = await documentNamed(db, id)
  const latest = await textAtHand(project, document.id)
  const source = query.version === undefined ? latest : await textAtHand(project, document.id, query.version)
  const { book, mode, isAlone, done, isDone, ...screen } = await screenOf(project, source, reader)
  const everyone = await people(db)
  const isLatest = source.version.id === latest.version.id
  const touched = isLatest ? await touchedCodings(db, document.id) : undefined
  const version = source.version.id
  const standing = isLatest ? await codingsAtHand(project, version) : await codingsAt(db, version)
  const all = shownCodings(standing, {
    codes: isLatest ? book : await everyCode(db),
    everyone,
    reader,
    changed: touched?.changed ? await changedIn(project, document.id) : new Map(),
  })
  await nextTurn()
  const canCode = isLatest && document.role === 'source'
  const suggestions = canCode ? screen.suggestions : []
  const language =
    canCode && book.length > 0 && otherLanguageOf(source, languageOfCodebook(book.map(descriptionOf)))
  const span = chosenSpan(source, query)
  const shownFrom = beginOf(source, query.from, span)
  const shown = othersShown(query, isAlone)
  const filter = query.filter ? new Set(query.code) : undefined
  const visible = those(all, (coding) => coding.own || isShownOf(shown, coding.coder.id))
  const masks = shownMasks(source, await placedMasks(db, source), everyone)
  const read = sentencesRead(source.sentences, await touchedBy(project, source, all, reader), isDone)
  return {
    document: {
      ...documentOf(source),
      session: await sessionOf(project, source),
      hasPicture: (await filesOf(db, document.id)).some(isPictureThere),
      audit: document.role === 'report' ? await auditOf(project, document.id) : undefined,
    },
    here,
    blocks: fromSentence(readingBlocks(source, await attendances(db)), shownFrom),
    from: shownFrom?.number,
    codings: those(visible, (coding) => filter?.has(coding.code.id) ?? true),
    suggestions,
    model: suggestions[0]?.model,
    codes: await inOrderOfKeys(project, book, reader),
    chosen:
      span &&
      (await chosenFragment(project, source, span, {
        codings: visible,
        suggestions,
        everyone,
        masks,
        reader,
        shown,
      })),
    mode,
    next: nextAfter(suggestions, span?.end ?? 0),
    done,
    readCounts: { read, sentences: source.sentences.length },
    outline: outlineOf(source, read, span),
    codesInView: codesInView(visible, filter),
    masks,
    others: isAlone ? [] : othersIn(all, shown),
    isAlone,
    sets: (await quoteSetRows(db)).map(({ id, title }) => ({ id, title })),
    older: isLatest ? undefined : { at: source.version.at, latest: latest.version.number },
    otherLanguage: language ? t.queue.language[language] : undefined,
    withheld: canCode ? screen.withheld : [],
    touched,
    search: query.q === undefined ? undefined : await searched(project, source, query.q),
    canCode: canCode && reader !== null,
    needsName: canCode && reader === null,
    seen,
  }
}

/** The items for which this holds; the same list when it holds for all. */
function those<Item>(list: readonly Item[], holds: (item: Item) => boolean): readonly Item[] {
  return list.every(holds) ? list : list.filter(holds)
}

/** The words by which somebody came here, and where they stand; nowhere in a text that is not the newest. */
async function searched(project: Project, source: SourceText, query: string) {
  return { query, hits: await hitsInText(project, source, query) }
}

/** Every code that ever was: of an older text the codings of that day, whatever became of their codes. */
const everyCode = (db: Project['db']) => db.selectFrom('codes').selectAll().execute()

/** What the words were of codings that a correction changed and that nobody looked at since. */
async function changedIn({ db }: Project, document: string) {
  return new Map(
    (await changedCodings(db, document)).map(({ coding, before }) => [
      coding.id,
      { was: before.exact, number: before.number, now: coding.exact },
    ]),
  )
}

/** What is blacked out in this text version, also by a mask that was laid on another; the same place once. */
function shownMasks(
  { text, version, sentences }: SourceText,
  masks: readonly PlacedMask[],
  everyone: readonly PersonRow[],
): ShownMask[] {
  const names = new Map(everyone.map(({ id, name }) => [id, name]))
  const here = new Set<string>()
  const ownFirst = masks.toSorted(
    (a, b) => Number(b.mask.version === version.id) - Number(a.mask.version === version.id),
  )
  return ownFirst
    .flatMap(({ mask: { id, revision, ground, person, at }, spans }) =>
      spans.flatMap(({ start, end }): ShownMask[] => {
        if (here.has(`${start} ${end}`)) return []
        here.add(`${start} ${end}`)
        const exact = text.slice(start, end)
        const sentence = Math.max(0, sentenceAt(sentences, start)) + 1
        return [{ id, revision, start, end, ground, at, exact, person: names.get(person) ?? '', sentence }]
      }),
    )
    .sort((a, b) => a.start - b.start)
}

function documentOf({ document, version }: SourceText) {
  return {
    id: document.id,
    name: document.name,
    versionId: version.id,
    versionNumber: version.number,
  }
}

/** The session of a document that has one only; a document over several belongs to none of them. */
async function sessionOf({ db }: Project, { parts }: SourceText) {
  const ids = new Set(parts.flatMap((part) => part.session ?? []))
  const [id] = ids
  const session = ids.size === 1 ? (await sessions(db)).find((one) => one.id === id) : undefined
  return session && { id: session.id, title: session.title }
}

/** The newest round of a report; where a first one is begun when there is none. */
async function auditOf({ db }: Project, document: string): Promise<string> {
  const round = await db
    .selectFrom('audits')
    .select('id')
    .where('document', '=', document)
    .where('ended', 'is', null)
    .orderBy('made', 'desc')
    .limit(1)
    .executeTakeFirst()
  return round ? `/reports/${round.id}` : '/reports#whole'
}

/** Main codes with their sub-codes behind them, in the order that the researchers gave; retired ones left out. */
function inOrder(tree: readonly CodeBranch[]): Code[] {
  return tree.flatMap(({ code, children }) => [
    ...(code.status === 'vervallen' ? [] : [code]),
    ...inOrder(children),
  ])
}

async function touchedBy(
  { db }: Project,
  source: SourceText,
  all: readonly ShownCoding[],
  reader: PersonRow | null,
) {
  if (!reader) return []
  const decided = await db
    .selectFrom('decisions')
    .select(['start', 'end'])
    .where('version', '=', source.version.id)
    .where('person', '=', reader.id)
    .where('ended', 'is', null)
    .execute()
  return [...all.filter((coding) => coding.own), ...decided]
}

function nextAfter(suggestions: readonly ShownSuggestion[], position: number) {
  const inText = [...suggestions].sort((a, b) => a.start - b.start)
  const next = inText.find((suggestion) => suggestion.start >= position) ?? inText[0]
  return next && { start: next.start, end: next.end }
}

function othersIn(all: readonly ShownCoding[], shown: OthersShown): CodingPageProps['others'] {
  const people = new Map(all.flatMap(({ own, coder }) => (own ? [] : [[coder.id, coder.name]])))
  return [...people]
    .map(([id, name]) => ({ id, name, isShown: isShownOf(shown, id) }))
    .sort((a, b) => inReadersOrder(a.name, b.name))
}

/** Main codes with their sub-codes behind them, and before all others those that have a key. */
async function inOrderOfKeys(project: Project, book: readonly Code[], reader: PersonRow | null) {
  const codes = new Map(inOrder(codeTree(book)).map((code) => [code.id, code]))
  return byKey([...codes.keys()], await codesGiven(project, reader?.id)).flatMap((id) => {
    const code = codes.get(id)
    return code ? [shownCode(code, book)] : []
  })
}
