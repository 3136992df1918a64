import type { Voice } from '../text/block.ts'
import { isWhollyQuoted } from '../text/plain/quotes.ts'
import { isAboutRecording } from '../text/plain/stage-directions.ts'
import type { Heading } from './headings.ts'
import type { Line } from './outline.ts'

/** What is known of a text before its blocks are looked at one by one. */
export interface Hearing {
  /** For each line its session, or null. */
  readonly sessionOf: readonly (number | null)[]
  /** Whether the file marks its sessions, so that what stands outside them is by its makers. */
  readonly areMarked: boolean
  readonly isReport: boolean
  /** Whose words the file as a whole holds, when that was said or shows from its title. */
  readonly voice: Voice | undefined
  /** Lines with date, place and the like. */
  readonly stated: ReadonlySet<Line>
}

interface Section {
  readonly heading: Heading
  readonly voice: Voice
}

/** Proposes whose words each line holds, from its kind, its marks and the heading above it. */
export function voicesOf(lines: readonly Line[], hearing: Hearing): Voice[] {
  const first = hearing.sessionOf.findIndex((session) => session !== null)
  const isInterview = areOfInterview(lines.flatMap(({ block }) => block.speaker ?? []))
  let section: Section | undefined
  let question: Line | undefined
  return lines.map((line, at) => {
    const { heading } = line
    if (heading) {
      section = sectionUnder(heading, section)
      question = heading.topic === 'proposition' && isBare(heading) ? line : undefined
    } else if (section && endsContents(lines, at, section.heading)) section = undefined
    const outside = hearing.areMarked && hearing.sessionOf[at] === null && !hearing.isReport
    const zone: Voice | undefined = outside ? (at < first ? 'frame' : 'analysis') : undefined
    const isQuestion = question !== undefined && !heading && lines[at - 1] === question
    return heading
      ? voiceOfHeading(heading, { zone, section, hearing })
      : voiceOfLine(line, { zone, section, isQuestion, isInterview, hearing })
  })
}

interface Around {
  readonly zone: Voice | undefined
  readonly section: Section | undefined
  readonly hearing: Hearing
}

function voiceOfHeading(heading: Heading, { zone, section, hearing }: Around): Voice {
  if (heading.topic === 'frame' || section?.voice === 'frame') return 'frame'
  if (zone) return zone
  if (heading.topic === 'proposition') return 'organiser'
  return heading.topic === 'analysis' || hearing.isReport ? 'analysis' : 'organiser'
}

function voiceOfLine(
  line: Line,
  { zone, section, isQuestion, isInterview, hearing }: Around & { isQuestion: boolean; isInterview: boolean },
): Voice {
  const { kind } = line.block
  if (kind === 'contents' || kind === 'caption' || kind === 'footnote' || hearing.stated.has(line))
    return 'frame'
  if (section?.voice === 'frame' || zone === 'frame') return 'frame'
  if (kind === 'paragraph' && isAboutRecording(line.text)) return 'frame'
  if (kind === 'turn') return voiceOfTurn(line, hearing, isInterview)
  if (isQuestion && (kind === 'quote' || isQuoted(line))) return 'organiser'
  const isQuotation =
    (kind === 'quote' && !isAttribution(line)) ||
    isQuoted(line) ||
    (section?.heading.topic === 'quotes' && (kind === 'item' || isBareQuotation(line)))
  if (isQuotation) return hearing.voice ?? 'participant'
  if (zone || hearing.isReport) return zone ?? 'analysis'
  if (section?.voice === 'analysis') return 'analysis'
  return hearing.voice ?? section?.voice ?? 'note'
}

const organisers =
  /gespreksleid(?:er|ster)|tafelheer|tafeldame|tafelvoorzitter|dagvoorzitter|voorzitter|voorzitster|moderator|interview(?:st)?er|facilitator|procesbegeleider|presentator|presentatrice|organisatie|(?<!\p{L})(?:tafel)?host(?!\p{L})|^int\.?$/iu
