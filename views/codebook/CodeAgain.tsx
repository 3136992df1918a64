import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import type { CodePageProps } from './props.ts'

/** So many documents are in sight at once; the rest is folded. */
const inSight = 5

/** The documents that the reader read before this code was there, or before it meant what it means now. */
export function CodeAgain({ code, again }: Pick<CodePageProps, 'code' | 'again'>) {
  const rest = again.slice(inSight)
  return (
    <section class="stack" aria-labelledby="again">
      <HeadRow
        title={<span id="again">{t.codePage.lookAgain}</span>}
        end={<span class="quiet">{counted(again.length, t.common.source, t.common.sources)}</span>}
      />
      <p class="quiet">{t.codePage.lookAgainWhy}</p>
      <Documents code={code} again={again.slice(0, inSight)} />
      {rest.length > 0 && (
        <details>
          <summary>{t.codePage.more(counted(rest.length, t.common.source, t.common.sources))}</summary>
          <Documents code={code} again={rest} />
        </details>
      )}
    </section>
  )
}

function Documents({ code, again }: Pick<CodePageProps, 'code' | 'again'>) {
  return (
    <ul class="next code-again">
      {again.map(({ document, why }) => (
        <li>
          <div>
            <a href={`/documents/${document.id}`}>{document.name}</a>
            <p class="quiet small">
              {document.title && document.title !== document.name ? `${document.name} · ` : ''}
              {why === 'new' ? t.codePage.readBefore : t.codePage.readOtherwise}
            </p>
          </div>
          <PostForm
            action={`/codebook/${code.id}/readings`}
            back={`/codebook/${code.id}#again`}
            fields={{ document: document.id, meaning: code.meaning }}
            quick
          >
            <Button small label={t.codePage.lookedNamed(document.name)}>
              {t.codePage.looked}
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}
