import { aloneInWords } from '../../../views/findings/words.ts'
import { checkNumber, inGroups } from '../../../views/quotes/words.ts'
import { changesInWords } from '../../../views/reports/words.ts'
import { writtenMoment } from '../../language/dates.ts'
import { counted, enumeration, figure } from '../../language/figures.ts'
import { t } from '../../language/t.ts'
import { verdicts } from '../../reports/matching/verdict.ts'
import { isFound, openQuotations } from '../../reports/round.ts'
import type { Paper, Section } from '../sheet.ts'
import { foundSections } from './found-section.ts'
import { claimSection, extentSection } from './judgement-sections.ts'
import type { OutgoingRound } from './outgoing.ts'
import { quotationSections } from './quotation-sections.ts'
import { scopeSections } from './scope-sections.ts'

/** A round for people to read: what was searched, every quotation with what people found, and how it was closed. */
export function auditPaper(out: OutgoingRound): Paper {
  const { round } = out
  const { document } = round
  return {
    title: `Rapporttoets: ${document.title ?? document.name}`,
    about: aboutRound(out),
    sections: [
      ...foundSections(out),
      ...scopeSections(round),
      outcomes(out),
      ...quotationSections(out),
      terms(out),
      extentSection(out),
      claimSection(out),
      ...sampleSection(out),
      ...conclusionSection(out),
    ],
  }
}

function aboutRound({ round, names }: OutgoingRound): string[] {
  const { audit, result, conclusion } = round
  const who = (id: string) => names.get(id) ?? 'onbekend'
  return [
    `Ronde ${audit.round}, berekend op ${writtenMoment(audit.at)} door ${who(audit.person)}.`,
    `Rapport: ${result.report.document}, controlegetal van het bestand (SHA-256): ${checkNumber(result.report.original)}`,
    conclusion === null
      ? `Deze toets is nog niet afgerond: ${counted(openQuotations(round).length, 'citaat staat', 'citaten staan')} open.`
      : `Afgerond door ${who(conclusion.person)} op ${writtenMoment(conclusion.at)}.`,
    'Niet gevonden in de doorzochte bronnen is niet hetzelfde als nooit gezegd.',
  ]
}

function outcomes({ round }: OutgoingRound): Section {
  const judged = round.result.quotes.filter(({ verdict }) => verdict !== null)
  return {
    heading: 'Uitkomsten',
    level: 2,
    paragraphs: judged.length === 0 ? ['In dit rapport staan geen citaten.'] : [],
    ...(judged.length > 0 && {
      table: {
        caption: 'Aantal citaten per uitkomst',
        columns: [
          { title: 'Uitkomst', share: 70 },
          { title: 'Citaten', share: 30 },
        ],
        rows: verdicts.flatMap((verdict) => {
          const count = judged.filter((quotation) => quotation.verdict === verdict).length
          return count === 0
            ? []
            : [[t.reports.verdict[verdict], `${figure(count)} van ${figure(judged.length)}`]]
        }),
      },
    }),
  }
}

function terms({ terms }: OutgoingRound): Section {
  return {
    heading: 'Termen en titels tussen aanhalingstekens',
    level: 2,
    paragraphs: [
      terms.length === 0
        ? 'Geen.'
        : `Niet als citaat geteld: ${terms.map(({ text }) => `‘${text}’`).join(', ')}.`,
    ],
  }
}

function sampleSection({ round: { sample, findings } }: OutgoingRound): Section[] {
  if (sample === null) return []
  const done = sample.items.filter((item) => isFound(findings.get(item))).length
  return [
    {
      heading: 'Steekproef',
      level: 2,
      paragraphs: [
        `De steekproef is ${enumeration(sample.items)}; daarvan ${done === 1 ? 'is' : 'zijn'} ${figure(done)} beoordeeld.`,
        `Zo is hij getrokken: ${figure(sample.size)} van ${counted(sample.of, 'citaat', 'citaten')}, willekeurig per hoofdstuk, met startgetal “${sample.seed}”.`,
      ],
    },
  ]
}

function conclusionSection({ round: { conclusion }, names }: OutgoingRound): Section[] {
  if (conclusion === null) return []
  const who = (id: string) => names.get(id) ?? 'onbekend'
  return [
    {
      heading: 'Afronding',
      level: 2,
      paragraphs: [
        `Afgerond door ${who(conclusion.person)} op ${writtenMoment(conclusion.at)}.`,
        `Controlegetal van de uitkomst (SHA-256): ${inGroups(conclusion.result)}`,
        `Stand van de bronnen: ${inGroups(conclusion.input)}${conclusion.changedSince.length > 0 ? ` Gewijzigd tussen berekenen en afronden: ${changesInWords(conclusion.changedSince)}` : ''}`,
        `Stand van het logboek: ${conclusion.head}`,
        ...(conclusion.open.length > 0
          ? [`Niet afgesloten: ${conclusion.open.join(', ')}. Reden: ${conclusion.reason ?? ''}`]
          : []),
        ...conclusion.exceptions.map(
          ({ item, person, reason }) =>
            `Uitzondering bij ${item}: afgesloten door ${who(person)}, die zelf bij deze woorden betrokken was. Reden: ${reason}`,
        ),
        ...(conclusion.found?.alone ?? []).map(
          (one) => `${one.item}: door ${who(one.person)} ${aloneInWords(one)}.`,
        ),
      ],
    },
  ]
}