const guests = /inleider|gastspreker|keynote|\(spreker\)|^(?:de\s+)?spreker$/i

function voiceOfTurn({ block: { speaker = '' } }: Line, { voice }: Hearing, isInterview: boolean): Voice {
  const told = isInterview && isInterviewer(speaker) ? 'organiser' : voiceOfLabel(speaker)
  return told === 'participant' ? (voice ?? told) : told
}

/** Whose words a speaker's label itself tells: `Gespreksleider` and `Inleider` are no participants. */
export function voiceOfLabel(speaker: string): Voice {
  if (guests.test(speaker)) return 'guest'
  return organisers.test(speaker) ? 'organiser' : 'participant'
}

const isInterviewer = (label: string) => /^I\d?\.?$/u.test(label)
const interviewed = /^(?:[RP]\d{0,2}|resp(?:ondente?)?\.?(?: \d{1,2})?|geïnterviewde(?: \d{1,2})?)$/iu

/** `I` asks where all others are `R`, `R1`, `P` or *respondent*; among other initials it is somebody's own. */
function areOfInterview(labels: readonly string[]): boolean {
  const others = labels.filter((label) => !isInterviewer(label))
  return (
    others.length > 0 && others.length < labels.length && others.every((label) => interviewed.test(label))
  )
}

/** The voice of what follows a heading; a heading below an analysis or frame belongs to it, unless it opens a part. */
function sectionUnder(heading: Heading, above: Section | undefined): Section | undefined {
  const own = sectionVoices[heading.topic]
  if (own) return { heading, voice: own }
  const isDeeper =
    above !== undefined &&
    (heading.depth > above.heading.depth ||
      (above.voice === 'frame' &&
        heading.depth === above.heading.depth &&
        heading.level > above.heading.level))
  if (isDeeper && heading.topic === 'other' && above.voice !== 'note') return above
  return heading.topic === 'quotes' ? { heading, voice: 'note' } : undefined
}

const sectionVoices: Partial<Record<Heading['topic'], Voice>> = {
  analysis: 'analysis',
  frame: 'frame',
  programme: 'organiser',
  talk: 'guest',
}

/** Below *Inhoud* stand chapters and their pages; behind the last of them, or where somebody tells something, the text begins. */
function endsContents(lines: readonly Line[], at: number, { words }: Heading): boolean {
  const { block, text } = lines[at]!
  if (!/^inhoud(?:sopgave)?\W*$/i.test(words) || block.kind === 'contents') return false
  if (block.kind === 'turn' || block.kind === 'quote' || isProse(text)) return true
  return lines[at - 1]?.block.kind === 'contents' && lines[at + 1]?.block.kind !== 'contents'
}

/** A sentence that ends, or more words than the title of a chapter has. */
const isProse = (text: string) =>
  !/\d\s*$/.test(text) && (text.length > 200 || (text.length > 60 && /[.!?…]["”’)]*$/.test(text.trimEnd())))

/** `Stelling 2` without more: its words stand below it. */
const isBare = ({ words, isNamed }: Heading) => words.length < 25 && !isNamed

/** Whether a line is all quotation, with at most who said it before or behind it. */
function isQuoted({ text }: Line): boolean {
  const start = /^\p{Lu}[^:“”"‘’']{0,40}:\s+/u.exec(text)?.[0].length ?? 0
  return isWhollyQuoted(text, { start, end: text.length })
}

/** A line below *Citaten* that names nobody and leads to nothing was said at the table, with or without its marks. */
const isBareQuotation = ({ block, text }: Line) =>
  block.kind === 'paragraph' &&
  text.length <= 300 &&
  !text.trimEnd().endsWith(':') &&
  !isAttribution({ block, text })

/** Who said it, below a quotation: `(ondernemer, tafel 3)`. */
const isAttribution = ({ text }: Line) => /^(?:\([^()]*\)|[–—-]\s.{1,80})$/.test(text.trim())
