import { figure } from '../../server/language/figures.ts'
import type { LinkCheck } from '../../server/quotes/checks.ts'
import type { Provenance } from '../../server/quotes/provenance.ts'
import { doubtWords, linkNames } from './words.ts'

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
            <strong>{check.link === 'edition' ? editionName(check) : linkNames[check.link]}</strong>
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
                  <strong>{linkNames[link]}:</strong> {doubtWords[doubt]}
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
  if (holds === null) return 'niet nagegaan'
  return holds ? 'in orde' : 'niet in orde'
}

const editionName = ({ figures }: LinkCheck) =>
  figures.edition === undefined ? 'Editie' : `Editie ${figures.edition}`

function figuresOf({ link, holds, doubt, figures }: LinkCheck): string[] {
  const count = (name: string) => figure(Number(figures[name] ?? 0))
  switch (link) {
    case 'bytes':
      return [String(figures.file ?? ''), ...(figures.bytes === undefined ? [] : [`${count('bytes')} bytes`])]
    case 'text':
      return [`tekstversie ${figures.version}`, `${count('characters')} tekens`]
    case 'span':
      return [
        ...(figures.sentence === undefined ? [] : [`zin ${count('sentence')}`]),
        `teken ${count('start')} tot ${count('end')}`,
      ]
    case 'words':
      return [`${count('characters')} tekens`, holds ? 'alle gelijk' : 'niet gelijk']
    case 'edition':
      if (doubt === 'not-published') return ['nog niet', 'gepubliceerd']
      if (doubt === 'edition-differs') return ['zegt iets anders', 'over dit citaat']
      if (doubt === 'edition-not-in-log') return ['staat anders', 'in het logboek']
      return ['controlegetal', holds ? 'is gelijk' : 'is niet gelijk']
  }
}
