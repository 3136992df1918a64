import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { EmptyState, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { Panel } from './Panel.tsx'
import type { AuditPageProps, QuotationLine } from './props.ts'
import { QuotationList } from './QuotationList.tsx'
import { ReportText } from './ReportText.tsx'
import { progressOf, Scope } from './Scope.tsx'
import { changesInWords } from './words.ts'

/** One round: the quotations at the left, the report, and all about the chosen quotation at the right. */
export function AuditPage(props: AuditPageProps) {
  const { round, title, address, chosen, stretch } = props
  return (
    <>
      <AuditHead {...props} />
      <Scope
        searched={round.result.searched}
        excluded={round.result.excluded.filter(({ documentId }) => documentId !== round.document.id)}
        progress={progressOf(round)}
        sampleHref={round.conclusion && !round.sample ? undefined : `${address}/sample`}
      />
      {(props.changed.length > 0 || props.hasNewerText) && !round.conclusion && <Outdated {...props} />}
      <div class="audit">
        <QuotationList {...props} />
        <ReportText stretch={stretch} />
        {chosen ? (
          <Panel {...props} chosen={chosen} />
        ) : (
          <NothingChosen
            isFinished={round.conclusion !== null}
            first={props.lines[0]}
            isEmpty={props.counts.all === 0}
            title={title}
          />
        )}
      </div>
    </>
  )
}

function AuditHead({ round, title, address, rounds, exports }: AuditPageProps) {
  const { audit, conclusion } = round
  const previous = rounds.find(({ id }) => id === audit.previous)
  return (
    <PageHead
      title={title}
      under={
        <>
          {t.reportRound.computed(audit.round)} <When at={audit.at} form="moment" />
          {conclusion && t.reportRound.finishedAfter}
        </>
      }
      actions={
        <>
          {previous && (
            <ButtonLink href={`${address}/compare`}>{t.reportRound.compareWith(previous.round)}</ButtonLink>
          )}
          <Exports exports={exports} />
          <ButtonLink kind="plain" hotkey="?" href="/keys?of=report">
            {t.reportRound.keys}
          </ButtonLink>
          <ButtonLink href={`${address}/finish`} kind={conclusion ? 'ordinary' : 'primary'}>
            {conclusion ? t.reportRound.statement : t.reportRound.finish}
          </ButtonLink>
        </>
      }
    />
  )
}

/** Links that need no script to stand behind one button. */
function Exports({ exports }: Pick<AuditPageProps, 'exports'>) {
  if (exports.length === 0) return null
  return (
    <details class="exports">
      <summary class="nl-button nl-button--secondary">{t.reportRound.export}</summary>
      <ul>
        {exports.map(({ href, name }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What changed since the verdicts were computed, and the way to compute them anew. */
function Outdated({ round, changed, hasNewerText, address, isLatest, canChange }: AuditPageProps) {
  const what = changed.length > 0 ? t.reportRound.sourcesHave : t.reportRound.reportHas
  return (
    <Note attention title={t.reportRound.changedSince(what)}>
      <p>
        {changesInWords(changed)} {hasNewerText && t.reportRound.newerText} {t.reportRound.outcomesAreOf}{' '}
        <When at={round.audit.at} form="moment" />.
      </p>
      {isLatest && canChange && (
        <PostForm action={`${address}/rounds`} label={t.reportRound.newRound}>
          <Buttons>
            <Button>{t.reportRound.computeNewRound}</Button>
          </Buttons>
        </PostForm>
      )}
    </Note>
  )
}

interface NothingChosenProps {
  isFinished: boolean
  first: QuotationLine | undefined
  isEmpty: boolean
  title: string
}

function NothingChosen({ isFinished, first, isEmpty, title }: NothingChosenProps) {
  if (isEmpty) {
    return (
      <EmptyState title={t.reportRound.noQuotes}>
        <p>{t.reportRound.noQuotesIn(title)}</p>
        <p>
          <a href="/reports#check">{t.reportRound.checkOne}</a>
        </p>
      </EmptyState>
    )
  }
  return (
    <section class="audit__panel" aria-labelledby="choose">
      <div class="audit__part">
        <h2 id="choose">{t.reportRound.chooseQuote}</h2>
        <p>{t.reportRound.chooseHow}</p>
        {first && (
          <ButtonLink href={first.href} kind="primary" hotkey="j">
            {isFinished ? t.reportRound.look : t.reportRound.beginWith} {first.quotation.key}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
