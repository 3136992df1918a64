import { counted } from '../../server/language/figures.ts'
import type { TouchedQuote } from '../../server/quotes/touched.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { Badge } from '../parts/Notes.tsx'
import { attributionReasons } from '../quotes/words.ts'

export interface TouchedQuotesProps {
  session: { readonly id: string; readonly title: string }
  touched: readonly TouchedQuote[]
}

/** After an agreement became stricter: which published quotes that touches, and what to do about them. */
export function TouchedQuotesPage({ session, touched }: TouchedQuotesProps) {
  return (
    <>
      <PageHead title="Gepubliceerde citaten die dit raakt" under={session.title} />
      {touched.length === 0 ? (
        <p>Wat er nu is afgesproken, raakt geen gepubliceerd citaat uit deze bijeenkomst.</p>
      ) : (
        <>
          <p>
            {counted(touched.length, 'citaat is', 'citaten zijn')} anders gepubliceerd dan nu mag. Voortaan
            staat er overal wat nu mag. Wat al naar buiten ging, verandert niet mee: publiceer een nieuwe
            editie en meld het aan wie de vorige heeft.
          </p>
          <TouchedQuotes touched={touched} />
        </>
      )}
      <Buttons>
        <ButtonLink href={`/sessions/${session.id}`}>Terug naar de bijeenkomst</ButtonLink>
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
            <a href={`/q/${short}`}>
              {label} uit {set.title}, editie {set.edition}
            </a>{' '}
            {isSilenced && <Badge tone="attention">mag niet meer geciteerd worden</Badge>}
          </p>
          <blockquote>{was.printed}</blockquote>
          <dl class="facts">
            <dt>Toen</dt>
            <dd>{was.attribution}</dd>
            <dt>Nu</dt>
            <dd>
              {isSilenced ? 'niet citeren' : now.attribution}{' '}
              <span class="quiet small">anders: {attributionReasons(because)}</span>
            </dd>
          </dl>
          <p class="small">
            <a href={`/quote-sets/${set.id}#${label}`}>naar de citatenset</a>
          </p>
        </li>
      ))}
    </ul>
  )
}
