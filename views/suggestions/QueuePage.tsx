import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { CodeNeeds } from '../../server/suggestions/needs.ts'
import type { Adjusting } from '../../server/suggestions/queue/adjusting.ts'
import type { BulkChoice } from '../../server/suggestions/queue/bulk.ts'
import type { ShownCard } from '../../server/suggestions/queue/cards.ts'
import type { Disagreement } from '../../server/suggestions/queue/knowing.ts'
import type { Asked, Laid } from '../../server/suggestions/queue/laid.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Note } from '../parts/Notes.tsx'
import type { ShownTask } from '../parts/Progress.tsx'
import { Spoken } from '../parts/Spoken.tsx'
import type { RefusedAdjustment } from './AdjustForm.tsx'
import { queueHref } from './addresses.ts'
import { Bulk } from './Bulk.tsx'
import { Disagreements } from './Disagreements.tsx'
import { QualityWords } from './QualityWords.tsx'
import { DoneCard, QueueCard } from './QueueCard.tsx'
import { QueueEmpty } from './QueueEmpty.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import { type ModelFacts, ModelWords } from './QueuesPage.tsx'
import { WithheldNote } from './WithheldNote.tsx'

/** A code as cards name it. */
export interface NamedCode {
  readonly id: string
  readonly name: string
}

export interface QueuePageProps {
  asked: Asked
  laid: Pick<Laid, 'id' | 'cards' | 'model'>
  /** What made the queue, and how much happened since. */
  model: ModelFacts | undefined
  /** Absent across all codes. */
  code: (NamedCode & { readonly needs: CodeNeeds }) | undefined
  codes: ReadonlyMap<string, NamedCode>
  cards: readonly ShownCard[]
  /** How many suggestions wait, and how many cards of these are not on the page. */
  waiting: number
  further: number
  bulk: readonly BulkChoice[]
  sessions: readonly { readonly id: string; readonly title: string | null }[]
  adjusting: Adjusting | undefined
  /** How the form was filled in that was refused. */
  refused?: RefusedAdjustment | undefined
  /** Of how many codes nothing is shown, because too little of it is right. */
  withheldCodes: number
  disagreements: { readonly count: number; readonly first: readonly Disagreement[] } | undefined
  canDecide: boolean
  /** Suggestions that are being made now. */
  busyWith: readonly ShownTask[]
}

/** Suggestions as cards, one below the other, to take over, leave or adjust. */
export function QueuePage(props: QueuePageProps) {
  const { asked, laid, code, cards, waiting, further, disagreements } = props
  const isHidden = code?.needs.withheld !== undefined && !asked.withheld
  const open = cards.filter(({ isDone }) => !isDone)
  const isTold = !isHidden && props.codes.size > 0
  const isNarrowed = asked.session !== undefined || asked.unread
  return (
    <>
      <ErrorSummary errors={props.refused?.errors} />
      <PageHead
        title={
          code ? (
            <>
              {t.queue.suggestionsFor} <CodeName code={code} href={`/codebook/${code.id}`} />
            </>
          ) : (
            t.queue.titleAll
          )
        }
        under={
          <>
            {isTold && `${counted(waiting, t.queue.openOne, t.queue.openMore)}. `}
            {props.codes.size > 0 && props.model && <ModelWords model={props.model} />}
            {code && !code.needs.withheld && (
              <>
                {' '}
                <QualityWords quality={code.needs.quality} />
              </>
            )}
          </>
        }
        actions={
          laid.cards.length > 0 && <ButtonLink href={queueHref(asked)}>{t.queue.orderAgain}</ButtonLink>
        }
      />
      {code?.needs.withheld && <WithheldNote withheld={code.needs.withheld} asked={asked} />}
      {isTold && laid.model && (laid.cards.length > 0 || isNarrowed) && <QueueFilters {...props} />}
      {props.withheldCodes > 0 && (
        <p class="small">
          {t.queue.heldBackCodes(counted(props.withheldCodes, t.common.code, t.common.codes))}{' '}
          <a href="/suggestions">{t.queue.lookWhy}</a>
        </p>
      )}
      {!isHidden && <Bulk {...props} />}
      {disagreements && disagreements.count > 0 && <Disagreements {...disagreements} />}
      {!isHidden && open.length === 0 && <QueueEmpty {...props} />}
      {cards.length > 0 && (
        <>
          <Legend />
          {!props.canDecide && (
            <Note>
              <p>
                {t.queue.toDecide} <a href="/me">{t.queue.giveName}</a>.
              </p>
            </Note>
          )}
          <Spoken words={t.queue.spoken} />
          <ol class="queue" id="queue">
            {cards.map((card) =>
              card.isDone ? (
                <DoneCard card={card} back={hrefAfter(props, card)} {...props} />
              ) : (
                <QueueCard card={card} back={hrefAfter(props, card)} {...props} />
              ),
            )}
          </ol>
        </>
      )}
      {further > 0 && (
        <p class="quiet">{t.queue.more(counted(further, t.common.sentence, t.common.sentences))}</p>
      )}
    </>
  )
}

/** What the figure means, once for the whole page. */
function Legend() {
  return (
    <p class="quiet small queue__legend">
      {t.queue.legend}{' '}
      <span class="with-script">
        {t.queue.with} <kbd>j</kbd> {t.queue.and} <kbd>k</kbd> {t.queue.cardKeys} <kbd>u</kbd>{' '}
        {t.queue.undoKey}{' '}
        <a href="/keys?of=queue" data-key="?" aria-keyshortcuts="?">
          {t.queue.allKeys}
        </a>
      </span>
    </p>
  )
}

/** Where to go on after a card: at the next one on which something waits. */
function hrefAfter({ asked, laid, cards }: QueuePageProps, card: ShownCard): string {
  const waits = card.items.filter(({ became }) => became.is === 'open').length
  const next = cards.slice(cards.indexOf(card) + 1).find(({ isDone }) => !isDone)
  const goOn = waits > 1 ? card : (next ?? card)
  return queueHref(asked, { laid: laid.id, card: goOn.name })
}
