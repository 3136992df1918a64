import { counted, decimal, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Open } from '../../server/suggestions/open.ts'
import { mostAtOnce, sessionsOf } from '../../server/suggestions/queue/bulk.ts'
import type { Asked } from '../../server/suggestions/queue/laid.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { fieldsOf, queueHref } from './addresses.ts'
import type { NamedCode } from './QueuePage.tsx'
import { scoreInWords } from './score-words.ts'

export interface BulkPageProps {
  asked: Asked
  laid: string
  least: number
  /** Everything from that score on. */
  above: readonly Open[]
  codes: ReadonlyMap<string, NamedCode>
  sessions: readonly { readonly id: string; readonly title: string | null }[]
  canDecide: boolean
}

/** All that would be taken over at once, to see before it is done. */
export function BulkPage({ asked, laid, least, above, codes, sessions, canDecide }: BulkPageProps) {
  const back = queueHref(asked, { laid })
  const titles = new Map(sessions.map(({ id, title }) => [id, title]))
  const isTooMuch = above.length > mostAtOnce
  const shown = isTooMuch ? [] : above
  const groups = Map.groupBy(shown, ({ session }) => titles.get(session ?? '') ?? t.queue.noSession)
  return (
    <>
      <PageHead
        title={t.queue.bulkTitle(decimal(least))}
        under={t.queue.bulkUnder(
          counted(above.length, t.common.suggestion, t.common.suggestions),
          counted(sessionsOf(above), t.common.session, t.common.sessions),
        )}
      />
      {above.length === 0 && (
        <EmptyState
          title={t.queue.nothingHere}
          actions={<ButtonLink href={back}>{t.queue.backToSuggestions}</ButtonLink>}
        >
          <p>{t.queue.noneThisHigh}</p>
        </EmptyState>
      )}
      {isTooMuch && (
        <EmptyState
          title={t.queue.tooMany}
          actions={<ButtonLink href={back}>{t.queue.backToSuggestions}</ButtonLink>}
        >
          <p>{t.queue.tooManyWhy(figure(mostAtOnce))}</p>
        </EmptyState>
      )}
      {shown.length > 0 && canDecide && (
        <PostForm
          action={`/suggestions/${asked.code ?? 'all'}/bulk`}
          fields={{ ...fieldsOf(asked), laid, least, count: above.length }}
          back={back}
        >
          <p>{t.queue.bulkWarning}</p>
          <Buttons>
            <Button kind="primary">
              {t.queue.takeAll(counted(above.length, t.common.suggestion, t.common.suggestions))}
            </Button>
            <ButtonLink href={back}>{t.queue.backWithout}</ButtonLink>
          </Buttons>
        </PostForm>
      )}
      {[...groups].map(([title, list]) => (
        <section class="bulk">
          <h2>
            {title} <span class="quiet figures">{list.length}</span>
          </h2>
          <ul>
            {list.map((open) => (
              <Line open={open} code={codes.get(open.code)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Line({ open, code }: { open: Open; code: NamedCode | undefined }) {
  const { document, start, end, sentence, text, score } = open
  return (
    <li>
      <a class="bulk__words" href={`/documents/${document}?start=${start}&end=${end}#z${sentence}`}>
        {text}
      </a>
      <span class="small">
        {code && <CodeName code={code} proposed />} <span class="quiet figures">{scoreInWords(score)}</span>
      </span>
    </li>
  )
}
