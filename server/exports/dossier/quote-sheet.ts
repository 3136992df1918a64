import { checkNumber } from '../../../views/quotes/words.ts'
import { voiceWords } from '../../quotes/attribution.ts'
import { linkTo } from '../quote-rows.ts'
import type { Sheet } from '../sheet.ts'
import type { Dossier } from './dossier.ts'
import { verdictWords } from './words.ts'

/** One row a quote: what it says, where it stands, and whether it still agrees with its source. */
export function quoteSheet({ sets, publicUrl }: Dossier): Sheet {
  const link = publicUrl === null ? [] : [{ title: 'permanente link', width: 44 }]
  return {
    title: 'Citaten',
    columns: [
      { title: 'herkomst', width: 12 },
      { title: 'nummer', width: 8 },
      { title: 'citaat', width: 70 },
      { title: 'toeschrijving', width: 36 },
      { title: 'wiens woorden', width: 18 },
      { title: 'uitkomst', width: 26 },
      { title: 'bestand', width: 26 },
      { title: 'controlegetal van het bestand', width: 66 },
      { title: 'tekstversie', width: 11 },
      { title: 'controlegetal van de tekst', width: 66 },
      { title: 'begin', width: 9 },
      { title: 'einde', width: 9 },
      { title: 'citatenset', width: 24 },
      { title: 'editie', width: 8 },
      ...link,
    ],
    rows: sets.flatMap(({ title, edition, quotes }) =>
      quotes.map(({ quote, told, label, printed, place, verdict, document, version, attribution }) => [
        ...[quote.short, label ?? '', printed, attribution, voiceWords[place.voice]],
        ...[verdictWords[verdict], document.name, checkNumber(document.original)],
        ...[version.number, checkNumber(version.sha256), told.start, told.end, title, edition],
        ...(publicUrl === null ? [] : [linkTo(quote.short, publicUrl)]),
      ]),
    ),
  }
}
