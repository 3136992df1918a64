import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { verdicts } from '../../server/reports/matching/verdict.ts'
import type { Conclusion, Round } from '../../server/reports/round.ts'
import { foundIn } from '../../server/reports/tallying.ts'
import { aloneInWords } from '../findings/words.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextArea } from '../parts/Field.tsx'
import { Facts, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Exact, When } from '../parts/Text.tsx'
import { FoundByPeople } from './FoundByPeople.tsx'
import { progressOf, SearchedWords } from './Scope.tsx'
import { changesInWords } from './words.ts'

export interface FinishPageProps {
  round: Round
  title: string
  address: string
  open: readonly { readonly key: string; readonly href: string }[]
  changed: Parameters<typeof changesInWords>[0]
  personNames: ReadonlyMap<string, string>
  canChange: boolean
  reason: string
  errors?: FieldErrors | undefined
}

/** The end of a round: first what is still missing, afterwards the statement that can be printed. */
export function FinishPage(props: FinishPageProps) {
  const { conclusion } = props.round
  return conclusion ? <Statement {...props} conclusion={conclusion} /> : <Finishing {...props} />
}

function Finishing(props: FinishPageProps) {
  const { round, title, address, open, changed, canChange } = props
  const { quotes, judged, closed, sample } = progressOf(round)
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHead title={t.reportRound.finish} under={t.reportPages.finishWhat(round.audit.round, title)} />
      <Facts
        facts={[
          [t.reportRound.quotes, counted(quotes, t.common.quote, t.common.quotes)],
          [t.reportPages.judgedTitle, t.reportRound.kOfN(judged, quotes)],
          [t.reportRound.closedTitle, t.reportRound.kOfN(closed, quotes)],
          [
            t.reportRound.sample,
            sample ? t.reportPages.sampleJudged(sample.done, sample.of) : t.findings.notDrawn,
          ],
        ]}
      />
      {changed.length > 0 && (
        <Note attention title={t.reportPages.sourcesChanged}>
          <p>{t.reportPages.changedInStatement(changesInWords(changed))}</p>
        </Note>
      )}
      {open.length > 0 && (
        <section class="stack" aria-labelledby="still-open">
          <h2 id="still-open">{t.reportPages.notClosed}</h2>
          <ul class="keys-in-row">
            {open.map(({ key, href }) => (
              <li>
                <a href={href}>{key}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {canChange ? (
        <FinishForm {...props} />
      ) : (
        <p>
          <a href="/me">{t.reportRound.giveName}</a> {t.reportPages.toFinish}
        </p>
      )}
      <p>
        <a href={address}>{t.reportPages.backToRound}</a>
      </p>
    </>
  )
}

function FinishForm({ round, address, open, reason, errors }: FinishPageProps) {
  return (
    <PostForm
      action={`${address}/finish`}
      fields={{ revision: round.audit.revision }}
      class="form"
      label={t.reportRound.finish}
    >
      {open.length > 0 && (
        <TextArea
          name="reason"
          label={t.reportPages.whyFinished}
          hint={t.reportPages.whyFinishedHint(
            counted(open.length, t.reportPages.quoteIs, t.reportPages.quotesAre),
          )}
          value={reason}
          errors={errors}
          required
        />
      )}
      <Buttons>
        <Button kind="primary">{t.reportPages.finishRound}</Button>
      </Buttons>
    </PostForm>
  )
}

/** *Afgerond door … op …*, with everything by which somebody can check it later. */
function Statement(props: FinishPageProps & { conclusion: Conclusion }) {
  const { round, title, address, conclusion, personNames } = props
  const { result, audit } = round
  const { report, head, counts, open, reason, exceptions, changedSince } = conclusion
  const found = conclusion.found ?? foundIn(round)
  return (
    <>
      <PageHead
        title={t.reportRound.statement}
        under={t.reportPages.checkOf(title, audit.round)}
        actions={<ButtonLink href={address}>{t.reportPages.backToRound}</ButtonLink>}
      />
      <section class="statement sheet stack" aria-labelledby="finished">
        <h2 id="finished">
          {t.reportPages.finishedBy(personNames.get(conclusion.person) ?? '')}{' '}
          <When at={conclusion.at} form="moment" />
        </h2>
        <FoundByPeople found={found} quotations={result.quotes} />
        {open.length > 0 && (
          <p>
            {t.reportPages.notClosedWhy(
              counted(open.length, t.reportPages.quoteIs, t.reportPages.quotesAre),
              enumeration(open),
              reason ?? '',
            )}
          </p>
        )}
        <h3>{t.reportPages.theReport}</h3>
        <Facts
          facts={[
            [t.reportPages.file, t.reportPages.fileAndVersion(report.document, report.version)],
            [t.reportPages.fileNumber, <Exact>{report.original}</Exact>],
            [t.reportPages.textNumber, <Exact>{report.sha256}</Exact>],
          ]}
        />
        <h3>{t.reportRound.whereSearched}</h3>
        <SearchedWords searched={result.searched} />
        <Facts
          facts={[
            [t.reportPages.stateOfSources, <Exact>{conclusion.input}</Exact>],
            [
              t.reportPages.sinceComputing,
              changedSince.length > 0 ? changesInWords(changedSince) : t.reportPages.nothingChanged,
            ],
          ]}
        />
        <h3>{t.reportPages.computerFound}</h3>
        <Facts
          facts={verdicts.map((verdict) => [t.reports.verdict[verdict], String(counts[verdict] ?? 0)])}
        />
        <p class="small quiet">{t.reportPages.notFoundMeans}</p>
        <Facts facts={[[t.reportPages.outcomeNumber, <Exact>{conclusion.result}</Exact>]]} />
        <h3>{t.reportPages.exceptions}</h3>
        {exceptions.length === 0 && (
          <p>{open.length === 0 ? t.reportPages.noExceptions : t.reportPages.noExceptionsClosed}</p>
        )}
        {exceptions.map(({ item, person, reason: why }) => (
          <p>{t.reportPages.exception(item, personNames.get(person) ?? '', why)}</p>
        ))}
        {found.alone.map(({ item, person, answered }) => (
          <p>{t.reportPages.alone(item, personNames.get(person) ?? '', aloneInWords({ answered }))}</p>
        ))}
        <h3>{t.reportPages.log}</h3>
        <Facts facts={[[t.reportPages.head, <Exact>{head}</Exact>]]} />
        <p class="small quiet">
          {t.reportPages.with} <code>verify --head</code> {t.reportPages.verifies}
        </p>
      </section>
    </>
  )
}
