import type { StandingQuote } from '../../server/quotes/looking.ts'
import { chosenHref } from '../documents/addresses.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextField } from '../parts/Field.tsx'
import { Badge, Note } from '../parts/Notes.tsx'
import { Place } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import { DriftBadges, DriftDetails } from './Drift.tsx'
import { capitalised, cautionWords } from './words.ts'

export interface QuoteItemProps {
  standing: StandingQuote
  /** The page that it stands on. */
  here: string
  isFirst: boolean
  isLast: boolean
  /** Whether the set was published before. */
  wasPublished: boolean
}

/** One quote of a set: the words, how they will be printed, where they come from, what to look at, what to do. */
export function QuoteItem({ standing, here, isFirst, isLast, wasPublished }: QuoteItemProps) {
  const { quote, label, place, source, attributed, drift, cautions, isPublished } = standing
  const back = `${here}#${label}`
  return (
    <li id={label}>
      <span class="quotes__number">{label}</span>
      <div class="quotes__body">
        <blockquote class="quotes__words">{quote.exact}</blockquote>
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
            href={chosenHref(`/documents/${source.document.id}`, quote)}
          />
          <a href={`/q/${quote.short}`}>herkomst</a>
          {wasPublished && !isPublished && <Badge>nieuw, nog niet gepubliceerd</Badge>}
          <DriftBadges drift={drift} />
        </div>
        {drift && (
          <details>
            <summary>Wat er veranderde</summary>
            <DriftDetails drift={drift} />
          </details>
        )}
        {cautions.map((caution) => (
          <Note attention title={cautionWords[caution]} />
        ))}
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
      </div>
      <QuoteActs standing={standing} here={here} isFirst={isFirst} isLast={isLast} />
    </li>
  )
}

function QuoteActs({ standing, here, isFirst, isLast }: Omit<QuoteItemProps, 'wasPublished'>) {
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
