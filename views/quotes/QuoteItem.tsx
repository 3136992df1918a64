import { t } from '../../server/language/t.ts'
import type { StandingQuote } from '../../server/quotes/looking.ts'
import { movedTo } from '../../server/quotes/moved-views.ts'
import type { QuoteSet } from '../../server/quotes/quote.ts'
import { MovedWords } from '../corrections/MovedWords.tsx'
import { wordsHref } from '../documents/addresses.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { Badge, Note } from '../parts/Notes.tsx'
import { Place } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import { ApprovalBadge, ApprovalForm, ApprovalNotes } from './Approval.tsx'
import { Confirmation } from './Confirmation.tsx'
import { DriftBadges, DriftDetails } from './Drift.tsx'
import { Difference, LayerNotes, Layers } from './Layers.tsx'
import { capitalised } from './words.ts'

export interface QuoteItemProps {
  standing: StandingQuote
  set: QuoteSet
  /** The page that it stands on. */
  here: string
  isFirst: boolean
  isLast: boolean
  /** Titles by id. */
  threads: ReadonlyMap<string, string>
  /** Names by id. */
  people: ReadonlyMap<string, string>
}

/** One quote of a set: the words, how they will be printed, where they come from, what to look at, what to do. */
export function QuoteItem(props: QuoteItemProps) {
  const { standing, set, here, people } = props
  const { quote, label, place, source, attributed, drift, cautions, isPublished, approved } = standing
  const back = `${here}#${label}`
  return (
    <li id={label}>
      <span class="quotes__number">{label}</span>
      <div class="quotes__body">
        <blockquote class="quotes__words" lang={peoplesLanguage()}>
          <Difference pieces={standing.pieces} />
        </blockquote>
        <p lang={peoplesLanguage()}>
          <strong>{capitalised(attributed.who)}</strong>
          {attributed.where && `, ${attributed.where}`}
        </p>
        <div class="byline">
          <VoiceLabel voice={place.voice} full />
          <Place
            session={source.document.name}
            sentence={place.sentences?.first}
            lastSentence={place.sentences?.last}
            page={place.page ?? undefined}
            time={place.time ?? undefined}
            href={wordsHref(quote)}
          />
          <a href={`/q/${quote.short}`} aria-label={t.quoteSets.provenanceOf(label)}>
            {t.quoteSets.provenance}
          </a>
          {set.edition > 0 && !isPublished && <Badge>{t.quoteSets.isNew}</Badge>}
          <ApprovalBadge approved={approved} />
          <DriftBadges drift={drift} />
        </div>
        {drift && (
          <details>
            <summary>{t.quoteSets.whatChanged}</summary>
            <DriftDetails drift={drift} />
          </details>
        )}
        <Moved standing={standing} back={back} />
        {cautions.map((caution) => (
          <Note attention title={t.quotes.caution[caution]} />
        ))}
        <LayerNotes pieces={standing.pieces} />
        <ApprovalNotes approved={approved} />
        <Confirmation standing={standing} people={people} back={back} />
        <div class="quotes__changes">
          <Layers
            quote={quote}
            label={label}
            layers={standing.layers}
            pieces={standing.pieces}
            rules={set.rules}
            back={back}
          />
          <ApprovalForm
            quote={quote}
            label={label}
            approved={approved}
            by={approved.person === null ? undefined : people.get(approved.person)}
            back={back}
          />
          <AttributionForm standing={standing} back={back} />
          <ThreadForm {...props} back={back} />
        </div>
      </div>
      <QuoteActs {...props} />
    </li>
  )
}

/** A correction changed the words of the source: a person takes them over, or takes the quote out. */
function Moved({ standing, back }: { standing: StandingQuote; back: string }) {
  const { quote, label, latest } = standing
  const moved = movedTo(quote, latest.stands, latest.version)
  if (!moved) return null
  return (
    <MovedWords moved={moved}>
      {moved.pieces && (
        <PostForm
          action={`/quotes/${quote.id}/corrected`}
          back={back}
          fields={{ revision: quote.revision }}
          label={t.quoteSets.newWordsFor(label)}
          quick
        >
          <Button small label={t.quoteSets.takeNewWordsOf(label)}>
            {t.quoteSets.takeNewWords}
          </Button>
        </PostForm>
      )}
      <PostForm
        action={`/quotes/${quote.id}/end`}
        back={back}
        fields={{ revision: quote.revision }}
        label={t.quoteSets.takeOutOf(label)}
        quick
      >
        <Button small kind="plain" label={t.quoteSets.outOfSetOf(label)}>
          {t.quoteSets.outOfSet}
        </Button>
      </PostForm>
    </MovedWords>
  )
}

function AttributionForm({ standing: { quote, label }, back }: { standing: StandingQuote; back: string }) {
  return (
    <details class="quotes__change">
      <summary>
        {t.quoteSets.changeAttribution}
        <span class="visually-hidden"> {t.quoteSets.ofLabel(label)}</span>
      </summary>
      <PostForm
        action={`/quotes/${quote.id}`}
        back={back}
        fields={{ revision: quote.revision }}
        class="form"
        label={t.quoteSets.attributionOf(label)}
        quick
      >
        <TextField
          name="attribution"
          id={`attribution-${label}`}
          label={t.quoteSets.attribution}
          hint={t.quoteSets.attributionHint}
          value={quote.attribution}
        />
        <Buttons>
          <Button small>{t.common.save}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

function ThreadForm({ standing, threads, back }: QuoteItemProps & { back: string }) {
  const { quote, label } = standing
  if (threads.size === 0) return null
  const none = { value: '', name: t.quoteSets.noThread }
  return (
    <details class="quotes__change">
      <summary>
        {t.quoteSets.otherThread}
        <span class="visually-hidden">: {label}</span>
      </summary>
      <PostForm
        action={`/quotes/${quote.id}/thread`}
        back={back}
        fields={{ revision: quote.revision }}
        class="form"
        label={t.quoteSets.threadOf(label)}
        quick
      >
        <SelectField
          name="thread"
          id={`thread-${label}`}
          label={t.quoteSets.thread}
          value={quote.thread ?? ''}
          options={[none, ...[...threads].map(([value, name]) => ({ value, name }))]}
        />
        <Buttons>
          <Button small>{t.common.save}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

function QuoteActs({ standing, here, isFirst, isLast }: QuoteItemProps) {
  const { quote, label } = standing
  return (
    <div class="quotes__acts">
      {!isFirst && <Move id={quote.id} label={label} direction="up" here={here} />}
      {!isLast && <Move id={quote.id} label={label} direction="down" here={here} />}
      <PostForm action={`/quotes/${quote.id}/end`} back={here} fields={{ revision: quote.revision }} quick>
        <Button kind="plain" small label={t.quoteSets.takeOutLabelled(label)}>
          {t.quoteSets.takeOut}
        </Button>
      </PostForm>
    </div>
  )
}

interface MoveProps {
  id: string
  label: string
  direction: 'up' | 'down'
  here: string
}

function Move({ id, label, direction, here }: MoveProps) {
  const words = t.quotes.direction[direction]
  return (
    <PostForm action={`/quotes/${id}/move`} back={here} fields={{ direction }} quick>
      <Button small label={`${capitalised(words)}: ${label}`}>
        {capitalised(words)}
      </Button>
    </PostForm>
  )
}
