import { keepResult, keptResult } from '../../database/derived.ts'
import { sha256 } from '../../database/ids.ts'
import type { Project } from '../../database/project.ts'
import { headOf } from '../../database/write.ts'
import type { SourceText } from '../../sources/source.ts'
import { blockAt, sentenceAt } from '../../sources/source.ts'
import type { ExtentStatement } from '../audit.ts'
import { codesNamedIn } from '../claims/claim-codes.ts'
import { inputOf, likenessMaterial } from '../claims/claim-material.ts'
import { sharedWords } from '../claims/likeness-words.ts'
import { type ExtentMeasure, measureExtent } from './extent-measure.ts'
import { telling } from './extent-words.ts'

type Both = Pick<Project, 'db' | 'derived'>

const kind = 'extents'

/**
 * What the data say now of each statement of extent of a report, by the key of the statement. Kept beside the project
 * as long as nothing that it is made from changes; never part of a closed audit.
 */
export async function measuredExtents(
  { db, derived }: Both,
  report: SourceText,
  statements: readonly ExtentStatement[],
): Promise<ReadonlyMap<string, ExtentMeasure>> {
  const before = await keptExtents({ db, derived }, report, statements)
  if (before) return before
  const input = await measuredFrom(db, report, statements)
  const key = report.version.id
  const event = (await headOf(db))?.seq ?? 0
  const measures = await measure(db, report, statements)
  await keepResult(derived, { kind, key, input, event, json: JSON.stringify(measures) })
  return byKey(measures)
}

/** As `measuredExtents`, when that was worked out before; else undefined, so that a page need not wait. */
export async function keptExtents(
  { db, derived }: Both,
  report: SourceText,
  statements: readonly ExtentStatement[],
): Promise<ReadonlyMap<string, ExtentMeasure> | undefined> {
  const input = await measuredFrom(db, report, statements)
  const json = await keptResult(derived, { kind, key: report.version.id, input })
  return json === undefined ? undefined : byKey(JSON.parse(json))
}

/** Names everything that the measures are made from. */
async function measuredFrom(
  db: Project['db'],
  report: SourceText,
  statements: readonly ExtentStatement[],
): Promise<string> {
  const places = statements.map(({ key, start, end }) => [key, start, end])
  return sha256(JSON.stringify([await inputOf(db, report), places]))
}

const byKey = (measures: readonly ExtentMeasure[]) => new Map(measures.map((each) => [each.key, each]))

async function measure(db: Project['db'], report: SourceText, statements: readonly ExtentStatement[]) {
  const { searched, names, codebook } = await likenessMaterial(db, report)
  const subjects = statements.map(subjectOf)
  const codes = await codesNamedIn(subjects, codebook)
  return statements.map((statement, i) =>
    measureExtent(
      {
        key: statement.key,
        words: sharedWords(subjects[i]!, names),
        wordsBefore: sharedWords(sentenceBefore(report, statement), names),
        codes: codes[i]!,
      },
      searched,
    ),
  )
}

/** The words of the sentence without the statement and without words of telling: what it is about. */
function subjectOf({ sentence, start, end }: ExtentStatement): string {
  const { text } = sentence
  const rest = `${text.slice(0, start - sentence.start)} ${text.slice(end - sentence.start)}`
  return rest.replace(toldWords, ' ')
}

const toldWords = new RegExp(`(?<![\\p{L}-])(?:${telling})(?![\\p{L}-])`, 'giu')

/** The sentence before, when it stands in the same block. */
function sentenceBefore({ text, sentences, blocks }: SourceText, { sentence }: ExtentStatement): string {
  const before = sentences[sentenceAt(sentences, sentence.start) - 1]
  if (!before || blockAt(blocks, before.start) !== blockAt(blocks, sentence.start)) return ''
  return text.slice(before.start, before.end)
}
