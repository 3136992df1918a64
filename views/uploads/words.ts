import type { BlockKind, Voice } from '../../server/text/block.ts'
import { counted, enumeration, figure } from '../parts/figures.ts'
import { voiceWord } from '../parts/Voice.tsx'

export const blockWords: Readonly<Record<BlockKind, string>> = {
  heading: 'kop',
  paragraph: 'alinea',
  item: 'opsommingspunt',
  quote: 'citaat',
  turn: 'bijdrage',
  cell: 'cel',
  footnote: 'voetnoot',
  contents: 'inhoudsopgave',
  caption: 'bijschrift',
}

const formatWords: Readonly<Record<string, string>> = {
  txt: 'gewone tekst',
  md: 'Markdown',
  docx: 'Word',
  odt: 'OpenDocument',
  pdf: 'pdf',
  vtt: 'transcript met tijden (vtt)',
  srt: 'transcript met tijden (srt)',
  csv: 'tabel (csv)',
}

export function formatWord(format: string): string {
  return formatWords[format] ?? format
}

/** `34 genoteerd, 6 deelnemer` */
export function voiceCountsInWords(counts: readonly (readonly [Voice, number])[]): string {
  return enumeration(counts.map(([voice, count]) => `${figure(count)} ${voiceWord(voice)}`))
}

/** What was understood of a file, as a list of lines shows it. */
export interface Summary {
  readonly title: string | undefined
  readonly format: string
  readonly pages: number | null
  readonly isReport: boolean
  readonly sessions: readonly string[]
  readonly tables: readonly string[]
  readonly propositions: number
  readonly speakers: number
  readonly blocks: number
  readonly warnings: number
}

/** `Denkdiner 2, Tafel 3 · 6 sprekers · 58 blokken tekst` */
export function summaryInWords(summary: Summary): string {
  const { sessions, tables, propositions, speakers, blocks, pages, isReport } = summary
  const place = sessions.length > 2 ? [counted(sessions.length, 'bijeenkomst', 'bijeenkomsten')] : sessions
  const table = tables.length > 1 ? [counted(tables.length, 'tafel', 'tafels')] : tables
  return [
    isReport ? 'rapport' : enumeration([...place]),
    isReport ? '' : table.join(''),
    propositions > 0 ? counted(propositions, 'stelling', 'stellingen') : '',
    speakers > 0 ? counted(speakers, 'spreker', 'sprekers') : '',
    pages ? counted(pages, 'bladzijde', 'bladzijden') : '',
    counted(blocks, 'blok tekst', 'blokken tekst'),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
