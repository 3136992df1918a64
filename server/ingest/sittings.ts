import { dateIn } from './dates.ts'
import type { Heading } from './headings.ts'
import type { Line } from './outline.ts'
import { statedIn, top } from './outline.ts'
import type { Given, ProposedSession } from './structure.ts'

/** The sessions of a text, and for each of its lines the session it belongs to, or null. */
export interface Sittings {
  readonly sessions: ProposedSession[]
  readonly of: (number | null)[]
  /** Whether the file itself marks where sessions begin and end. */
  readonly areMarked: boolean
}

/** What the file says of itself, from its front matter and the lines at its top. */
export interface About {
  readonly stated: Readonly<Record<string, string>>
  readonly date?: string | undefined
}

/** Finds the sessions: none in a report, else the one that was given, else those that headings open, else one for the whole file. */
export function sittingsOf(lines: readonly Line[], given: Given, about: About): Sittings {
  if (given.role === 'report') return { sessions: [], of: lines.map(() => null), areMarked: false }
  const openings = given.session === undefined ? openingsIn(lines) : []
  const named = given.session ?? statedSession(about.stated)
  if (openings.length > 1 || (openings.length === 1 && isChapter(lines, openings[0]!) && named === undefined))
    return marked(lines, openings, given)
  const opening = openings[0] === undefined ? undefined : lines[openings[0]]?.heading?.words
  const heading = opening && titleOf(opening)
  const title = named ?? heading ?? baseName(given.name)
  const session = proposed(
    { title, kind: given.kind ?? kindOf(`${title} ${about.stated.soort ?? about.stated.kind ?? ''}`) },
    [given.date, about.date, dateIn(title), dateIn(about.stated.datum ?? ''), dateIn(given.name)],
    about.stated,
  )
  return { sessions: [session], of: lines.map(() => 0), areMarked: false }
}

/** The lines that open a session: the highest of the headings that name one. */
function openingsIn(lines: readonly Line[]): number[] {
  const openings = lines.flatMap(({ heading }, index) => (heading?.topic === 'session' ? [index] : []))
  const highest = openings.reduce((least, index) => Math.min(least, lines[index]!.heading!.depth), Infinity)
  return openings.filter((index) => lines[index]!.heading!.depth === highest)
}

/** One session heading in a report with numbered chapters covers its chapter; a title covers the file. */
function isChapter(lines: readonly Line[], opening: number): boolean {
  const { heading } = lines[opening]!
  return (
    heading!.isNumbered &&
    lines.slice(opening + 1).some((line) => line.heading?.isNumbered && ends(line.heading, heading!))
  )
}

function marked(lines: readonly Line[], openings: readonly number[], given: Given): Sittings {
  const opens = new Set(openings)
  const indices = new Map<string, number>()
  const sessions: ProposedSession[] = []
  const of: (number | null)[] = []
  let open: { heading: Heading; index: number } | undefined
  let chapter: Heading | undefined
  lines.forEach((line, at) => {
    const { heading } = line
    if (heading && opens.has(at)) {
      const known = indices.get(identityOf(heading.words))
      const isLookedBackOn =
        known !== undefined && chapter?.topic === 'analysis' && chapter.depth < heading.depth
      if (known === undefined) sessions.push(sessionAt(lines, at, given))
      const index = known ?? sessions.length - 1
      indices.set(identityOf(heading.words), index)
      open = isLookedBackOn ? undefined : { heading, index }
    } else if (heading && open && ends(heading, open.heading)) open = undefined
    if (heading && heading.depth <= (chapter?.depth ?? heading.depth)) chapter = heading
    of.push(open?.index ?? null)
  })
  return { sessions, of, areMarked: openings.length > 0 }
}

/** A heading as high as the session's own ends it, unless it opens a part within it. */
function ends(heading: Heading, session: Heading): boolean {
  const depth = Number.isFinite(session.depth) ? session.depth : 0
  if (heading.depth < depth) return true
  return (
    heading.depth === depth &&
    (heading.topic === 'other' || heading.topic === 'analysis' || heading.topic === 'frame')
  )
}

/** `Diner 1` in a later chapter is the diner of that number again; below `Rode draden` it is only looked back on. */
function identityOf(words: string): string {
  const whole = titleOf(words).toLowerCase()
  const numbered = whole.replace(/\s*[:.–—-].*$/, '')
  return /\s\S/.test(numbered) ? numbered : whole
}

function sessionAt(lines: readonly Line[], at: number, given: Given): ProposedSession {
  const words = lines[at]!.heading!.words
  const following = lines.slice(at + 1, at + 1 + top)
  const next = following.findIndex(({ heading }) => heading?.topic === 'session')
  const { stated } = statedIn(next === -1 ? following : following.slice(0, next))
  return proposed(
    { title: titleOf(words), kind: given.kind ?? kindOf(words) },
    [dateIn(words), stated.datum && dateIn(stated.datum), given.date],
    stated,
  )
}

function proposed(
  session: Pick<ProposedSession, 'title' | 'kind'>,
  dates: readonly (string | undefined)[],
  stated: Readonly<Record<string, string>>,
): ProposedSession {
  const date = dates.find((one) => one)
  const place = stated.plaats ?? stated.locatie ?? stated.place
  return { ...session, ...(date ? { date } : {}), ...(place ? { place } : {}) }
}

function statedSession(stated: Readonly<Record<string, string>>): string | undefined {
  const named = ['bijeenkomst', 'sessie', 'session'].map((name) => stated[name]).find((value) => value)
  if (named) return named
  if (stated.denkdiner) return `Denkdiner ${stated.denkdiner}`
  return stated.werksessie && `Werksessie ${stated.werksessie}`
}

function kindOf(title: string): ProposedSession['kind'] {
  if (/diner/i.test(title)) return 'denkdiner'
  if (/werk(?:sessie|atelier)/i.test(title)) return 'werksessie'
  return /gesprek|interview/i.test(title) ? 'gesprek' : 'anders'
}

const baseName = (file: string) => file.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]+$/, '')

const preamble =
  /^(?:bijeenkomst\s*:\s*|(?:verslag|notulen|aantekeningen|notities|transcript(?:ie)?)\s+(?:van\s+)?(?:(?:de|het)\s+)?(?=(?:denkdiner|diner|werksessie|werkatelier|bijeenkomst|sessie)\s))/i

/** `Bijeenkomst: …` above the remarks of a list, or `Verslag van`, only says what follows. */
function titleOf(heading: string): string {
  const title = heading.replace(preamble, '')
  return title.charAt(0).toUpperCase() + title.slice(1)
}
