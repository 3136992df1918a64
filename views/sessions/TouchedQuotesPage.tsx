import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { TouchedQuote } from '../../server/quotes/touched.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { Badge } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { attributionReasons } from '../quotes/words.ts'

export interface TouchedQuotesProps {
  session: { readonly id: string; readonly title: string }
  touched: readonly TouchedQuote[]
}

/** After an agreement became stricter: which published quotes that touches, and what to do about them. */
export function TouchedQuotesPage({ session, touched }: TouchedQuotesProps) {
  return (
    <>
      <PageHead title={t.sessions.touchedTitle} under={session.title} />
      {touched.length === 0 ? (
        <p>{t.sessions.touchesNone}</p>
      ) : (
        <>
          <p>
            {t.sessions.touchedExplained(counted(touched.length, t.sessions.quoteIs, t.sessions.quotesAre))}
          </p>
          <TouchedQuotes touched={touched} />
        </>
      )}
      <Buttons>
        <ButtonLink href={`/sessions/${session.id}`}>{t.sessions.backToSession}</ButtonLink>
      </Buttons>
    </>
  )
}

/** The quotes with what was published and what may be printed now. */
export function TouchedQuotes({ touched }: Pick<TouchedQuotesProps, 'touched'>) {
  return (
    <ul class="list touched">
      {touched.map(({ short, label, set, was, now, because, isSilenced }) => (
        <li>
          <p>
            <a href={`/q/${short}`}>{t.sessions.quoteOf(label, set.title, set.edition)}</a>{' '}
            {isSilenced && <Badge tone="attention">{t.sessions.mayNotBeQuoted}</Badge>}
          </p>
          <blockquote lang={peoplesLanguage()}>{was.printed}</blockquote>
          <dl class="facts">
            <dt>{t.sessions.atThatTime}</dt>
            <dd>{was.attribution}</dd>
            <dt>{t.sessions.now}</dt>
            <dd>
              {isSilenced ? t.sessions.notQuoted : now.attribution}{' '}
              <span class="quiet small">{t.sessions.different(attributionReasons(because))}</span>
            </dd>
          </dl>
          <p class="small">
            <a href={`/quote-sets/${set.id}#${label}`}>{t.sessions.toQuoteSet}</a>
          </p>
        </li>
      ))}
    </ul>
  )
}
