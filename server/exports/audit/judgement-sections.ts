import { claimJudgements, extentJudgements, type JudgementRow } from '../../database/report-tables.ts'
import { counted, figure } from '../../language/figures.ts'
import { t } from '../../language/t.ts'
import type { Section } from '../sheet.ts'
import type { OutgoingRound } from './outgoing.ts'

/** Every statement of extent of the report, with what people said of it. */
export function extentSection({ round }: OutgoingRound): Section {
  const { extents } = round.result
  return {
    heading: 'Uitspraken over omvang',
    level: 2,
    paragraphs: extents.length === 0 ? ['Geen.'] : [],
    ...(extents.length > 0 && {
      table: {
        caption: 'Uitspraken over hoeveel tafels, bijeenkomsten of mensen',
        columns: [
          { title: 'Nr.', share: 8 },
          { title: 'Uitspraak', share: 22 },
          { title: 'In de zin', share: 46 },
          { title: 'Oordeel', share: 24 },
        ],
        rows: extents.map(({ key, text, sentence }) => [
          key,
          text,
          sentence.text,
          inWords(round.judgements.get(key)),
        ]),
      },
    }),
  }
}

/** The claims of the report that people judged; of the others only how many there are. */
export function claimSection({ claims }: OutgoingRound): Section {
  const judged = claims.filter(({ judgement }) => judgement !== undefined)
  return {
    heading: 'Beweringen',
    level: 2,
    paragraphs: [
      claims.length === 0
        ? 'Geen.'
        : `${figure(judged.length)} van ${counted(claims.length, 'bewering', 'beweringen')} beoordeeld.`,
    ],
    ...(judged.length > 0 && {
      table: {
        caption: 'Beoordeelde beweringen',
        columns: [
          { title: 'Hoofdstuk', share: 24 },
          { title: 'Bewering', share: 48 },
          { title: 'Oordeel', share: 28 },
        ],
        rows: judged.map(({ text, chapter, judgement }) => [chapter ?? '', text, inWords(judgement)]),
      },
    }),
  }
}

function inWords(row: JudgementRow | undefined): string {
  if (!row) return 'nog niet beoordeeld'
  const extent = extentJudgements.find((one) => one === row.judgement)
  const claim = claimJudgements.find((one) => one === row.judgement)
  const said = extent ? t.reports.extentJudgement[extent] : claim ? t.reports.claimJudgement[claim] : ''
  return [said, row.remark].filter(Boolean).join(': ')
}
