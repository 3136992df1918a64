import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { personNamed } from '../../server/database/people.ts'
import { openProjectInMemory } from '../../server/database/project.ts'
import { readText } from '../../server/ingest/read.ts'
import { addDocument, understand } from '../../server/sources/adding.ts'
import { folded, stem } from '../../server/text/stems.ts'
import { wordsIn } from '../../server/text/words.ts'
import type { Candidate } from '../../server/threads/candidate.ts'
import { codeThemes, meetings } from '../../server/threads/code-themes.ts'
import type { Fragment } from '../../server/threads/fragments.ts'
import { gather } from '../../server/threads/gathering.ts'
import type { Material, ThreadCoding } from '../../server/threads/material.ts'
import { intersection } from '../../server/threads/sets.ts'
import type { Study } from '../../server/threads/study.ts'
import { tensionsAround } from '../../server/threads/tensions.ts'
import { type DrawnThread, drawn } from './eight-threads.ts'

/** The dinners as they were reported, without the chapter of threads and without the paragraphs headed *Rode draad*. */
export function withoutThreads(text: string): string {
  const lines = text.split('\n')
  const chapter = lines.findIndex((line) => /^3\s+Rode draden$/u.test(line.trim()))
  let isThread = false
  const kept = lines.map((line, i) => {
    if (i >= chapter || i < lines.findIndex((each) => /^2\.1\s+Diner 1/u.test(each))) return ''
    if (/^Rode draad$/u.test(line.trim())) isThread = true
    else if (/^(?:2\.|- )|:$/u.test(line.trim())) isThread = false
    return isThread ? '' : line
  })
  return kept.join('\n')
}

/** What the program makes of the dinners, with codings that stand in for those of people: a sentence gets a code for a keyword. */
export async function dinners(file: string, codebook: string): Promise<Material & { readonly text: string }> {
  const project = await openProjectInMemory()
  const { id } = await personNamed(project.db, 'Noor')
  const bytes = new TextEncoder().encode(withoutThreads(readFileSync(file, 'utf8')))
  const given = { name: 'diners.txt', bytes, read: await readText(bytes, 'diners.txt') }
  await addDocument(project.db, id, understand(given, { role: 'source' }))
  const { material, sources } = await gather(project.db)
  await project.close()
  const codes = bookOf(codebook)
  const codings = material.sentences.flatMap((sentence) =>
    codes
      .filter(({ words }) => words.some((word) => stands(word, sentence.text)))
      .map(({ name }): ThreadCoding => {
        const { document, start, end, text } = sentence
        return { document, start, end, exact: text, code: name, coder: 'Noor', origin: 'reading' }
      }),
  )
  return {
    ...material,
    codings,
    codes: codes.map(({ name, words }) => ({ id: name, name, parent: null, keywords: words })),
    readings: codes.map(({ name }) => ({ code: name, document: 'diners.txt' })),
    text: sources.get('diners.txt')?.text ?? '',
  }
}

const row = z.object({ code: z.string(), keywords: z.string(), related: z.string() })

function bookOf(file: string) {
  const rows = z.array(row).parse(parse(readFileSync(file, 'utf8'), { columns: true, bom: true }))
  const list = (cell: string) =>
    cell
      .split(';')
      .map((word) => word.trim())
      .filter((word) => word !== '')
  return rows.map(({ code, keywords, related }) => ({
    name: code,
    words: [...list(keywords), ...list(related)],
  }))
}

/** A keyword begins a word of the sentence; of several words all stand in a row. */
const stands = (word: string, text: string) =>
  ` ${folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${folded(word)}`)

/** What is compared: where it has its evidence, and the sentences in which it hears a tension. */
export interface Proposal {
  readonly title: string
  readonly terms: readonly string[]
  readonly lines: ReadonlySet<number>
  readonly tensions: readonly string[]
}

export const proposalOf = ({ title, terms, evidence, tensions }: Candidate, text: string): Proposal => ({
  ...{ title, terms, lines: linesOf(evidence, text), tensions: tensions.map(({ exact }) => exact) },
})

/** The baseline: pairs of codes by the number of units in which both stand. */
export function pairsByFrequency(study: Study, text: string): Proposal[] {
  const themes = codeThemes(study)
  return themes
    .flatMap((first, i) =>
      themes
        .slice(i + 1)
        .map((second) => ({ first, second, both: intersection(first.found, second.found).size })),
    )
    .sort((a, b) => b.both - a.both)
    .map(({ first, second }): Proposal => {
      const fragments: Fragment[] = meetings(first.fragments, second.fragments)
      const title = `${first.codes[0]?.name} en ${second.codes[0]?.name}`
      return {
        ...{ title, terms: [], lines: linesOf(fragments, text) },
        tensions: tensionsAround(fragments, study).map(({ exact }) => exact),
      }
    })
}

function linesOf(places: readonly { readonly start: number }[], text: string): Set<number> {
  return new Set(places.map(({ start }) => text.slice(0, start).split('\n').length))
}

/** At least half of the thread's paragraphs, and half as many again among its own as any paragraph would give. */
const halfOf = 0.5
const betterThanAny = 1.5

/** How the tension of a thread must be named: by one sentence, by all that is shown together, or not at all. */
export type Naming = 'one-sentence' | 'together' | 'not-asked'

export interface Rule {
  /** How many paragraphs there are in all. */
  readonly paragraphs: number
  readonly naming: Naming
}

/** Whether a proposal is a thread that people drew. */
export function matches(proposal: Proposal, thread: DrawnThread, { paragraphs, naming }: Rule): boolean {
  const both = intersection(proposal.lines, new Set(thread.lines)).size
  if (both < halfOf * thread.lines.length) return false
  if (both / proposal.lines.size < (betterThanAny * thread.lines.length) / paragraphs) return false
  if (naming === 'not-asked') return true
  const { title, terms, tensions } = proposal
  const told = naming === 'together' ? [[title, ...terms, ...tensions].join(' ')] : tensions
  return told.some((words) => thread.sides.every((side) => holds(words, side)))
}

function holds(sentence: string, side: readonly string[]): boolean {
  const stems = wordsIn(sentence).map(({ surface }) => stem(surface))
  return side.some((word) => stems.some((found) => found.includes(stem(word))))
}

/** How many threads are found in a list, each proposal counting for one thread: the most that can be had. */
export function foundIn(proposals: readonly Proposal[], rule: Rule): number {
  const taken = new Map<number, number>()
  const place = (thread: number, seen: Set<number>): boolean => {
    for (const [i, proposal] of proposals.entries()) {
      if (seen.has(i) || !matches(proposal, drawn[thread]!, rule)) continue
      seen.add(i)
      const holder = taken.get(i)
      if (holder === undefined || place(holder, seen)) {
        taken.set(i, thread)
        return true
      }
    }
    return false
  }
  return drawn.filter((_, i) => place(i, new Set())).length
}

export const matchingNothing = (proposals: readonly Proposal[], rule: Rule) =>
  proposals.filter((proposal) => !drawn.some((thread) => matches(proposal, thread, rule))).length
