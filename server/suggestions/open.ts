import { z } from 'zod'
import { type DerivedDb, keepResult, latestResult } from '../database/derived.ts'
import type { Project } from '../database/project.ts'
import { headOf } from '../database/write.ts'
import { wordsBefore } from '../sources/leads.ts'
import { partAt, type SourceText, voiceAt } from '../sources/source.ts'
import { sourceTexts } from '../sources/store.ts'
import type { Voice } from '../text/block.ts'
import { latestModel } from './keeping.ts'
import { type Suggestion, suggestInTexts } from './suggesting.ts'

/** One open suggestion, with what a person needs to decide on it. */
export interface Open extends Suggestion {
  document: string
  documentName: string
  version: string
  session: string | null
  start: number
  end: number
  text: string
  /** What stands around it. */
  before: string
  after: string
  /** From 1. */
  sentence: number
  voice: Voice
  model: string
}

/** The open suggestions of a whole project, by the model that was made last, the most certain first. */
export interface Queue {
  all: readonly Open[]
  /** When the model was made, and how many changes it does not know. Undefined while there is none. */
  model?: { at: string; changesSince: number } | undefined
}

const kept = new WeakMap<Project, { event: number; model: string; queue: Queue }>()

/** Worked out once for as long as nothing was recorded and no other model was made. */
export async function openQueue(project: Project): Promise<Queue> {
  const event = (await headOf(project.db))?.seq ?? 0
  const latest = await latestModel(project.derived)
  if (!latest) return { all: [] }
  const before = kept.get(project)
  if (before?.event === event && before.model === latest.model.name) return before.queue
  const sources = new Map((await sourceTexts(project.db, 'source')).map((text) => [text.document.id, text]))
  const sentences = await suggestInTexts(project.db, latest.model, [...sources.values()])
  const all = sentences.flatMap(({ document, start, end, text, suggestions }): Open[] => {
    const source = sources.get(document)
    if (!source) return []
    const place = { start, end, text, model: latest.model.name, ...placeIn(source, start, end) }
    return isSpoken(place.voice) ? suggestions.map((suggestion) => ({ ...suggestion, ...place })) : []
  })
  all.sort((a, b) => b.score - a.score || (a.document < b.document ? -1 : 1) || a.start - b.start)
  const queue = { all, model: { at: latest.at, changesSince: event - latest.event } }
  kept.set(project, { event, model: latest.model.name, queue })
  return queue
}

/** On the screen only what was said or noted is proposed; headings and colophons are no evidence for anything. */
export const isSpoken = (voice: Voice) => voice === 'participant' || voice === 'note' || voice === 'guest'

const around = 160

function placeIn(source: SourceText, start: number, end: number) {
  const { text, document, version } = source
  return {
    document: document.id,
    documentName: document.name,
    version: version.id,
    session: partAt(source.parts, start)?.session ?? null,
    before: wordsBefore(source, start, around),
    after: oneLine(text.slice(end, end + around).replace(/\s\S*$/u, '')),
    sentence: source.sentences.findIndex((sentence) => sentence.start === start) + 1,
    voice: voiceAt(source.blocks, start),
  }
}

const oneLine = (stretch: string) => stretch.replace(/\s+/gu, ' ').toWellFormed()

/** How many suggestions wait per code. */
export function openCounts(all: readonly Open[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { code } of all) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

const countsPlace = { kind: 'open-suggestions', key: 'counts' } as const

/** Keeps how many suggestions wait per code, so that the start page need not work it out. */
export async function keepOpenCounts(project: Project): Promise<void> {
  const { all } = await openQueue(project)
  const event = (await headOf(project.db))?.seq ?? 0
  const json = JSON.stringify([...openCounts(all)])
  await keepResult(project.derived, { ...countsPlace, input: String(event), event, json })
}

const keptCounts = z.array(z.tuple([z.string(), z.number()]))

/** How many suggestions waited per code (by its id) when that was last worked out. */
export async function keptOpenCounts(derived: DerivedDb): Promise<Map<string, number>> {
  const row = await latestResult(derived, countsPlace)
  return new Map(row ? keptCounts.parse(JSON.parse(row.json)) : [])
}
