import type { Survey } from '../../server/history/erasing/survey.ts'
import { touchedInWords } from '../../server/history/erasing/words.ts'
import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextArea, TextField } from '../parts/Field.tsx'
import { EmptyState, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'

export interface ErasePageProps {
  /** `‘verslag.txt’ wissen` */
  title: string
  survey: Survey
  /** The words that go, when they are few enough to read. */
  words: string | null
  /** What a person types to confirm it. */
  confirm: string
  /** Where the form goes to, with what it says of a part or a label. */
  action: string
  fields: Readonly<Record<string, string | number | undefined>>
  typed: { readonly ground: string; readonly confirm: string }
  errors: FieldErrors | undefined
}

/** What would be erased, published quotes first, and the form that does it. */
export function ErasePage(props: ErasePageProps) {
  const { title, survey, words, errors } = props
  const touched = touchedInWords(survey.touches)
  if (touched.length === 0) {
    return (
      <>
        <PageHead title={title} />
        <EmptyState title={t.erasures.nothingLeft}>
          <p>
            {t.erasures.alreadyErased} <a href="/erasures">{t.erasures.keepAndErase}</a>.
          </p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead title={title} under={t.erasures.readFirst} />
      <ErrorSummary errors={errors} />
      <Published survey={survey} />
      <section class="stack" aria-labelledby="goes">
        <h2 id="goes">{t.erasures.whatGoes}</h2>
        <ul class="list">
          {touched.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        {words !== null && (
          <blockquote class="words" lang={peoplesLanguage()}>
            {words}
          </blockquote>
        )}
        <Stays survey={survey} />
      </section>
      <Confirm {...props} />
    </>
  )
}

function Published({ survey: { published, reports } }: { survey: Survey }) {
  if (published.length + reports.length === 0) {
    return <p>{t.erasures.touchesNothing}</p>
  }
  return (
    <section class="stack" aria-labelledby="published">
      {published.length > 0 && (
        <>
          <h2 id="published">{t.erasures.touchedQuotes}</h2>
          <ul class="list">
            {published.map(({ set, setId, edition, short, exact }) => (
              <li>
                <span class="words" lang={peoplesLanguage()}>
                  {exact}
                </span>{' '}
                <span class="small quiet">
                  <a href={`/quote-sets/${setId}`}>{set}</a>
                  {t.erasures.edition(edition)} <a href={`/q/${short}`}>{t.erasures.quote(short)}</a>
                </span>
              </li>
            ))}
          </ul>
          <p>{t.erasures.othersMayHaveRead}</p>
        </>
      )}
      {reports.length > 0 && (
        <>
          <h2>{t.erasures.touchedReports}</h2>
          <ul class="list">
            {reports.map(({ id, report, round }) => (
              <li>
                <a href={`/reports/${id}`}>{report}</a>
                <span class="small quiet">{t.erasures.round(round)}</span>
              </li>
            ))}
          </ul>
          <p>{t.erasures.staysInReport}</p>
        </>
      )}
    </section>
  )
}

function Stays({ survey: { kind, shared, copies } }: { survey: Survey }) {
  return (
    <>
      {kind !== 'memo' && (
        <p>
          {t.erasures.goesEverywhere}
          {kind === 'part' || kind === 'speaker' ? t.erasures.marksLeft : ''}
        </p>
      )}
      {kind === 'speaker' && <p>{t.erasures.nameGoes}</p>}
      {shared.length > 0 && (
        <Note attention title={t.erasures.partStays}>
          <p>
            {enumeration(shared.map((part) => `‘${part}’`))} {t.erasures.couldBeOther}
          </p>
        </Note>
      )}
      <Note attention title={t.erasures.backupsKeep}>
        <p>{copies.length > 0 ? t.erasures.oldCopies(copies.join(', ')) : t.erasures.exportsKeep}</p>
      </Note>
    </>
  )
}

function Confirm({ title, confirm, action, fields, typed, errors }: ErasePageProps) {
  return (
    <section class="stack" aria-labelledby="confirm-title">
      <h2 id="confirm-title">{t.erasures.erase}</h2>
      <PostForm action={action} fields={fields} class="form" label={title}>
        <TextArea
          name="ground"
          label={t.erasures.ground}
          hint={t.erasures.groundHint}
          rows={2}
          value={typed.ground}
          errors={errors}
          required
        />
        <TextField
          name="confirm"
          label={
            <>
              {t.erasures.type} <strong>{confirm}</strong> {t.erasures.toConfirm}
            </>
          }
          hint={t.erasures.cannotUndo}
          value={typed.confirm}
          errors={errors}
          required
        />
        <Buttons>
          <Button>{t.erasures.erase}</Button>
          <a href="/erasures">{t.erasures.doNotErase}</a>
        </Buttons>
      </PostForm>
    </section>
  )
}
