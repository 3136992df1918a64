import { counted, enumeration, figure } from '../../server/language/figures.ts'
import type { Summary } from '../../server/sources/upload.ts'
import type { BlockKind, Voice } from '../../server/text/block.ts'
import type { RepairKind } from '../../server/text/repair.ts'
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
  html: 'webpagina',
  xlsx: 'rekenblad (xlsx)',
  rtf: 'RTF',
  jpg: 'foto (jpg)',
  png: 'foto (png)',
}

export function formatWord(format: string): string {
  return formatWords[format] ?? format
}

/** `34 genoteerd, 6 deelnemer` */
export function voiceCountsInWords(counts: readonly (readonly [Voice, number])[]): string {
  return enumeration(counts.map(([voice, count]) => `${figure(count)} ${voiceWord(voice)}`))
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

/** What a repair is, in a word or two. */
export const repairWords: Readonly<Record<RepairKind, string>> = {
  'joined-lines': 'regels samengevoegd',
  'joined-word': 'afgebroken woord heel gemaakt',
  'kept-hyphen': 'streepje behouden',
  ligature: 'letters uit elkaar gehaald',
  'soft-hyphen': 'zacht streepje weggehaald',
  'set-aside': 'kop- of voetregel weggelaten',
  'moved-note': 'noot naar het einde verplaatst',
  'parted-columns': 'kolommen onder elkaar gezet',
  'split-paragraph': 'lege regel binnen een alinea weggehaald',
}

const repairCounts: Readonly<Record<RepairKind, readonly [one: string, more: string]>> = {
  'joined-lines': ['regeleinde binnen een alinea weggehaald', 'regeleinden binnen alinea’s weggehaald'],
  'joined-word': ['afgebroken woord heel gemaakt', 'afgebroken woorden heel gemaakt'],
  'kept-hyphen': [
    'woord samengevoegd dat zijn streepje houdt',
    'woorden samengevoegd die hun streepje houden',
  ],
  ligature: [
    'samengetrokken letter (zoals ﬁ) uitgeschreven',
    'samengetrokken letters (zoals ﬁ) uitgeschreven',
  ],
  'soft-hyphen': ['zacht afbreekstreepje weggehaald', 'zachte afbreekstreepjes weggehaald'],
  'set-aside': [
    'kop- of voetregel of paginanummer weggelaten',
    'kop- en voetregels of paginanummers weggelaten',
  ],
  'moved-note': ['noot naar het einde verplaatst', 'noten naar het einde verplaatst'],
  'parted-columns': [
    'plaats waar kolommen onder elkaar zijn gezet',
    'plaatsen waar kolommen onder elkaar zijn gezet',
  ],
  'split-paragraph': ['lege regel binnen een alinea weggehaald', 'lege regels binnen alinea’s weggehaald'],
}

/** `12 afgebroken woorden heel gemaakt` */
export const repairCountInWords = (kind: RepairKind, count: number): string =>
  counted(count, ...repairCounts[kind])
