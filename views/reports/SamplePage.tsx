import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Round } from '../../server/reports/round.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Exact, KofN } from '../parts/Text.tsx'
import type { QuotationLine } from './props.ts'
import { VerdictSign } from './Verdict.tsx'
import { opening } from './words.ts'

export interface SamplePageProps {
  round: Round
  title: string
  address: string
  quotations: number
  /** What was drawn, in the order of the report. */
  lines: readonly QuotationLine[]
  /** How many of those were judged. */
  done: number
  /** What the form holds: as it was typed, or what is proposed. */
  percent: string
  seed: string
  errors?: FieldErrors | undefined
  canChange: boolean
}

/** A random sample that anybody can draw again: how large, from what seed, how it is spread, how far it is. */
export function SamplePage(props: SamplePageProps) {
  const { round, title, quotations, lines, done } = props
  const { sample } = round
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHead
        title={t.reportRound.sample}
        under={t.reportPages.sampleWhy(title)}
        actions={
          sample && (
            <ButtonLink href={lines[0]?.href ?? props.address} kind="primary">
              {t.reportPages.goThrough}
            </ButtonLink>
          )
        }
      />
      {sample ? (
        <section class="stack" aria-labelledby="drawn">
          <h2 id="drawn">{t.reportPages.drawn}</h2>
          <p>
            <KofN k={sample.size} n={sample.of} of={t.common.quotes} />
            {t.reportPages.seedIs} <Exact>{sample.seed}</Exact>.{' '}
            <KofN k={done} n={sample.size} of={t.reportPages.judged} />.
          </p>
          <p class="small quiet">{t.reportPages.method}</p>
          <Chapters sample={sample} />
          <ol class="found found--wide">
            {lines.map((line) => (
              <Drawn {...line} />
            ))}
          </ol>
        </section>
      ) : (
        <EmptyState title={t.reportPages.noSample}>
          <p>{t.reportPages.noSampleWhy}</p>
        </EmptyState>
      )}
      {quotations > 0 && props.canChange && !round.conclusion && <DrawForm {...props} />}
      {round.conclusion && <Badge>{t.reportPages.roundFinished}</Badge>}
    </>
  )
}

function Drawn({ quotation: { key, verdict, text, chapter }, state, href }: QuotationLine) {
  return (
    <li>
      <a href={href}>
        {verdict && <VerdictSign verdict={verdict} />}
        <span class="found__words">
          {key} {verdict && t.reports.verdict[verdict]}: {opening(text)}
        </span>
        <span class="found__under">{[chapter, t.reports.state[state]].filter(Boolean).join(' · ')}</span>
      </a>
    </li>
  )
}

function Chapters({ sample }: { sample: NonNullable<Round['sample']> }) {
  return (
    <section class="table-scroll" aria-label={t.reportPages.perChapter} tabindex={0}>
      <table class="table" aria-label={t.reportPages.perChapter}>
        <thead>
          <tr>
            <th scope="col">{t.reportPages.chapter}</th>
            <th scope="col" class="figures">
              {t.common.quotes}
            </th>
            <th scope="col" class="figures">
              {t.reportRound.inSample}
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.chapters.map(({ chapter, of, drawn }) => (
            <tr>
              <th scope="row">{chapter ?? t.reportPages.beforeChapters}</th>
              <td class="figures">{of}</td>
              <td class="figures">{drawn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DrawForm({ round, address, quotations, percent, seed, errors }: SamplePageProps) {
  return (
    <section class="stack" aria-labelledby="draw">
      <h2 id="draw">{round.sample ? t.reportPages.drawOther : t.reportRound.drawSample}</h2>
      {round.sample && <p class="small quiet">{t.reportPages.previousStays}</p>}
      <PostForm
        action={`${address}/sample`}
        fields={{ revision: round.audit.revision }}
        class="form"
        label={t.reportRound.drawSample}
      >
        <TextField
          name="percent"
          type="number"
          label={t.reportPages.percent}
          hint={t.reportPages.percentHint(counted(quotations, t.common.quote, t.common.quotes))}
          value={percent}
          errors={errors}
          required
        />
        <TextField
          name="seed"
          label={t.reportPages.seed}
          hint={t.reportPages.seedHint}
          value={seed}
          errors={errors}
          required
        />
        <Buttons>
          <Button kind="primary">{t.reportPages.draw}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
