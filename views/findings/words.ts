import { claimJudgements, extentJudgements, teamAnswers } from '../../server/database/report-tables.ts'
import { counted, enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Found } from '../../server/reports/found.ts'
import { findingKinds } from '../reports/words.ts'

/** How far people came: what was judged, what was closed, and what was not. */
export function progressInWords({ quotations, judged, closed, unjudged }: Found): string {
  if (quotations === 0) return t.findings.noQuotes
  if (judged === quotations && closed === quotations) {
    return quotations === 1 ? t.findings.onlyQuoteDone : t.findings.allDone(figure(quotations))
  }
  const of = counted(quotations, t.common.quote, t.common.quotes)
  const done = t.findings.done(of, figure(judged), figure(closed), judged === 1)
  const open = quotations - closed
  return [
    done,
    ...(open > 0
      ? [t.findings.stillOpen(counted(open, t.findings.quoteStands, t.findings.quotesStand))]
      : []),
    ...(unjudged.length > 0 ? [t.findings.notJudged(enumeration(unjudged))] : []),
  ].join(' ')
}

/** `Woorden`, and how many quotations got *ja*, *nee*, *niet vast te stellen*, and nothing. */
export function findingRows({ findings, quotations }: Found): [string, ...number[]][] {
  return findingKinds.map((kind) => {
    const { yes, no, unknown } = findings[kind]
    return [t.reports.findingName[kind], yes, no, unknown, quotations - yes - no - unknown]
  })
}

/** `woorden en strekking` */
export const aspectsInWords = (aspects: Found['refuted'][number]['aspects']) =>
  enumeration(aspects.map((aspect) => t.reports.aspect[aspect]))

/** What the team answered, the sample, and what was said of statements of extent and of claims. */
export function otherwiseFound({ replies, sample, extents, claims }: Found): [name: string, words: string][] {
  const answers = parts(teamAnswers, replies, t.reports.answer)
  const judged = parts(extentJudgements, extents, t.reports.extentJudgement)
  const said = parts(claimJudgements, claims, t.reports.claimJudgement)
  return [
    [t.findings.replies, answers || t.findings.none],
    [
      t.findings.sample,
      sample
        ? t.findings.drawn(
            figure(sample.drawn),
            counted(sample.of, t.common.quote, t.common.quotes),
            figure(sample.judged),
          )
        : t.findings.notDrawn,
    ],
    [
      t.findings.extents,
      extents.of === 0
        ? t.findings.none
        : t.findings.extentsJudged(figure(extents.of), judged || t.findings.noneJudged),
    ],
    [t.findings.claims, said || t.findings.noneJudged],
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
  answered ? t.findings.aloneAnswered : t.findings.alone
