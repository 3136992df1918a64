import { voiceWords } from '../../quotes/attribution.ts'
import type { Cell, Sheet } from '../sheet.ts'
import type { OutgoingQuotation, OutgoingRound } from './outgoing.ts'
import { closingInWords, differenceWords, findingsInWords, outcomeOf, replyInWords } from './words.ts'

/** One row a quotation or term, with its first place; further places are counted. */
export function auditSheet(out: OutgoingRound): Sheet {
  return {
    title: 'Rapporttoets',
    columns: [
      { title: 'nummer', width: 8 },
      { title: 'bladzijde', width: 9 },
      { title: 'hoofdstuk', width: 24 },
      { title: 'citaat in het rapport', width: 60 },
      { title: 'uitkomst', width: 30 },
      { title: 'verschil', width: 40 },
      { title: 'in de bron', width: 60 },
      { title: 'wiens woorden', width: 18 },
      { title: 'bron', width: 26 },
      { title: 'bijeenkomst', width: 24 },
      { title: 'tafel', width: 12 },
      { title: 'begin', width: 9 },
      { title: 'einde', width: 9 },
      { title: 'overeenkomst', width: 12 },
      { title: 'aantal plaatsen', width: 10 },
      { title: 'bevindingen', width: 40 },
      { title: 'antwoord van het team', width: 40 },
      { title: 'afgesloten', width: 30 },
    ],
    rows: [
      ...out.quotations.map((quotation) => quotationCells(out, quotation)),
      ...out.terms.map(({ key, page, chapter, text, flags, verdict }): Cell[] => [
        ...[key, page, chapter, text, outcomeOf({ verdict, flags })],
        ...Array.from({ length: 13 }, () => null),
      ]),
    ],
  }
}

function quotationCells(out: OutgoingRound, quotation: OutgoingQuotation): Cell[] {
  const { key, page, chapter, text, difference, matches } = quotation
  const [first] = matches
  return [
    ...[key, page, chapter, text, outcomeOf(quotation), differenceWords(difference)],
    ...[first?.printed ?? null, first ? voiceWords[first.voice] : null, first?.document ?? null],
    ...[first?.session ?? null, first?.table ?? null],
    ...[first?.start ?? null, first?.end ?? null, first ? Math.round(first.similarity * 100) / 100 : null],
    matches.length,
    findingsInWords(out.round.findings.get(key)),
    replyInWords(out, key),
    closingInWords(out, key),
  ]
}
