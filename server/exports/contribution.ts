import { talksTold } from '../../views/sessions/words.ts'
import type { Db } from '../database/tables.ts'
import { writtenDate } from '../language/dates.ts'
import { counted, figure } from '../language/figures.ts'
import { t } from '../language/t.ts'
import { inParts } from '../progress.ts'
import { type Contribution, contributionOf } from '../reports/contribution.ts'
import { fileOf } from './file.ts'
import type { ExportFile, Paper, Section } from './sheet.ts'
import { inQuotationMarks } from './words.ts'

export const contributionFormats = ['docx', 'html', 'md'] as const
export type ContributionFormat = (typeof contributionFormats)[number]

/**
 * *Wat is er met onze inbreng gebeurd?* as a file for who took part in a session. Words follow the rules for
 * quoting; a confidential session gets counts only.
 * @throws {AppError} not-found - no such session
 */
export async function exportContribution(
  db: Db,
  session: string,
  format: ContributionFormat,
): Promise<ExportFile> {
  const part = inParts({ reading: 9, file: 1 })
  const contribution = await part('reading', () => contributionOf(db, session))
  return part('file', () =>
    fileOf({ paper: contributionPaper(contribution) }, format, contribution.fragments),
  )
}

function contributionPaper(contribution: Contribution): Paper {
  const { session, threads, sets, reports } = contribution
  return {
    title: 'Wat is er met onze inbreng gebeurd?',
    about: [
      session.date ? `${session.title}, ${writtenDate(session.date)}` : session.title,
      ...(session.rule === 'openbaar'
        ? []
        : ['Namen, rollen en organisaties staan er volgens de afspraak niet in.']),
    ],
    sections: [
      { heading: 'In het kort', level: 2, paragraphs: summary(contribution) },
      { heading: 'Rode draden', level: 2, paragraphs: threads.length === 0 ? [none] : [] },
      ...threads.map(
        ({ title, claim, status, evidence }): Section => ({
          heading: title,
          level: 3,
          paragraphs: [
            ...(claim === '' ? [] : [claim]),
            `Stand: ${t.threads.status[status]}.`,
            ...evidence.map(({ printed, role }) => `${inQuotationMarks(printed)} (${t.threads.role[role]})`),
          ],
        }),
      ),
      { heading: 'Citaten', level: 2, paragraphs: sets.length === 0 ? [none] : [] },
      ...sets.map(
        ({ title, edition, quotes }): Section => ({
          heading: title,
          level: 3,
          paragraphs: [
            edition === 0 ? 'Nog niet gepubliceerd.' : `Gepubliceerd, editie ${edition}.`,
            ...quotes.map(({ printed, attribution }) => `${inQuotationMarks(printed)} ${attribution}`),
          ],
        }),
      ),
      { heading: 'Rapporten', level: 2, paragraphs: reports.length === 0 ? [none] : [] },
      ...reports.map(
        ({ report, quotations }): Section => ({
          heading: report,
          level: 3,
          paragraphs: quotations.map(
            ({ text, verdict, page }) =>
              `${inQuotationMarks(text)} (${t.reports.verdict[verdict]}${page === null ? '' : `, blz. ${page}`})`,
          ),
        }),
      ),
    ],
  }
}

const none = 'Nog niets uit deze bijeenkomst.'

function summary({
  documents,
  talks,
  fragments,
  inThread,
  inSet,
  inReport,
  nowhere,
  left,
}: Contribution): string[] {
  if (fragments === 0) {
    return [
      `${counted(documents.length, 'verslag', 'verslagen')} van deze bijeenkomst. Er is nog niets gecodeerd.`,
    ]
  }
  const of = `van ${figure(fragments)}`
  return [
    `Uit ${counted(documents.length, 'verslag', 'verslagen')} van deze bijeenkomst ${fragments === 1 ? 'kreeg' : 'kregen'} ${counted(fragments, 'fragment', 'fragmenten')} een thema.`,
    ...talksTold(talks).map((told) => `${told} en tellen als één.`),
    `In een rode draad: ${figure(inThread)} ${of}. In een citatenset: ${figure(inSet)} ${of}. In een getoetst rapport: ${figure(inReport)} ${of}. Nog nergens: ${figure(nowhere)} ${of}. Een fragment kan op meer plaatsen terechtkomen.`,
    ...(left.length === 0
      ? []
      : [
          `Nog nergens terechtgekomen, per thema: ${left.map(({ code, count }) => `${code} (${figure(count)})`).join(', ')}.`,
        ]),
    'Dat iets niet in een rapport staat, betekent niet dat het niet telt: er wordt altijd gekozen.',
  ]
}
