import { checkNumber } from '../../views/quotes/words.ts'
import { writtenDate } from '../language/dates.ts'
import { t } from '../language/t.ts'
import { attributionParts, sessionTold, tableTold, voiceWords } from '../quotes/attribution.ts'
import type { Drift } from '../quotes/drift.ts'
import type { FrozenEdition, FrozenQuote } from '../quotes/edition.ts'
import { layerKinds } from '../quotes/layers.ts'
import { tagOf } from '../reports/tags.ts'
import type { Cell, Column, Table, Tagged, Words } from './sheet.ts'
import { driftWords, hasQuotationMarks, placeInSession } from './words.ts'

/** A quote as it goes out, of an edition or as it stands now. */
export interface OutgoingQuote {
  readonly label: string
  readonly frozen: FrozenQuote
  readonly drift: Drift | undefined
  readonly set: string
  readonly rules: FrozenEdition['rules']
  readonly edition: number
  /** The edition that these very words stand in; 0 for a set as nobody published it yet. */
  readonly published: number
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
    { title: 'bewerking', width: 24 },
    { title: 'akkoord', width: 18 },
    { title: 'citeerregels', width: 18 },
    { title: 'merkteken', width: 18 },
  ]
  return publicUrl === null ? columns : [...columns, { title: 'permanente link', width: 44 }]
}

export function quoteCells(quote: OutgoingQuote, publicUrl: string | null): Cell[] {
  const { frozen, label, drift } = quote
  const { place, document, version } = frozen
  const session = sessionIn(frozen)
  const cells: Cell[] = [
    label,
    frozen.printed,
    session?.title ?? '',
    session?.date ?? '',
    roleIn(frozen),
    placeIn(frozen),
    frozen.attribution,
    voiceWords[frozen.voice],
    (session === place.session && place.proposition) || '',
    document.name,
    version.number,
    frozen.start,
    frozen.end,
    frozen.thread?.title ?? '',
    driftWords(drift),
    quote.set,
    quote.edition,
    frozen.short,
    layersInWords(frozen),
    t.quotes.approval[frozen.approval.state],
    t.quotes.rules[quote.rules],
    tagFor(quote),
  ]
  return publicUrl === null ? cells : [...cells, linkTo(frozen.short, publicUrl)]
}

/** What lies over the words, without the words of the source: some of those must stay inside. */
function layersInWords({ layers }: FrozenQuote): string {
  return layerKinds
    .map((kind) => ({ kind, count: layers.filter((layer) => layer.kind === kind).length }))
    .flatMap(({ kind, count }) => (count > 0 ? [`${count} × ${t.quotes.layer[kind]}`] : []))
    .join(', ')
}

const tagFor = ({ frozen, published }: OutgoingQuote) => tagOf(frozen.short, published)

/** The words between quotation marks; in Word they stand in a content control that a report brings back. */
export function quotedWords(quote: OutgoingQuote): Words {
  const { frozen, label } = quote
  const words: Tagged = { text: frozen.printed, tag: tagFor(quote), name: label }
  return hasQuotationMarks(frozen.printed) ? [words] : ['“', words, '”']
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
    rows: quotes.map((quote) => rowOf(quote)),
  }
}

function rowOf(quote: OutgoingQuote): Words[] {
  const { label, frozen } = quote
  const session = sessionIn(frozen)
  return [
    label,
    quotedWords(quote),
    session?.title ?? '',
    session?.date ? writtenDate(session.date) : '',
    roleIn(frozen),
    placeIn(frozen),
  ]
}

/** Where each quote was found, for who wants to check it. */
export function sourceTable(quotes: readonly OutgoingQuote[], publicUrl: string | null): Table {
  const last = publicUrl === null ? { title: 'Kenmerk', share: 13 } : { title: 'Permanente link', share: 22 }
  return {
    caption: 'Herkomst van citaten',
    columns: [
      { title: 'Nr.', share: 6 },
      { title: 'Bijeenkomst en plaats', share: publicUrl === null ? 22 : 18 },
      { title: 'Bron', share: 17 },
      { title: 'Tekstversie en tekens', share: publicUrl === null ? 17 : 15 },
      { title: 'Controlegetal van de tekst', share: publicUrl === null ? 25 : 22 },
      last,
    ],
    rows: quotes.map(({ label, frozen }) => [
      label,
      [sessionIn(frozen)?.title ?? '', placeIn(frozen)].filter((part) => part !== '').join(', '),
      frozen.document.name,
      `versie ${frozen.version.number}, teken ${frozen.start} tot ${frozen.end}`,
      checkNumber(frozen.version.sha256),
      publicUrl === null ? frozen.short : linkTo(frozen.short, publicUrl),
    ]),
  }
}

/** A quote as it runs along in a text: “…” (deelnemer, denkdiner 2) [C12]. */
export function runningQuote(quote: OutgoingQuote): Words {
  const words = quotedWords(quote)
  const after = ` (${quote.frozen.attribution}) [${quote.label}]`
  return typeof words === 'string' ? words + after : [...words, after]
}

const roleIn = ({ attribution, place, rule }: FrozenQuote) =>
  attributionParts(attribution, { ...place, rule }).who

const sessionIn = ({ attribution, place, voice, agreed }: FrozenQuote) =>
  sessionTold(attribution, { voice, agreed, session: place.session })

function placeIn({ attribution, place, rule, agreed }: FrozenQuote): string {
  return placeInSession({ ...place, table: tableTold(attribution, { rule, table: place.table, agreed }) })
}
