import { writtenDate } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import type { Decision } from '../../server/quotes/decisions.ts'

/** Who decided what about these words, in the order in which it happened. */
export function Decisions({ decisions, quote }: { decisions: readonly Decision[]; quote: string }) {
  return (
    <section class="stack" aria-labelledby="decisions">
      <h2 id="decisions">{t.provenance.decisions}</h2>
      <table class="decisions" aria-labelledby="decisions">
        <thead>
          <tr>
            <th scope="col">{t.provenance.when}</th>
            <th scope="col">{t.provenance.whoAndWhat}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <tr>
              <td>
                <time datetime={decision.at}>{writtenDate(decision.at)}</time>
              </td>
              <td>
                {decision.person.name} <What decision={decision} quote={quote} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function What({ decision, quote }: { decision: Decision; quote: string }) {
  switch (decision.act) {
    case 'coded':
      return (
        <>
          {t.provenance.gave} <a href={`/codebook/${decision.code.id}`}>{decision.code.name}</a>:{' '}
          {howCoded(decision)}
          {decision.exact !== quote && <span class="quiet small"> {t.provenance.otherLength}</span>}
        </>
      )
    case 'uncoded':
      return (
        <>
          {t.provenance.took} <em>{decision.code.name}</em> {t.provenance.awayAgain}
        </>
      )
    case 'left':
      return (
        <>
          {t.provenance.wasShown} <em>{decision.code.name}</em> {t.provenance.leftIt}
        </>
      )
    case 'evidence':
      return (
        <>
          {t.provenance.putInThread} <a href={`/threads/${decision.thread.id}`}>{decision.thread.title}</a>:{' '}
          {t.threads.role[decision.role]}
        </>
      )
    case 'chosen':
      return (
        <>
          {t.provenance.choseFor} <em>{decision.set.title}</em>
        </>
      )
    case 'published':
      return (
        <>
          {t.provenance.publishedEdition(decision.edition)} <em>{decision.set.title}</em>
        </>
      )
    case 'withdrawn':
      return (
        <>
          {t.provenance.withdrew} <em>{decision.set.title}</em> {t.provenance.asEdition(decision.edition)}
        </>
      )
    default:
      return <>{t.quotes.act[decision.act]}</>
  }
}

/** What was on the screen is known only of what was coded on a screen. */
function howCoded({ origin, sawSuggestions, sawOthers }: Extract<Decision, { act: 'coded' }>): string {
  if (origin === 'import') return t.quotes.origin.import
  return [
    t.quotes.origin[origin],
    sawSuggestions ? t.provenance.sawSuggestions : t.provenance.noSuggestions,
    sawOthers ? t.provenance.sawOthers : t.provenance.noOthers,
  ].join(', ')
}
