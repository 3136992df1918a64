import { dutchDate } from '../../views/parts/dates.ts'
import { inGroups } from '../../views/quotes/words.ts'
import { attributionParts, voiceWords } from '../quotes/attribution.ts'
import type { Drift } from '../quotes/drift.ts'
import type { FrozenQuote } from '../quotes/edition.ts'
import type { Cell, Column, Table } from './sheet.ts'
import { driftWords, inQuotationMarks, placeInSession } from './words.ts'

/** A quote as it goes out, of an edition or as it stands now. */
export interface OutgoingQuote {
  readonly label: string
  readonly frozen: FrozenQuote
  readonly drift: Drift | undefined
  readonly set: string
  readonly edition: number
}

/** Columns of a spreadsheet of quotes; the permanent link only where others can follow it. */
export function quoteColumns(publicUrl: string | null): Column[] {
  const columns: Column[] = [
    { title: 'nummer', width: 8 },
    { title: 'citaat', width: 70 },
    { title: 'bijeenkomst', width: 24 },
    { title: 'datum', width: 12 },
    { title: 'rol', width: 22 },
    { title: 'plaats', width: 18 },
    { title: 'toeschrijving', width: 36 },
    { title: 'wiens woorden', width: 18 },
    { title: 'stelling of gespreksvraag', width: 40 },
    { title: 'bron', width: 26 },
    { title: 'tekstversie', width: 11 },
    { title: 'begin', width: 9 },
    { title: 'einde', width: 9 },
    { title: 'rode draad', width: 30 },
    { title: 'gewijzigd sinds publicatie', width: 24 },
    { title: 'citatenset', width: 24 },
    { title: 'editie', width: 8 },
    { title: 'herkomst', width: 12 },
  ]
  return publicUrl === null ? columns : [...columns, { title: 'permanente link', width: 44 }]
}

export function quoteCells(quote: OutgoingQuote, publicUrl: string | null): Cell[] {
  const { frozen, label, drift } = quote
  const { place, document, version } = frozen
  const cells: Cell[] = [
    label,
    frozen.printed,
    place.session?.title ?? '',
    place.session?.date ?? '',
    roleIn(frozen),
    placeIn(frozen),
    frozen.attribution,
    voiceWords[frozen.voice],
    place.proposition ?? '',
    document.name,
    version.number,
    frozen.start,
    frozen.end,
    frozen.thread?.title ?? '',
    driftWords(drift),
    quote.set,
    quote.edition,
    frozen.short,
  ]
  return publicUrl === null ? cells : [...cells, linkTo(frozen.short, publicUrl)]
}

export function linkTo(short: string, publicUrl: string): string {
  return `${publicUrl.replace(/\/$/u, '')}/q/${short}`
}

/** The table that somebody pastes into a report. */
export function quoteTable(quotes: readonly OutgoingQuote[], caption: string): Table {
  return {
    caption,
    columns: [
      { title: 'Nr.', share: 6 },
      { title: 'Citaat', share: 37 },
      { title: 'Bijeenkomst', share: 17 },
      { title: 'Datum', share: 12 },
      { title: 'Rol', share: 17 },
      { title: 'Plaats', share: 11 },
    ],
    rows: quotes.map(({ label, frozen }) => [
      label,
      inQuotationMarks(frozen.printed),
      frozen.place.session?.title ?? '',
      frozen.place.session?.date ? dutchDate(frozen.place.session.date) : '',
      roleIn(frozen),
      placeIn(frozen),
    ]),
  }
}

/** Where each quote was found, for who wants to check it. */
export function sourceTable(quotes: readonly OutgoingQuote[], publicUrl: string | null): Table {
  const link = publicUrl === null ? [] : [{ title: 'Permanente link', share: 24 }]
  return {
    caption: 'Herkomst van de citaten',
    columns: [
      { title: 'Nr.', share: 6 },
      { title: 'Bron', share: publicUrl === null ? 30 : 22 },
      { title: 'Tekstversie en tekens', share: 20 },
      { title: 'Controlegetal van de tekst', share: publicUrl === null ? 44 : 28 },
      ...link,
    ],
    rows: quotes.map(({ label, frozen }) => [
      label,
      frozen.document.name,
      `versie ${frozen.version.number}, teken ${frozen.start} tot ${frozen.end}`,
      inGroups(frozen.version.sha256),
      ...(publicUrl === null ? [] : [linkTo(frozen.short, publicUrl)]),
    ]),
  }
}

const roleIn = ({ attribution, place, rule }: FrozenQuote) =>
  attributionParts(attribution, { ...place, rule }).who

/** A table with few people on it can tell who spoke: under the Chatham House Rule it stays away. */
function placeIn({ place, rule }: FrozenQuote): string {
  return placeInSession({ ...place, table: rule === 'openbaar' ? place.table : null })
}
