import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { LinkCheck } from '../../server/quotes/checks.ts'
import type { Provenance } from '../../server/quotes/provenance.ts'

/** From the file to the published words, each link with a tick, a cross or a question mark, and its figures. */
export function Chain({ provenance }: { provenance: Provenance }) {
  const { checks } = provenance
  return (
    <>
      <ol class="chain">
        {checks.map((check) => (
          <li class={stateOf(check)}>
            <span class="chain__knot" role="img" aria-label={spoken(check)}>
              {sign(check)}
            </span>
            <strong>{check.link === 'edition' ? editionName(check) : t.quotes.link[check.link]}</strong>
            {figuresOf(check).map((line) => (
              <span class="chain__line">{line}</span>
            ))}
          </li>
        ))}
      </ol>
      <ul class="doubts">
        {checks.flatMap(({ link, doubt, holds }) =>
          doubt && doubt !== 'not-published'
            ? [
                <li class={holds === false ? 'note note--attention' : 'note'}>
                  <strong>{t.quotes.link[link]}:</strong> {t.quotes.doubt[doubt]}
                </li>,
              ]
            : [],
        )}
      </ul>
    </>
  )
}

function stateOf({ holds }: LinkCheck): string {
  if (holds === null) return 'is-open'
  return holds ? 'is-right' : 'is-broken'
}

function sign({ holds }: LinkCheck): string {
  if (holds === null) return '–'
  return holds ? '✓' : '×'
}

function spoken({ holds }: LinkCheck): string {
  if (holds === null) return t.provenance.notChecked
  return holds ? t.provenance.inOrder : t.provenance.notInOrder
}

const editionName = ({ figures }: LinkCheck) =>
  figures.edition === undefined ? t.provenance.edition : t.quoteSets.edition(figures.edition)

function figuresOf({ link, holds, doubt, figures }: LinkCheck): string[] {
  const count = (name: string) => figure(Number(figures[name] ?? 0))
  switch (link) {
    case 'bytes':
      return [
        String(figures.file ?? ''),
        ...(figures.bytes === undefined ? [] : [t.provenance.bytes(count('bytes'))]),
      ]
    case 'text':
      return [t.provenance.textVersion(figures.version ?? ''), t.provenance.characters(count('characters'))]
    case 'span':
      return [
        ...(figures.sentence === undefined ? [] : [t.provenance.sentence(count('sentence'))]),
        t.provenance.fromTo(count('start'), count('end')),
      ]
    case 'words':
      return [
        t.provenance.characters(count('characters')),
        holds ? t.provenance.allEqual : t.provenance.notEqual,
      ]
    case 'edition':
      if (doubt === 'not-published') return [t.provenance.notYet, t.quoteSets.published]
      if (doubt === 'edition-differs') return [t.provenance.saysOther, t.provenance.aboutQuote]
      if (doubt === 'edition-not-in-log') return [t.provenance.standsOtherwise, t.provenance.inLog]
      return [t.provenance.checkNumber, holds ? t.provenance.isEqual : t.provenance.isNotEqual]
  }
}
