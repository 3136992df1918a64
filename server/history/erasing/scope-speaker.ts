import { newId } from '../../database/ids.ts'
import { isSameName } from '../../database/lookup.ts'
import type { Db, Part } from '../../database/tables.ts'
import { notFound } from '../../errors.ts'
import { presentAt } from '../../quotes/hidden-text.ts'
import { freeName } from '../../sources/names.ts'
import { type Attendance, attendanceOf, attendances } from '../../sources/participants.ts'
import { partAt, type SourceText, type VoicedBlock } from '../../sources/source.ts'
import { ownLabel } from '../../sources/speakers.ts'
import { sourceTextOfVersion } from '../../sources/store.ts'
import { nameInLabel } from '../../text/label-name.ts'
import { contains, type Span } from '../../text/span.ts'
import { type Erased, type FindNames, nothingErased } from './erased.ts'
import { hangingOn } from './hanging.ts'
import { namingOf } from './naming.ts'
import type { Scope, Wanted } from './scope.ts'
import { type ErasedText, erasedText } from './stretches.ts'

interface Speaker {
  readonly id: string
  readonly name: string
  readonly isNew: boolean
}

/**
 * A person: every turn of theirs in every text, and their name wherever others say it.
 * @throws {AppError} not-found - no such participant, or nobody speaks under this label
 */
export async function speakerScope(db: Db, wanted: Extract<Wanted, { kind: 'speaker' }>): Promise<Scope> {
  const speaker = await speakerMeant(db, wanted)
  const present = await attendances(db)
  const voices: Voices[] = []
  for (const { id } of await db.selectFrom('text_versions').select('id').orderBy('made').execute()) {
    voices.push(voicesIn(await sourceTextOfVersion(db, id), speaker, present))
  }
  const labels = new Set(voices.flatMap((one) => [...one.labels]))
  if (speaker.isNew && labels.size === 0) notFound('speaker-not-found', { speaker: speaker.name })
  const near = nearOf(speaker, present, voices)
  const others = present.filter(({ session, participant }) => near.has(session) && participant !== speaker.id)
  const naming = namingOf({
    name: speaker.name,
    labels: [...labels],
    others: [...new Set(others.map(({ name }) => name))],
  })
  const texts = new Map<string, ErasedText>()
  for (const { source, turns } of voices) {
    const spans = [...turns, ...namesIn(source, naming.find, near)]
    if (spans.length > 0) texts.set(source.version.id, erasedText(source.document.id, source.text, spans))
  }
  const erased = {
    ...nothingErased,
    ...(await hangingOn(db, texts)),
    texts,
    ...(await fileNamesLeft(db, near, naming.inFileName)),
    participants: new Set([speaker.id]),
    names: naming.find,
    near,
    labels,
  }
  return { kind: 'speaker', subject: speaker.id, erased, isNew: speaker.isNew, shared: naming.shared }
}

async function speakerMeant(db: Db, wanted: Extract<Wanted, { kind: 'speaker' }>): Promise<Speaker> {
  if ('label' in wanted) return { id: newId(), name: wanted.label, isNew: true }
  const row = await db
    .selectFrom('participants')
    .select(['id', 'name'])
    .where('id', '=', wanted.participant)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, isNew: false } : notFound('speaker-not-found', { speaker: wanted.participant })
}

interface Voices {
  readonly source: SourceText
  readonly turns: readonly Span[]
  readonly labels: ReadonlySet<string>
}

/** The turns of a person in one text, and how these are labelled. */
function voicesIn(source: SourceText, speaker: Speaker, present: readonly Attendance[]): Voices {
  const namedBy = (label: string, { start }: Span) => {
    const session = partAt(source.parts, start)?.session
    return session ? attendanceOf(presentAt(present, session), label)?.participant : undefined
  }
  const isTheirs = (block: VoicedBlock) => {
    if (block.participant !== undefined) return block.participant === speaker.id
    if (block.speaker === undefined) return false
    const named = namedBy(block.speaker, block)
    return named === undefined ? isSameLabel(block.speaker, speaker.name) : named === speaker.id
  }
  const turns = source.blocks.filter(isTheirs)
  const labels = turns.flatMap((block) => {
    const label = ownLabel(block)
    const named = label === undefined ? undefined : namedBy(label, block)
    return label === undefined || (named !== undefined && named !== speaker.id) ? [] : label
  })
  return { source, turns, labels: new Set(labels) }
}

const isSameLabel = (label: string, name: string) => isSameName(nameInLabel(label), nameInLabel(name))

/** The sessions that somebody attended or spoke at, with the documents about those and their texts. */
function nearOf(speaker: Speaker, present: readonly Attendance[], voices: readonly Voices[]): Set<string> {
  const near = new Set(
    present.filter(({ participant }) => participant === speaker.id).map(({ session }) => session),
  )
  for (const { source, turns } of voices) {
    for (const { start } of turns) {
      const session = partAt(source.parts, start)?.session
      if (session) near.add(session)
    }
  }
  for (const { source, turns } of voices) {
    const isAbout = source.parts.some(({ session }) => session !== null && near.has(session))
    if (!isAbout && turns.length === 0) continue
    near.add(source.document.id)
    near.add(source.version.id)
  }
  return near
}

/** Where others say the name. What lies in no session of a near text counts as near. */
function namesIn({ text, parts, document }: SourceText, find: FindNames, near: ReadonlySet<string>): Span[] {
  if (!near.has(document.id)) return [...find(text, false)]
  const isFar = ({ session }: Part) => session !== null && !near.has(session)
  const far = parts.filter(isFar)
  return [
    ...find(text, true).filter((span) => !far.some((part) => contains(part, span))),
    ...find(text, false),
  ]
}

/** Files of near documents are often named after who spoke. */
async function fileNamesLeft(
  db: Db,
  near: ReadonlySet<string>,
  find: (name: string) => readonly Span[],
): Promise<Pick<Erased, 'fileNames' | 'titles'>> {
  const all = await db.selectFrom('documents').select(['id', 'name']).execute()
  const taken = new Set(all.map(({ name }) => name))
  const fileNames = new Map<string, string>()
  const titles = new Map<string, string>()
  for (const { id, name } of all) {
    const spans = find(name)
    if (!near.has(id) || spans.length === 0) continue
    const left = freeName(erasedText(id, name, spans).after, taken)
    taken.add(left)
    fileNames.set(id, left)
    titles.set(name, left)
    titles.set(withoutEnding(name), withoutEnding(left))
  }
  return { fileNames, titles }
}

const withoutEnding = (name: string) => name.replace(/\.[^.]+$/u, '')
