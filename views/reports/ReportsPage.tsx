import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { ListedRound } from '../../server/reports/store.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { SelectField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import type { Column } from '../parts/order.ts'
import { PostForm } from '../parts/PostForm.tsx'
import { SortedTable } from '../parts/SortedTable.tsx'
import { KofN, When } from '../parts/Text.tsx'
import { CheckResult, QuoteCheck, type QuoteCheckProps } from './QuoteCheck.tsx'

export interface ReportsPageProps {
  rounds: readonly ListedRound[]
  /** Reports of the project that a round can be begun of. */
  reports: readonly { readonly id: string; readonly name: string }[]
  personNames: ReadonlyMap<string, string>
  check: QuoteCheckProps
  canChange: boolean
  errors?: FieldErrors | undefined
}

/** Every round there is, and the two ways to begin: one quotation, or a whole report. */
export function ReportsPage(props: ReportsPageProps) {
  const { rounds, errors, check } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t.reportPages.title} under={t.reportPages.under} />
      {check.checked ? (
        <>
          <QuoteCheck {...check} />
          <CheckResult {...check.checked} />
          <WholeReport {...props} />
        </>
      ) : (
        <div class="ways">
          <QuoteCheck {...check} />
          <WholeReport {...props} />
        </div>
      )}
      {rounds.length > 0 ? <Rounds {...props} /> : <NoRounds />}
    </>
  )
}

function NoRounds() {
  return (
    <EmptyState title={t.reportPages.noneYet}>
      <ol class="way-steps">
        <li>{t.reportPages.stepGive}</li>
        <li>{t.reportPages.stepLookUp}</li>
        <li>{t.reportPages.stepJudge}</li>
        <li>{t.reportPages.stepReply}</li>
        <li>{t.reportPages.stepFinish}</li>
      </ol>
    </EmptyState>
  )
}

function WholeReport({ reports, canChange, errors, rounds }: ReportsPageProps) {
  return (
    <section class="way stack" aria-labelledby="whole">
      <h2 id="whole">{t.reportPages.checkReport}</h2>
      {canChange ? (
        <>
          <UploadForm errors={errors} rounds={rounds} />
          {reports.length > 0 && <ChooseForm reports={reports} errors={errors} rounds={rounds} />}
        </>
      ) : (
        <p>
          <a href="/me">{t.reportPages.nameFirst}</a>
          {t.reportPages.nameWhy}
        </p>
      )}
    </section>
  )
}

function UploadForm({ errors, rounds }: Pick<ReportsPageProps, 'errors' | 'rounds'>) {
  const faults = errors?.report ?? []
  return (
    <PostForm action="/reports/uploads" files label={t.reportPages.addReport} class="stack">
      <div class={faults.length > 0 ? 'field field--faulty' : 'field'}>
        <p class="field__hint" id="report-hint">
          {t.reportPages.uploadHint}
        </p>
        {faults.length > 0 && (
          <p class="field__error" id="report-error">
            {faults.join(' ')}
          </p>
        )}
        <div class="choose-file">
          <label for="report">{t.reportPages.chooseNew}</label>
          <input
            type="file"
            id="report"
            name="report"
            accept=".docx,.pdf,.odt,.rtf,.html,.txt,.md"
            aria-describedby={faults.length > 0 ? 'report-hint report-error' : 'report-hint'}
          />
          <output for="report" />
        </div>
      </div>
      <FollowsField rounds={rounds} id="follows-upload" />
      <Buttons>
        <Button kind="primary">{t.reportPages.checkFile}</Button>
      </Buttons>
    </PostForm>
  )
}

/** Which earlier round this one is compared with; mostly Rode Draad sees that by itself. */
function FollowsField({ rounds, id }: Pick<ReportsPageProps, 'rounds'> & { id: string }) {
  if (rounds.length === 0) return null
  return (
    <SelectField
      name="previous"
      id={id}
      label={t.reportPages.compareWith}
      options={[
        { value: '', name: t.reportPages.previousRound },
        { value: 'none', name: t.reportPages.firstRound },
        ...rounds.map((round) => ({
          value: round.id,
          name: t.reportPages.titleAndRound(round.document.title ?? round.document.name, round.round),
        })),
      ]}
    />
  )
}

function ChooseForm({ reports, errors, rounds }: Pick<ReportsPageProps, 'reports' | 'errors' | 'rounds'>) {
  return (
    <PostForm action="/reports" label={t.reportPages.beginRound} class="stack">
      <SelectField
        name="document"
        label={t.reportPages.chooseReport}
        errors={errors}
        options={reports.map(({ id, name }) => ({ value: id, name }))}
      />
      <FollowsField rounds={rounds} id="follows-choose" />
      <Buttons>
        <Button>{t.reportPages.begin}</Button>
      </Buttons>
    </PostForm>
  )
}

function Rounds({ rounds, personNames }: ReportsPageProps) {
  return (
    <section class="stack" aria-labelledby="rounds">
      <h2 id="rounds">{t.reportPages.rounds}</h2>
      <SortedTable
        table="rounds-table"
        label={t.reportPages.rounds}
        columns={columns()}
        rows={rounds}
        wordsOf={({ document, person }) => [document.title, document.name, personNames.get(person)].join(' ')}
      >
        {(round) => <Line round={round} person={personNames.get(round.person) ?? ''} />}
      </SortedTable>
    </section>
  )
}

const columns = (): readonly Column<ListedRound>[] => [
  { key: 'report', name: t.common.report, by: ({ document }) => document.title ?? document.name },
  { key: 'round', name: t.reportPages.round, by: ({ round }) => round },
  { key: 'computed', name: t.reportPages.computed, by: ({ at }) => at },
  { key: 'quotes', name: t.common.quotes, by: ({ quotations }) => quotations },
  {
    key: 'state',
    name: t.reportPages.state,
    by: ({ closed, quotations }) => closed / Math.max(1, quotations),
  },
]

const doubtful = ['altered', 'composite', 'not-found'] as const

function Line({ round: line, person }: { round: ListedRound; person: string }) {
  const { id, round, document, at, counts, quotations, closed, isConcluded, isDamaged } = line
  const toLookAt = doubtful.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0)
  return (
    <tr>
      <th scope="row">
        <a
          href={`/reports/${id}`}
          aria-label={t.reportPages.titleAndRound(document.title ?? document.name, round)}
        >
          {document.title ?? document.name}
        </a>
        {document.title && <span class="under">{document.name}</span>}
      </th>
      <td data-name={t.reportPages.round}>{round}</td>
      <td>
        <When at={at} />
        <span class="under">{person}</span>
      </td>
      <td>
        {counted(quotations, t.common.quote, t.common.quotes)}
        {toLookAt > 0 && <span class="under">{t.reportPages.toLookAt(toLookAt)}</span>}
      </td>
      <td>
        {isDamaged ? (
          <Badge tone="attention">{t.reportPages.damaged}</Badge>
        ) : isConcluded ? (
          <Badge tone="good">{t.reportPages.finished}</Badge>
        ) : (
          <KofN k={closed} n={quotations} of={t.reportRound.closed} />
        )}
      </td>
    </tr>
  )
}
