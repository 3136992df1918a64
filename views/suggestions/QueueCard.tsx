import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Open } from '../../server/suggestions/open.ts'
import type { ShownCard } from '../../server/suggestions/queue/cards.ts'
import { isAboutWords } from '../documents/words.ts'
import { Button } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Place } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import { AdjustForm } from './AdjustForm.tsx'
import { queueHref } from './addresses.ts'
import { QueueItem } from './QueueItem.tsx'
import type { QueuePageProps } from './QueuePage.tsx'

export interface CardProps extends QueuePageProps {
  card: ShownCard
  /** Where to go on after deciding. */
  back: string
}

/** A sentence with what stands around it, where it is from, and each code that waits there. */
export function QueueCard(props: CardProps) {
  const { card, adjusting } = props
  const [first] = card.items
  if (!first) return null
  const { open } = first
  const isAdjusted = card.items.some(({ open: { code } }) => adjusting?.name === `${card.name}.${code}`)
  return (
    <li class="card" id={`s-${card.name}`} tabindex={-1} data-card>
      <div class="card__said">
        {!isAdjusted && (
          <p class="source card__around" lang={peoplesLanguage()}>
            <span class="quiet">{open.before}</span>
            <Marked card={card} />
            <span class="quiet">{open.after}</span>
          </p>
        )}
        <Where card={card} open={open} />
      </div>
      <div class="card__codes">
        {isAdjusted && adjusting ? (
          <AdjustForm {...props} adjusting={adjusting} />
        ) : (
          card.items.map((item) => <QueueItem {...props} item={item} />)
        )}
      </div>
    </li>
  )
}

function Where({ card: { place }, open }: { card: ShownCard; open: Open }) {
  const { document, documentName, start, end, sentence, voice } = open
  return (
    <p class="small card__place">
      <VoiceLabel voice={voice} />
      <Place
        session={place?.session}
        table={place?.table}
        sentence={sentence}
        page={place?.page}
        href={`/documents/${document}?start=${start}&end=${end}#z${sentence}`}
      />
      <span class="quiet">{documentName}</span>
    </p>
  )
}

/** A card on which all was decided: one line per code, each with its way back. */
export function DoneCard(props: CardProps) {
  const { card } = props
  return (
    <li class="card card--done" id={`s-${card.name}`} tabindex={-1}>
      {card.items.map((item) => (
        <DoneLine {...props} item={item} />
      ))}
    </li>
  )
}

/** What the reader decided, and the way back. */
export function DoneLine({
  card,
  item,
  codes,
  asked,
  laid,
  canDecide,
}: CardProps & { item: CardProps['card']['items'][number] }) {
  const { open, became } = item
  const code = codes.get(open.code)
  if (became.is !== 'decided' || !code) return null
  const isOneOfMany = became.together > 1
  return (
    <div class="card__done">
      <CodeName code={code} />
      <span class="quiet">
        {isOneOfMany
          ? t.queue.togetherWith(t.queue.verdict[became.verdict], figure(became.together - 1))
          : `${t.queue.verdict[became.verdict]}:`}
      </span>
      <q class="card__short" lang={peoplesLanguage()}>
        {open.text}
      </q>
      {canDecide && (
        <PostForm
          action="/undo"
          fields={{ event: became.event }}
          back={queueHref(asked, { laid: laid.id, card: card.name })}
          quick
        >
          {isOneOfMany ? (
            <Button kind="plain" small>
              {t.queue.undoAll(figure(became.together))}
            </Button>
          ) : (
            <Button kind="plain" small label={t.queue.undoNamed(code.name)}>
              {t.common.undo}
            </Button>
          )}
        </PostForm>
      )}
    </div>
  )
}

/** The sentence with the words marked that count for what waits here. */
function Marked({ card: { items } }: { card: ShownCard }) {
  const [first] = items
  if (!first) return null
  const { text, start } = first.open
  const marks = items
    .filter(({ became }) => became.is === 'open')
    .flatMap(({ open }) => open.because)
    .filter(({ weight, why }) => weight > 0 && isAboutWords(why))
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
    <span class="card__words">
      {pieces}
      {text.slice(at)}
    </span>
  )
}
