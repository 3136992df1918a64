import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { RepairKind } from '../../server/text/repair.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { repairCountInWords } from './words.ts'

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
          <h2 id="mended">{t.uploads.repaired}</h2>
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
          <h2 id="margin">{t.uploads.inMargin}</h2>
          <p class="quiet small">
            {t.uploads.comments(counted(commentCount, t.uploads.remark, t.uploads.remarks))}
            {comments.length < commentCount ? t.uploads.firstOnes(comments.length) : ''}.
          </p>
          <ul class="list">
            {comments.map(({ words, text }) => (
              <li>
                <p>{text}</p>
                {words !== '' && <p class="small quiet source">{t.uploads.at(words)}</p>}
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
      <summary>{t.uploads.examples}</summary>
      <section class="table-scroll" aria-label={t.uploads.examplesOfRepairs} tabindex={0}>
        <table class="table" aria-label={t.uploads.examplesOfRepairs}>
          <thead>
            <tr>
              <th scope="col">{t.uploads.what}</th>
              <th scope="col">{t.uploads.inFile}</th>
              <th scope="col">{t.uploads.inText}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ kind, raw, text }) => (
              <tr>
                <td>{t.uploads.repair[kind]}</td>
                <td class="source" lang={peoplesLanguage()}>
                  {shown(raw)}
                </td>
                <td class="source" lang={peoplesLanguage()}>
                  {text === '' ? <span class="quiet">{t.uploads.omitted}</span> : shown(text)}
                </td>
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
