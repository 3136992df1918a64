import { counted } from '../../server/language/figures.ts'
import type { RepairKind } from '../../server/text/repair.ts'
import { repairCountInWords, repairWords } from './words.ts'

/** What does not stand in the text itself: remarks in the margin, and what was mended. */
export interface PreviewBeside {
  /** The first few, with the words where each hangs. */
  readonly comments: readonly { readonly words: string; readonly text: string }[]
  readonly commentCount: number
  readonly repairs: readonly (readonly [RepairKind, number])[]
  readonly examples: readonly { readonly kind: RepairKind; readonly raw: string; readonly text: string }[]
}

/** Shows what was kept apart from the text, and what was mended on the way. */
export function BesideText({ comments, commentCount, repairs, examples }: PreviewBeside) {
  return (
    <>
      {repairs.length > 0 && (
        <section class="stack" aria-labelledby="mended">
          <h2 id="mended">Hersteld bij het lezen</h2>
          <ul class="sentences">
            {repairs.map(([kind, count]) => (
              <li>{repairCountInWords(kind, count)}</li>
            ))}
          </ul>
          {examples.length > 0 && <Examples examples={examples} />}
        </section>
      )}
      {commentCount > 0 && (
        <section class="stack" aria-labelledby="margin">
          <h2 id="margin">In de kantlijn</h2>
          <p class="quiet small">
            {counted(commentCount, 'opmerking', 'opmerkingen')}. Die horen niet bij de tekst en worden apart
            bewaard{comments.length < commentCount ? `; dit zijn de eerste ${comments.length}` : ''}.
          </p>
          <ul class="list">
            {comments.map(({ words, text }) => (
              <li>
                <p>{text}</p>
                {words !== '' && <p class="small quiet source">bij: {words}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Examples({ examples }: Pick<PreviewBeside, 'examples'>) {
  return (
    <details>
      <summary>Voorbeelden</summary>
      <section class="table-scroll" aria-label="Voorbeelden van wat is hersteld" tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">wat</th>
              <th scope="col">in het bestand</th>
              <th scope="col">in de tekst</th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ kind, raw, text }) => (
              <tr>
                <td>{repairWords[kind]}</td>
                <td class="source">{shown(raw)}</td>
                <td class="source">{text === '' ? <span class="quiet">weggelaten</span> : shown(text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

/** Ends of lines can be seen; a soft hyphen too. */
const shown = (text: string) =>
  text
    .slice(0, 80)
    .replace(/\n+/gu, ' ⏎ ')
    .replace(/\u00AD/gu, '[zacht streepje]')
