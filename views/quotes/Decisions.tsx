import { writtenDate } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import type { Decision } from '../../server/quotes/decisions.ts'
import { originWords, quoteActWords } from './words.ts'

/** Who decided what about these words, in the order in which it happened. */
export function Decisions({ decisions, quote }: { decisions: readonly Decision[]; quote: string }) {
  return (
    <section class="stack" aria-labelledby="decisions">
      <h2 id="decisions">Wie besliste wat</h2>
      <table class="decisions">
        <thead>
          <tr>
            <th scope="col">wanneer</th>
            <th scope="col">wie en wat</th>
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
          gaf <a href={`/codebook/${decision.code.id}`}>{decision.code.name}</a>: {howCoded(decision)}
          {decision.exact !== quote && (
            <span class="quiet small"> Het stuk tekst is langer of korter dan het citaat.</span>
          )}
        </>
      )
    case 'uncoded':
      return (
        <>
          haalde <em>{decision.code.name}</em> weer weg
        </>
      )
    case 'left':
      return (
        <>
          nam suggestie <em>{decision.code.name}</em> niet over
        </>
      )
    case 'evidence':
      return (
        <>
          zette het fragment in rode draad{' '}
          <a href={`/threads/${decision.thread.id}`}>{decision.thread.title}</a>:{' '}
          {t.threads.role[decision.role]}
        </>
      )
    case 'chosen':
      return (
        <>
          koos het citaat voor <em>{decision.set.title}</em>
        </>
      )
    case 'published':
      return (
        <>
          publiceerde editie {decision.edition} van <em>{decision.set.title}</em>
        </>
      )
    case 'withdrawn':
      return (
        <>
          trok <em>{decision.set.title}</em> in, als editie {decision.edition}
        </>
      )
    default:
      return <>{quoteActWords[decision.act]}</>
  }
}

/** What was on the screen is known only of what was coded on a screen. */
function howCoded({ origin, sawSuggestions, sawOthers }: Extract<Decision, { act: 'coded' }>): string {
  if (origin === 'import') return originWords.import
  return [
    originWords[origin],
    sawSuggestions ? 'suggesties in beeld' : 'suggesties uit',
    sawOthers ? 'codes van anderen in beeld' : 'zonder codes van anderen te zien',
  ].join(', ')
}
