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
import { VoiceLabel } from '../parts/Voice.tsx'
import { ApprovalBadge, ApprovalForm, ApprovalNotes } from './Approval.tsx'
import { Confirmation } from './Confirmation.tsx'
import { DriftBadges, DriftDetails } from './Drift.tsx'
import { Difference, LayerNotes, Layers } from './Layers.tsx'
import { capitalised, cautionWords } from './words.ts'

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
        <blockquote class="quotes__words">
          <Difference pieces={standing.pieces} />
        </blockquote>
        <p>
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
          <a href={`/q/${quote.short}`}>herkomst</a>
          {set.edition > 0 && !isPublished && <Badge>nieuw, nog niet gepubliceerd</Badge>}
          <ApprovalBadge approved={approved} />
          <DriftBadges drift={drift} />
        </div>
        {drift && (
          <details>
            <summary>Wat er veranderde</summary>
            <DriftDetails drift={drift} />
          </details>
        )}
        <Moved standing={standing} back={back} />
        {cautions.map((caution) => (
          <Note attention title={cautionWords[caution]} />
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
          label={`Nieuwe woorden voor ${label}`}
          quick
        >
          <Button small label={`Nieuwe woorden overnemen: ${label}`}>
            Nieuwe woorden overnemen
          </Button>
        </PostForm>
      )}
      <PostForm
        action={`/quotes/${quote.id}/end`}
        back={back}
        fields={{ revision: quote.revision }}
        label={`${label} uit de set halen`}
        quick
      >
        <Button small kind="plain" label={`Uit de set: ${label}`}>
          Uit de set
        </Button>
      </PostForm>
    </MovedWords>
  )
}

function AttributionForm({ standing: { quote, label }, back }: { standing: StandingQuote; back: string }) {
  return (
    <details class="quotes__change">
      <summary>
        Toeschrijving wijzigen<span class="visually-hidden"> van {label}</span>
      </summary>
      <PostForm
        action={`/quotes/${quote.id}`}
        back={back}
        fields={{ revision: quote.revision }}
        class="form"
        label={`Toeschrijving van ${label}`}
        quick
      >
        <TextField
          name="attribution"
          id={`attribution-${label}`}
          label="Zo komt het onder het citaat te staan"
          hint="Laat het veld leeg om terug te gaan naar het voorstel."
          value={quote.attribution}
        />
        <Buttons>
          <Button small>Bewaren</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

function ThreadForm({ standing, threads, back }: QuoteItemProps & { back: string }) {
  const { quote, label } = standing
  if (threads.size === 0) return null
  const none = { value: '', name: 'geen rode draad' }
  return (
    <details class="quotes__change">
      <summary>
        Bij een andere rode draad zetten<span class="visually-hidden">: {label}</span>
      </summary>
      <PostForm
        action={`/quotes/${quote.id}/thread`}
        back={back}
        fields={{ revision: quote.revision }}
        class="form"
        label={`Rode draad van ${label}`}
        quick
      >
        <SelectField
          name="thread"
          id={`thread-${label}`}
          label="Rode draad"
          value={quote.thread ?? ''}
          options={[none, ...[...threads].map(([value, name]) => ({ value, name }))]}
        />
        <Buttons>
          <Button small>Bewaren</Button>
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
        <Button kind="plain" small label={`Haal eruit: ${label}`}>
          Haal eruit
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

const directions = { up: 'omhoog', down: 'omlaag' } as const

function Move({ id, label, direction, here }: MoveProps) {
  const words = directions[direction]
  return (
    <PostForm action={`/quotes/${id}/move`} back={here} fields={{ direction }} quick>
      <Button small label={`${capitalised(words)}: ${label}`}>
        {capitalised(words)}
      </Button>
    </PostForm>
  )
}
