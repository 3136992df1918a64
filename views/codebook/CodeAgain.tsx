import { counted } from '../../server/language/figures.ts'
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
        title={<span id="again">Opnieuw bekijken</span>}
        end={<span class="quiet">{counted(again.length, 'bron', 'bronnen')}</span>}
      />
      <p class="quiet">
        U las deze bronnen toen deze code er nog niet was, of toen zij iets anders betekende. Kijk of er nu
        iets bijkomt of af moet.
      </p>
      <Documents code={code} again={again.slice(0, inSight)} />
      {rest.length > 0 && (
        <details>
          <summary>Nog {counted(rest.length, 'bron', 'bronnen')}</summary>
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
              {why === 'new' ? 'gelezen toen deze code er nog niet was' : 'gelezen met een andere betekenis'}
            </p>
          </div>
          <PostForm
            action={`/codebook/${code.id}/readings`}
            back={`/codebook/${code.id}#again`}
            fields={{ document: document.id, meaning: code.meaning }}
            quick
          >
            <Button small label={`Bekeken: ${document.name}`}>
              Bekeken
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}
