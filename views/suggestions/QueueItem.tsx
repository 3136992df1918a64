import { t } from '../../server/language/t.ts'
import type { Open } from '../../server/suggestions/open.ts'
import type { CardItem } from '../../server/suggestions/queue/cards.ts'
import type { AlikeFragment, Reason } from '../../server/suggestions/suggestion.ts'
import { isAboutWords } from '../documents/words.ts'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Unseen } from '../parts/Text.tsx'
import { AllReasons } from './AllReasons.tsx'
import { queueHref } from './addresses.ts'
import { type CardProps, DoneLine } from './QueueCard.tsx'
import type { NamedCode } from './QueuePage.tsx'
import { shortened } from './ReasonList.tsx'
import { StanceWords } from './StanceWords.tsx'
import { scoreInWords } from './score-words.ts'

interface ItemProps extends CardProps {
  item: CardItem
}

/** One code that waits at a sentence: how likely it is, what to do with it, and why it is proposed. */
export function QueueItem(props: ItemProps) {
  const { card, item, codes, canDecide } = props
  const { open, became } = item
  const code = codes.get(open.code)
  if (!code) return null
  if (became.is === 'decided') return <DoneLine {...props} item={item} />
  const stances = card.stances.get(code.id) ?? []
  return (
    <div class="card__item" data-item>
      <p class="card__code">
        <CodeName code={code} href={`/codebook/${code.id}`} proposed />
        <span class="quiet figures">
          <Unseen>{t.queue.estimate} </Unseen>
          {scoreInWords(open.score)}
        </span>
      </p>
      {canDecide && <Deciding {...props} of={code} />}
      {stances.length > 0 && <StanceWords stances={stances} />}
      <Why open={open} back={queueHref(props.asked, { laid: props.laid.id, card: card.name })} />
    </div>
  )
}

function Deciding({ card, item, of: code, asked, laid, back }: ItemProps & { of: NamedCode }) {
  const { version, start, end } = item.open
  const adjust = queueHref(asked, { laid: laid.id, adjust: `${card.name}.${code.id}`, card: card.name })
  return (
    <PostForm
      action={`/suggestions/${code.id}/decisions`}
      fields={{ version, start, end, laid: laid.id }}
      back={back}
      quick
    >
      <div class="btns">
        <Button
          small
          name="verdict"
          value="taken"
          hotkey="a"
          label={t.queue.takeNamed(code.name, item.open.text)}
        >
          {t.queue.take}
        </Button>
        <Button
          small
          name="verdict"
          value="left"
          hotkey="x"
          label={t.queue.leaveNamed(code.name, item.open.text)}
        >
          {t.queue.leave}
        </Button>
        <ButtonLink
          small
          kind="plain"
          href={adjust}
          hotkey="e"
          label={t.queue.adjustNamed(code.name, item.open.text)}
        >
          {t.queue.adjust}
        </ButtonLink>
      </div>
    </PostForm>
  )
}

const shownAtOnce = 3

/** Sentences nearby are named by their kind alone, so once will do. */
function onceEach(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(
    ({ why }, at) => isAboutWords(why) || reasons.findIndex((one) => one.why === why) === at,
  )
}

function Why({ open, back }: { open: Open; back: string }) {
  const pro = open.because.filter(({ weight }) => weight > 0)
  return (
    <>
      <p class="small card__badges">
        {onceEach(pro)
          .slice(0, shownAtOnce)
          .map(({ why, text }) => (
            <span>
              <Badge>{t.documents.why[why].word}</Badge> {isAboutWords(why) && shortened(text, 40)}
            </span>
          ))}
      </p>
      <details class="small card__why">
        <summary data-key="w" aria-keyshortcuts="w">
          {t.queue.why} <kbd data-shown="w" />
        </summary>
        <AllReasons code={open.code} version={open.version} start={open.start} back={back}>
          <Reasons reasons={pro} />
          {open.like.length > 0 && <Alike fragments={open.like} />}
        </AllReasons>
      </details>
    </>
  )
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <dl class="reasons">
      {reasons.map(({ why, text }) => (
        <div>
          <dt>
            <Badge>{t.documents.why[why].word}</Badge> {(isAboutWords(why) || why === 'context') && text}
          </dt>
          <dd class="quiet">{t.documents.why[why].meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

function Alike({ fragments }: { fragments: readonly AlikeFragment[] }) {
  return (
    <div class="alike">
      <p class="quiet">{t.queue.mostLike}</p>
      <ul>
        {fragments.map(({ document, start, end, exact }) => (
          <li>
            <a href={`/documents/${document}?start=${start}&end=${end}`}>{shortened(exact, 140)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
