import { t } from '../../server/language/t.ts'
import { Unseen, When } from '../parts/Text.tsx'
import { changeInWords } from './changes.ts'
import type { CodePageProps } from './props.ts'

/** Who changed what about this code; the log has the way to undo it. */
export function CodeHistory({ code, codes, history }: Pick<CodePageProps, 'code' | 'codes' | 'history'>) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t.codePage.history}</h2>
      <ol class="code-history">
        {history.map(({ seq, at, person, act, text, canUndo, changes }) => (
          <li>
            <p class="small">
              <span class="quiet">
                <When at={at} />
              </span>{' '}
              <strong>{person}</strong> {text}{' '}
              <a href={`/log?row=${code.id}#e${seq}`}>
                {canUndo && act.startsWith('code.') ? t.codePage.undo : t.codePage.inLog}
                <Unseen>{t.codePage.number(seq)}</Unseen>
              </a>
            </p>
            {changes.length > 0 && (
              <details class="small">
                <summary>{changes.map(({ field }) => t.codebook.field[field]).join(', ')}</summary>
                <dl>
                  {changes.map((change) => {
                    const { before, after } = changeInWords(change, codes)
                    return (
                      <>
                        <dt class="quiet">{t.codebook.field[change.field]}</dt>
                        <dd>
                          {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
                        </dd>
                      </>
                    )
                  })}
                </dl>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
