import type { Difference } from '../../views/parts/BothVersions.tsx'
import { voiceWord } from '../../views/parts/Voice.tsx'
import type {
  StructureBlock,
  StructureFormProps,
  StructureRun,
} from '../../views/structure/StructureForm.tsx'
import type { DocumentRow } from '../database/tables.ts'
import { writtenDate } from '../language/dates.ts'
import { inReadersOrder } from '../language/order.ts'
import { t } from '../language/t.ts'
import type { Voice } from '../text/block.ts'
import { each } from '../turns.ts'
import { type DocumentFacts, type PlannedPart, standingRuns, type WantedRun } from './correcting.ts'
import type { Typed } from './in-place.ts'
import { runsOf, voiceCounts } from './runs.ts'
import type { Session } from './sessions.ts'
import type { SourceText } from './source.ts'
import { wantedStructure } from './structure-form.ts'
import { openingOf } from './upload-views.ts'

/** The titles of tables and propositions by their ids. */
export function titlesOf(sessions: readonly Session[]): Map<string, string> {
  return new Map(
    sessions.flatMap(({ tables, propositions }) =>
      [...tables, ...propositions].map(({ id, title }): [string, string] => [id, title]),
    ),
  )
}

/** The form of a structure as it stands; what was typed goes before that. */
export function* structureView(
  source: SourceText,
  sessions: readonly Session[],
  typed?: Typed,
): Generator<void, Omit<StructureFormProps, 'action'>> {
  const { blocks, text, structure } = source
  const runs = runsOf(blocks, source.parts)
  const voices = blocks.map(({ voice }) => voice)
  const standing = standingRuns(runs, titlesOf(sessions))
  const wanted = typed ? typedStructure(typed, standing, voices) : { runs: standing, voices }
  yield
  const lines: StructureBlock[] = []
  yield* each(blocks, ({ kind, start, end, speaker }) => {
    const opening = openingOf(text.slice(start, end))
    lines.push({ kind, opening, speaker, voice: wanted.voices[lines.length] ?? 'note' })
  })
  return {
    revision: structure.revision,
    runs: runs.flatMap(({ from, to }, at): StructureRun[] => {
      const run = wanted.runs[at]
      if (!run) return []
      const counts = voiceCounts(wanted.voices, { from, to })
      return [{ ...run, to, session: run.session ?? '', voice: run.voice ?? '', counts }]
    }),
    blocks: lines,
    sessions: sessions.map(({ id, title }) => ({ id, title })),
    tables: unique(sessions.flatMap(({ tables }) => tables.map(({ title }) => title))),
    propositions: unique(sessions.flatMap(({ propositions }) => propositions.map(({ title }) => title))),
    stretch: {
      first: typed?.first?.[0] ?? '',
      last: typed?.last?.[0] ?? '',
      voice: typed?.['stretch-voice']?.[0] ?? '',
    },
  }
}

const unique = (words: readonly string[]) => [...new Set(words)].sort(inReadersOrder)

/** What was typed, as far as it belongs to the runs and blocks that stand now. */
function typedStructure(
  typed: Typed,
  standing: readonly WantedRun[],
  voices: readonly Voice[],
): { runs: readonly WantedRun[]; voices: readonly Voice[] } {
  const wanted = wantedStructure({ ...typed, first: [], last: [] })
  const isSame =
    wanted.runs.length === standing.length && wanted.runs.every(({ from }, at) => from === standing[at]?.from)
  return {
    runs: isSame ? wanted.runs : standing,
    voices: wanted.voices.length === voices.length ? wanted.voices : voices,
  }
}

/** What differs between a structure that stands and one that somebody wanted, stretch by stretch of blocks. */
export function structureDifferences(
  source: SourceText,
  yours: { parts: readonly PlannedPart[]; voices: readonly Voice[] },
  sessions: readonly Session[],
): Difference[] {
  const titles = titlesOf(sessions)
  const names = new Map(sessions.map(({ id, title }) => [id, title]))
  const places = standingRuns(runsOf(source.blocks, source.parts), titles)
  const lines = source.blocks.map((block, at) => {
    const theirs = places.findLast(({ from }) => from <= at)
    const mine = yours.parts.find(({ start, end }) => start <= block.start && block.start < end)
    return {
      theirs: placeInWords(theirs, block.voice, names),
      yours: placeInWords(mine, yours.voices[at] ?? block.voice, names),
    }
  })
  return grouped(lines)
}

function placeInWords(
  place: Pick<PlannedPart, 'session' | 'table' | 'proposition' | 'round'> | undefined,
  voice: Voice,
  names: ReadonlyMap<string, string>,
): string {
  const session = place?.session ? names.get(place.session) : undefined
  return [
    session ?? t.sourcePages.noSession,
    place?.table,
    place?.proposition,
    place?.round,
    voiceWord(voice),
  ]
    .filter((part) => part)
    .join(', ')
}

/** Neighbouring blocks that differ in the same way are one line. */
function grouped(lines: readonly { theirs: string; yours: string }[]): Difference[] {
  const groups: { first: number; last: number; theirs: string; yours: string }[] = []
  lines.forEach((line, at) => {
    if (line.theirs === line.yours) return
    const open = groups.at(-1)
    const goesOn = open && open.last === at - 1 && open.theirs === line.theirs && open.yours === line.yours
    if (goesOn) open.last = at
    else groups.push({ first: at, last: at, ...line })
  })
  return groups.map(({ first, last, theirs, yours }) => ({
    name: first === last ? t.sourcePages.block(first + 1) : t.sourcePages.blocks(first + 1, last + 1),
    theirs,
    yours,
  }))
}

const facts = (): readonly [
  column: keyof DocumentFacts,
  name: string,
  words: (value: string | null) => string,
][] => [
  ['name', t.sourcePages.field.name, (value) => value ?? ''],
  ['title', t.sourcePages.field.title, (value) => value ?? t.sourcePages.notFilledIn],
  ['date', t.sourcePages.field.date, (value) => (value ? writtenDate(value) : t.sourcePages.notFilledIn)],
  ['role', t.sourcePages.field.role, (value) => (value === 'report' ? t.common.report : t.common.source)],
]

export function descriptionDifferences(theirs: DocumentRow, yours: DocumentFacts): Difference[] {
  return facts()
    .filter(([column]) => theirs[column] !== yours[column])
    .map(([column, name, words]) => ({ name, theirs: words(theirs[column]), yours: words(yours[column]) }))
}
