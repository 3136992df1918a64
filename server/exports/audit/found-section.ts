import {
  aspectsInWords,
  findingRows,
  otherwiseFound,
  progressInWords,
} from '../../../views/findings/words.ts'
import { opening } from '../../../views/reports/words.ts'
import { figure } from '../../language/figures.ts'
import { t } from '../../language/t.ts'
import { foundIn } from '../../reports/tallying.ts'
import type { Section } from '../sheet.ts'
import { inQuotationMarks } from '../words.ts'
import type { OutgoingRound } from './outgoing.ts'

/** What people found in a round: how far they came, the findings in counts, and each quotation with a *nee*. */
export function foundSections({ round, quotations }: OutgoingRound): Section[] {
  const found = foundIn(round)
  const texts = new Map(quotations.map(({ key, text }) => [key, text]))
  const sections: Section[] = [
    {
      heading: 'Wat mensen vonden',
      level: 2,
      paragraphs: [
        progressInWords(found),
        ...otherwiseFound(found).map(([name, words]) => `${name}: ${words}.`),
      ],
      ...(found.quotations > 0 && {
        table: {
          caption: 'Aantal citaten per bevinding',
          columns: [
            { title: 'Bevinding', share: 24 },
            ...t.findings.columns.map((title) => ({ title, share: 19 })),
          ],
          rows: findingRows(found).map(([name, ...counts]) => [name, ...counts.map(figure)]),
        },
      }),
    },
  ]
  if (found.refuted.length === 0) return sections
  const table = {
    caption: 'Citaten met minstens één ‘nee’',
    columns: [
      { title: 'Nr.', share: 10 },
      { title: 'Citaat in het rapport', share: 60 },
      { title: 'Nee bij', share: 30 },
    ],
    rows: found.refuted.map(({ item, aspects }) => [
      item,
      inQuotationMarks(opening(texts.get(item) ?? '')),
      aspectsInWords(aspects),
    ]),
  }
  return [...sections, { heading: 'Citaten met een ‘nee’', level: 3, paragraphs: [], table }]
}
