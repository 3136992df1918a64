import { claimJudgements, extentJudgements, teamAnswers } from '../../server/database/report-tables.ts'
import { counted, enumeration, figure } from '../../server/language/figures.ts'
import type { Found } from '../../server/reports/found.ts'
import {
  answerWords,
  aspectWords,
  claimJudgementWords,
  extentJudgementWords,
  findingKinds,
  findingNames,
} from '../reports/words.ts'

/** How far people came: what was judged, what was closed, and what was not. */
export function progressInWords({ quotations, judged, closed, unjudged }: Found): string {
  if (quotations === 0) return 'In dit rapport staan geen citaten.'
  if (judged === quotations && closed === quotations) {
    return quotations === 1
      ? 'Het enige citaat is beoordeeld en afgesloten.'
      : `Alle ${figure(quotations)} citaten zijn beoordeeld en afgesloten.`
  }
  const of = counted(quotations, 'citaat', 'citaten')
  const done = `Van ${of} ${judged === 1 ? 'is' : 'zijn'} er ${figure(judged)} beoordeeld en ${figure(closed)} afgesloten.`
  const open = quotations - closed
  return [
    done,
    ...(open > 0 ? [`${counted(open, 'citaat staat', 'citaten staan')} nog open.`] : []),
    ...(unjudged.length > 0 ? [`Niet of niet helemaal beoordeeld: ${enumeration(unjudged)}.`] : []),
  ].join(' ')
}

/** `Woorden`, and how many quotations got *ja*, *nee*, *niet vast te stellen*, and nothing. */
export function findingRows({ findings, quotations }: Found): [string, ...number[]][] {
  return findingKinds.map((kind) => {
    const { yes, no, unknown } = findings[kind]
    return [findingNames[kind], yes, no, unknown, quotations - yes - no - unknown]
  })
}

export const findingColumns = ['ja', 'nee', 'niet vast te stellen', 'niet beoordeeld'] as const

/** `woorden en strekking` */
export const aspectsInWords = (aspects: Found['refuted'][number]['aspects']) =>
  enumeration(aspects.map((aspect) => aspectWords[aspect]))

/** What the team answered, the sample, and what was said of statements of extent and of claims. */
export function otherwiseFound({ replies, sample, extents, claims }: Found): [name: string, words: string][] {
  const answers = parts(teamAnswers, replies, answerWords)
  const judged = parts(extentJudgements, extents, extentJudgementWords)
  const said = parts(claimJudgements, claims, claimJudgementWords)
  return [
    ['Antwoorden van het team', answers || 'geen'],
    [
      'Steekproef',
      sample
        ? `${figure(sample.drawn)} van ${counted(sample.of, 'citaat', 'citaten')} getrokken, ${figure(sample.judged)} beoordeeld`
        : 'niet getrokken',
    ],
    [
      'Uitspraken over omvang',
      extents.of === 0 ? 'geen' : `${figure(extents.of)}: ${judged || 'geen beoordeeld'}`,
    ],
    ['Beweringen', said || 'geen beoordeeld'],
  ]
}

function parts<Value extends string>(
  values: readonly Value[],
  counts: Readonly<Record<Value, number>>,
  words: Readonly<Record<Value, string>>,
): string {
  return values.flatMap((one) => (counts[one] > 0 ? `${figure(counts[one])} ${words[one]}` : [])).join(', ')
}

/** `zelf beoordeeld, beantwoord en afgesloten` */
export const aloneInWords = ({ answered }: { answered: boolean }) =>
  answered ? 'zelf beoordeeld, beantwoord en afgesloten' : 'zelf beoordeeld en afgesloten'
