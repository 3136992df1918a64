import type { Open } from '../../server/suggestions/open.ts'
import type { Order } from '../../server/suggestions/queue.ts'
import type { Reason } from '../../server/suggestions/suggestion.ts'
import { counted, decimal } from '../../server/text/figures.ts'
import { whyWords } from '../documents/words.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import { type ModelFacts, ModelWords } from './QueuesPage.tsx'

export interface QueuePageProps {
  code: { readonly id: string; readonly name: string }
  queue: readonly Open[]
  order: Order
  model: ModelFacts | undefined
  sessionTitles: ReadonlyMap<string, string>
  canDecide: boolean
}

const shownAtOnce = 25
const bulkScores = [0.9, 0.8, 0.7] as const

/** The suggestions for one code, one below the other, to take over or leave. */
export function QueuePage({ code, queue, order, model, sessionTitles, canDecide }: QueuePageProps) {
  const here = order === 'certain' ? `/suggestions/${code.id}` : `/suggestions/${code.id}?order=${order}`
  return (
    <>
      <PageHead
        title={
          <>
            Suggesties voor <CodeName code={code} />
          </>
        }
        under={
          <>
            {counted(queue.length, 'open suggestie', 'open suggesties')}.{' '}
            {model && <ModelWords model={model} />}
          </>
        }
        actions={
          order === 'certain' ? (
            <ButtonLink href={`/suggestions/${code.id}?order=uncertain`}>
              Eerst wat het meeste leert
            </ButtonLink>
          ) : (
            <ButtonLink href={`/suggestions/${code.id}`}>Eerst de zekerste</ButtonLink>
          )
        }
      />
      {queue.length === 0 && (
        <EmptyState title="Geen open suggesties">
          <p>
            Voor deze code is alles beslist, of zij heeft nog te weinig trefwoorden en coderingen.{' '}
            <a href={`/codebook/${code.id}`}>Naar de code</a>
          </p>
        </EmptyState>
      )}
      {canDecide && queue.length > 1 && <Bulk code={code} queue={queue} back={here} />}
      <ol class="queue" id="queue">
        {queue.slice(0, shownAtOnce).map((open, i) => (
          <Item
            open={open}
            code={code.id}
            back={here}
            sessionTitles={sessionTitles}
            isFirst={i === 0}
            canDecide={canDecide}
          />
        ))}
      </ol>
      {queue.length > shownAtOnce && (
        <p class="quiet">En nog {queue.length - shownAtOnce}; zij komen in beeld als u hierboven beslist.</p>
      )}
    </>
  )
}

function Bulk({ code, queue, back }: Pick<QueuePageProps, 'code' | 'queue'> & { back: string }) {
  const choices = bulkScores.flatMap((least) => {
    const count = queue.filter(({ score }) => score >= least).length
    return count > 0 ? [{ least, count }] : []
  })
  if (choices.length === 0) return null
  return (
    <details class="queue__bulk">
      <summary>Veel tegelijk overnemen</summary>
      <p class="small quiet">
        Alles boven een score gaat in één keer over, en in één keer terug met ‘Ongedaan maken’. Bij een rode
        draad staat later dat deze coderingen in bulk zijn overgenomen.
      </p>
      <Buttons>
        {choices.map(({ least, count }) => (
          <PostForm action={`/suggestions/${code.id}/bulk`} fields={{ least, count }} back={back}>
            <Button small>
              {decimal(least)} en hoger: {count}
            </Button>
          </PostForm>
        ))}
      </Buttons>
    </details>
  )
}

interface ItemProps {
  open: Open
  code: string
  back: string
  sessionTitles: ReadonlyMap<string, string>
  isFirst: boolean
  canDecide: boolean
}

function Item({ open, code, back, sessionTitles, isFirst, canDecide }: ItemProps) {
  const { document, documentName, version, start, end, sentence, score, because, session } = open
  return (
    <li class="queue__item" id={`s-${version}-${start}`}>
      <p class="source">
        <span class="quiet">{open.before}</span> <Marked open={open} />{' '}
        <span class="quiet">{open.after}</span>
      </p>
      <p class="small">
        <span class="figures">{decimal(score)}</span> <Reasons because={because} />
      </p>
      <p class="small">
        <VoiceLabel voice={open.voice} />{' '}
        <a href={`/documents/${document}?start=${start}&end=${end}#z${sentence}`}>
          {documentName}, zin {sentence}
        </a>{' '}
        <span class="quiet">{session && sessionTitles.get(session)}</span>
      </p>
      {canDecide && (
        <PostForm
          action={`/suggestions/${code}/decisions`}
          fields={{ version, start, end }}
          back={back}
          quick
        >
          <Buttons>
            <Button small name="verdict" value="taken" {...(isFirst ? { hotkey: 'a' } : {})}>
              Overnemen
            </Button>
            <Button small name="verdict" value="left" {...(isFirst ? { hotkey: 'x' } : {})}>
              Niet overnemen
            </Button>
            <ButtonLink
              small
              kind="plain"
              href={`/documents/${document}?start=${start}&end=${end}#z${sentence}`}
            >
              Aanpassen in de bron
            </ButtonLink>
          </Buttons>
        </PostForm>
      )}
    </li>
  )
}

/** The sentence with the words that count marked in it. */
function Marked({ open: { text, start, because } }: { open: Open }) {
  const marks = because
    .filter((reason) => reason.weight > 0 && reason.why !== 'context' && reason.why !== 'likeness')
    .map((reason) => ({ from: reason.start - start, to: reason.end - start }))
    .filter(({ from, to }) => from >= 0 && to <= text.length && from < to)
    .sort((a, b) => a.from - b.from)
  const pieces = []
  let at = 0
  for (const { from, to } of marks) {
    if (from < at) continue
    pieces.push(text.slice(at, from), <mark class="reason">{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <span class="queue__words">
      {pieces}
      {text.slice(at)}
    </span>
  )
}

function Reasons({ because }: { because: readonly Reason[] }) {
  return (
    <>
      {because
        .filter(({ weight }) => weight > 0)
        .slice(0, 3)
        .map(({ why, text }) => (
          <>
            <Badge>{whyWords[why].word}</Badge> {text}{' '}
          </>
        ))}
    </>
  )
}
