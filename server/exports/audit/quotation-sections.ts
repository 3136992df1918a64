import { voiceWords } from '../../quotes/attribution.ts'
import type { Section } from '../sheet.ts'
import { inQuotationMarks } from '../words.ts'
import type { OutgoingMatch, OutgoingQuotation, OutgoingRound } from './outgoing.ts'
import { closingInWords, differenceWords, findingsInWords, outcomeOf, replyInWords } from './words.ts'

/** The list of quotations, and each by itself with its places. */
export function quotationSections(out: OutgoingRound): Section[] {
  if (out.quotations.length === 0) return []
  return [
    {
      heading: 'Citaten',
      level: 2,
      paragraphs: [],
      table: {
        caption: 'Citaten met uitkomst en bevindingen',
        columns: [
          { title: 'Nr.', share: 6 },
          { title: 'Blz.', share: 6 },
          { title: 'Citaat in het rapport', share: 34 },
          { title: 'Uitkomst', share: 20 },
          { title: 'Bevindingen', share: 20 },
          { title: 'Stand', share: 14 },
        ],
        rows: out.quotations.map((quotation) => [
          quotation.key,
          quotation.page === null ? '' : String(quotation.page),
          inQuotationMarks(quotation.text),
          outcomeOf(quotation),
          findingsInWords(out.round.findings.get(quotation.key)),
          closingInWords(out, quotation.key),
        ]),
      },
    },
    { heading: 'Per citaat', level: 2, paragraphs: [] },
    ...out.quotations.map((quotation) => quotationSection(out, quotation)),
  ]
}

function quotationSection(out: OutgoingRound, quotation: OutgoingQuotation): Section {
  const { key, page, text, difference, matches } = quotation
  const differs = differenceWords(difference)
  const reply = replyInWords(out, key)
  return {
    heading: page === null ? key : `${key}, blz. ${page}`,
    level: 3,
    paragraphs: [
      inQuotationMarks(text),
      `Uitkomst: ${outcomeOf(quotation)}.`,
      ...(differs === '' ? [] : [`Verschil: ${differs}.`]),
      ...matches.map((match) => placeWords(match, quotation)),
      `Bevindingen: ${findingsInWords(out.round.findings.get(key))}`,
      ...(reply === '' ? [] : [`Antwoord van het team: ${reply}`]),
    ],
  }
}

function placeWords(match: OutgoingMatch, { flags }: OutgoingQuotation): string {
  const { printed, document, start, end, voice, attribution, isHidden } = match
  const where = `${document}, teken ${start} tot ${end}`
  const name = flags.includes('nearest') ? 'Lijkt hier het meest op' : 'In de bron'
  const hidden = isHidden ? ' Een deel van deze woorden is volgens de afspraken verborgen.' : ''
  return `${name} (${where}): ${inQuotationMarks(printed)} ${voiceWords[voice]}; ${attribution}.${hidden}`
}
