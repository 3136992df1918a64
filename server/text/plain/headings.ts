import type { Line } from './lines.ts'

/** A heading: how deep it lies, and how many characters of its line come before and after its words. */
export interface Heading {
  readonly level: number
  readonly before: number
  readonly after: number
}

const hashes = /^(#{1,6})\s+(?:[*_]{1,3})?/
const numberedDeep = /^\d{1,2}((?:\.\d{1,2}){1,4})\.?\s+["“‘'(]?[\p{Lu}\p{N}]/u
const clockTime = /^(?:0?[89]|1\d|2[0-3])\.[0-5][05]\s/
const numberedOnce = /^\d{1,2}\s+["“‘']?\p{Lu}[^.!?;,:]*$/u
const numberedWithDot = /^(?:\d{1,2}|[IVX]{1,4})\.\s+["“‘']?\p{Lu}[^.!?;]*$/u
const longestHeading = 300
const longestTitle = 100

const ranks: Record<string, number> = {}
for (const [rank, names] of [
  [1, 'diner denkdiner werksessie sessie bijeenkomst hoofdstuk deel'],
  [2, 'tafel dialoogtafel ronde blok onderdeel agendapunt keuzerichting bijlage workshop'],
  [3, 'stelling gespreksvraag vraag thema vraagstuk casus optie propositie'],
] as const) {
  for (const name of names.split(' ')) ranks[name] = rank
}
const ranked = new RegExp(
  `^(${Object.keys(ranks).join('|')})\\s+(?:\\d{1,2}|[A-Z]|[IVX]{1,4})\\b\\s*(?:[:.–—-]\\s*(?=\\S)|:?$)`,
  'i',
)

const sectionWords =
  /^(?:rode dra(?:ad|den)|quotes?|cita(?:at|ten)|uitspraken|conclusies?|samenvatting|inhoud|inhoudsopgave|colofon|voorwoord|inleiding|introductie|aanleiding|bijlagen?|leeswijzer|over dit document|deelnemers|aanwezigen|agenda|programma|actiepunten|acties|afspraken|vervolg|nabeschouwing|reflectie|discussie|terugkoppeling|opbrengst(?:en)?|uitkomsten|aanbevelingen|verantwoording|bronnen|literatuur|begrippenlijst|noten|voetnoten|plenaire (?:afsluiting|terugkoppeling|opening)|opening|afsluiting|slot|analyse|werkwijze|aanpak|methode)\s*:?$/i

/** A heading that its own words give away, wherever it stands. */
export function clearHeading(line: Line): Heading | undefined {
  const { words } = line
  const hash = hashes.exec(words)
  if (hash && hash[0].length < words.length) return marked(words, hash)
  if (words.length > longestHeading) return undefined
  const deep = clockTime.test(words) ? null : numberedDeep.exec(words)
  if (deep?.[1]) return heading(Math.min(6, deep[1].split('.').length))
  if (line.opens && words.length <= longestTitle && numberedOnce.test(words)) return heading(1)
  const rank = ranked.exec(words)?.[1]
  return rank === undefined ? undefined : heading(ranks[rank.toLowerCase()] ?? 1)
}

/** `Rode draad`, `Quotes:`, `Inhoudsopgave`: a word that opens a section of a report. */
export function isSectionWord(words: string): boolean {
  return words.length <= 40 && sectionWords.test(words)
}

/** `3. Aanpak`, on its own: a heading unless it is one of a list. */
export function isNumberedTitle({ words, opens, closes }: Line): boolean {
  return opens && closes && words.length <= longestTitle && numberedWithDot.test(words)
}

const caption = /^(?:figuur|fig\.|tabel|afbeelding|foto|grafiek|kaart)\s+\d{1,3}\s*[:.–-]\s*\S/i
const footnote = /^(?:\d{1,3}\s+(?:https?:\/\/|www\.)|\[\d{1,3}\]\s+\S)/

export const isCaption = (words: string) => words.length <= longestHeading && caption.test(words)
export const isFootnote = (words: string) => footnote.test(words)

const heading = (level: number): Heading => ({ level, before: 0, after: 0 })

function marked(words: string, hash: RegExpExecArray): Heading {
  const closing = /[*_]{0,3}\s*#*$/.exec(words)?.[0].length ?? 0
  const after = hash[0].length + closing < words.length ? closing : 0
  return { level: hash[1]?.length ?? 1, before: hash[0].length, after }
}
