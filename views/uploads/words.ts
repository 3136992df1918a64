import { counted, enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Summary } from '../../server/sources/upload.ts'
import type { Voice } from '../../server/text/block.ts'
import type { RepairKind } from '../../server/text/repair.ts'
import { voiceWord } from '../parts/Voice.tsx'

export function formatWord(format: string): string {
  const words: Readonly<Record<string, string>> = t.uploads.format
  return words[format] ?? format
}

/** `34 genoteerd, 6 deelnemer` */
export function voiceCountsInWords(counts: readonly (readonly [Voice, number])[]): string {
  return enumeration(counts.map(([voice, count]) => `${figure(count)} ${voiceWord(voice)}`))
}

/** `Denkdiner 2, Tafel 3 · 6 sprekers · 58 stukken tekst` */
export function summaryInWords(summary: Summary): string {
  const { sessions, tables, propositions, speakers, blocks, pages, isReport } = summary
  const place =
    sessions.length > 2 ? [counted(sessions.length, t.common.session, t.common.sessions)] : sessions
  const table = tables.length > 1 ? [counted(tables.length, t.common.table, t.common.tables)] : tables
  return [
    isReport ? t.common.report : enumeration([...place]),
    isReport ? '' : table.join(''),
    propositions > 0 ? counted(propositions, t.uploads.proposition, t.uploads.propositions) : '',
    speakers > 0 ? counted(speakers, t.common.speaker, t.common.speakers) : '',
    pages ? counted(pages, t.common.page, t.common.pages) : '',
    counted(blocks, t.uploads.passage, t.uploads.passages),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** `12 afgebroken woorden heel gemaakt` */
export function repairCountInWords(kind: RepairKind, count: number): string {
  const { one, more } = t.uploads.repairCount[kind]
  return counted(count, one, more)
}
