import type { Piece } from './piece.ts'

/** A line that may begin with who speaks: `Anna de Vries: ja`, `[00:03:12] Anna: ja`, `Piet (gemeente): nee`. */
export interface LabelledLine {
  readonly speaker: string
  /** All that stands before the words. */
  readonly label: string
  readonly words: string
  /** Seconds. */
  readonly time?: number
}

const clock = '(?:(?:\\d+:)?\\d{1,2}:\\d{2}(?:[.,]\\d+)?)'
const anyLabel = new RegExp(
  `^(?:[[(]?(?<before>${clock})[\\])]?[ \\t]+)?(?<speaker>\\p{Lu}[^:\\n\\v*<>“”"?!]{0,60}?)(?:[ \\t]*[[(](?<after>${clock})[\\])])?[ \\t]?:[ \\t]+(?=\\S)`,
  'u',
)

/** The label that a line seems to begin with. Whether that is a speaker depends on the other lines too: see `speakersIn`. */
export function labelOf(line: string): LabelledLine | undefined {
  const match = anyLabel.exec(line)
  const speaker = match?.groups?.speaker?.trim()
  if (!match?.groups || !speaker || !couldSpeak(speaker)) return undefined
  const label = match[0]
  const at = match.groups.before ?? match.groups.after
  return { speaker, label, words: line.slice(label.length), ...(at ? { time: seconds(at) } : {}) }
}

/** Hours, minutes and seconds to seconds. */
export function seconds(written: string): number {
  return written
    .replace(',', '.')
    .split(':')
    .reduce((total, part) => total * 60 + Number(part), 0)
}

/**
 * The labels that really are speakers. In one section a speaker speaks twice, or has a name or role and answers another;
 * a label right beside such a turn counts too. A `Let op:` or the `Kansen:` of each section are none.
 * @param lines in order; undefined stands for the beginning of a section
 */
export function speakersIn(lines: Iterable<string | undefined>): Set<string> {
  const speakers = new Set<string>()
  const beside: [string, string][] = []
  let section: string[] = []
  let previous: string | undefined
  const close = () => {
    for (const speaker of speakersOf(section)) speakers.add(speaker)
    section = []
    previous = undefined
  }
  for (const line of lines) {
    if (line === undefined) {
      close()
      continue
    }
    const speaker = labelOf(line)?.speaker
    if (speaker && previous) beside.push([previous, speaker])
    if (speaker) section.push(speaker)
    previous = speaker
  }
  close()
  for (const pair of [...beside, ...beside.toReversed()])
    if (pair.some((speaker) => speakers.has(speaker))) for (const speaker of pair) speakers.add(speaker)
  return speakers
}

function speakersOf(section: readonly string[]): string[] {
  const named = section.filter((speaker) => person.test(speaker))
  const answering = new Set(named).size > 1
  return section.filter(
    (speaker, index) => section.indexOf(speaker) !== index || (answering && person.test(speaker)),
  )
}

/** A first name with a surname, a role, or initials. */
const person =
  /^(?:(?:de|dhr\.?|mevr\.?|mw\.?)\s)?(?:\p{Lu}[\p{L}.'’-]*\s+(?:(?:van|de|der|den|ter|ten|te|het|'t|la|el|von)\s+)*\p{Lu}[\p{L}'’-]+|(?:spreker|speaker|deelnemer|gast|interviewer|gespreksleider|moderator|tafelheer|tafeldame|dagvoorzitter|voorzitter|inleider|respondent)(?:\s*\d+|\s+\p{Lu})?|\p{Lu}{1,3}\d?|.+\s\([^)]+\))$/iu

const mostWords = 5

function couldSpeak(speaker: string): boolean {
  const name = speaker.replace(/\s*[([].*$/, '')
  return name.split(/\s+/).length <= mostWords && !/^https?$/i.test(name) && !notSpeakers.test(name)
}

/** What stands before a colon in notes and never speaks. */
const notSpeakers = new RegExp(
  `^(?:${[
    'let op|nb|n\\.b|ps|p\\.s|noot|vraag|antwoord|actie|actiepunt|besluit|conclusie|samenvatting|samengevat|rode draad',
    'stelling|gespreksvraag|tafel|ronde|diner|denkdiner|werksessie|bijeenkomst|sessie|datum|tijd|plaats|locatie|onderwerp',
    'betreft|thema|titel|aanwezigen?|afwezigen?|deelnemers|notulist|notulen|verslag|bron|toelichting|voorbeeld|bijvoorbeeld',
    "kortom|kernvraag|kern|quotes?|citaten|citaat|opmerking(?:en)?|figuur|tabel|bijlage|hoofdstuk|telefoon|e-?mail|adres|website|optie|perspectief|doel|kansen?|risico(?:'s|’s)?",
    'voordel(?:en)|voordeel|nadelen|nadeel|tips?|tops?|idee(?:ën)?|gevolg(?:en)?|oorzaak|oorzaken|probleem|problemen|oplossing(?:en)?|voor|tegen|plus|min',
  ].join('|')})(?:\\s+(?:\\d+|\\p{Lu}))?$`,
  'iu',
)

/** Stands for the end of a line that only wraps; a vertical tab, because no canonical text holds one. */
export const softBreak = '\v'

/**
 * Makes turns of the paragraphs that begin with a speaker, also where the next speaker stands on a following line
 * of the same paragraph, and turns what soft breaks are left into spaces.
 */
export function withTurns(pieces: readonly Piece[]): Piece[] {
  const speakers = speakersIn(pieces.flatMap(linesOf))
  return pieces.flatMap((piece) =>
    piece.kind === 'paragraph' ? turnsOf(piece, speakers) : [unwrapped(piece)],
  )
}

function linesOf({ kind, text }: Piece): (string | undefined)[] {
  if (kind === 'heading') return [undefined]
  return kind === 'paragraph' ? text.split(/[\n\v]/).map((line) => line.trim()) : ['']
}

function turnsOf(piece: Piece, speakers: Set<string>): Piece[] {
  const turns: Piece[] = []
  const starts = [...piece.text.matchAll(/(?:^|[\n\v])[ \t]*/g)].map(
    ({ index, 0: { length } }) => index + length,
  )
  let from = 0
  const take = (until: number) => {
    const text = piece.text.slice(from, until).trim()
    const labelled = labelOf(text)
    if (labelled && speakers.has(labelled.speaker)) {
      const { speaker, label, words, time } = labelled
      turns.push(
        unwrapped({
          ...piece,
          kind: 'turn',
          text: words,
          label,
          speaker,
          ...(time === undefined ? {} : { time }),
        }),
      )
    } else turns.push(unwrapped({ ...piece, text }))
    from = until
  }
  for (const start of starts.slice(1)) {
    const end = piece.text.slice(start).search(/[\n\v]|$/)
    const speaker = labelOf(piece.text.slice(start, start + end))?.speaker
    if (speaker && speakers.has(speaker)) take(start)
  }
  take(piece.text.length)
  return turns
}

const unwrapped = (piece: Piece): Piece => ({ ...piece, text: piece.text.replace(/[ \t]*\v[ \t]*/g, ' ') })
