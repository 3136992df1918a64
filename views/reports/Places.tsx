import { writtenDate } from '../../server/language/dates.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { placeWords } from '../parts/Place.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import type { ContextBlock, ShownMatch } from './props.ts'

interface PlacesProps {
  places: readonly ShownMatch[]
  /** Nothing says this: what is shown is only the most alike. */
  isNearest: boolean
  /** Each place gives a part of the quotation. */
  isComposite: boolean
  /** The words of the report that say who said it; null when there are none; absent outside a report. */
  claim?: string | null
  /** The report says who it was, and the sources say so at none of the places. */
  isSpeakerUnknown?: boolean
  left: number
  allPlaces: string | undefined
}

/** Where the sources have it: all places, never just the first, each with what stands around it. */
export function Places({ places, isNearest, isComposite, left, allPlaces, ...report }: PlacesProps) {
  const { claim, isSpeakerUnknown } = report
  const all = places.length + left
  return (
    <section class="audit__part" aria-labelledby="places">
      <div class="headrow">
        <h3 id="places">{isNearest && all > 0 ? t.reportRound.mostAlike : t.reportRound.inSource}</h3>
        {all > 0 && <span class="small quiet">{counted(all, t.common.place, t.common.places)}</span>}
      </div>
      {claim !== undefined && (
        <p class="small">
          <strong>{t.reportRound.reportSays}</strong>{' '}
          {claim === null ? t.reportRound.saysNothing : <q lang={peoplesLanguage()}>{claim}</q>}
        </p>
      )}
      {isSpeakerUnknown && <p class="small">{t.reportRound.speakerUnknown}</p>}
      {places.length === 0 && <p>{t.reportRound.noPlace}</p>}
      {places.length > 0 && (
        <ol class="places">
          {places.map((place, at) => (
            <Place place={place} label={isComposite ? t.reportRound.partNumber(at + 1) : undefined} />
          ))}
        </ol>
      )}
      {left > 0 && allPlaces && (
        <p class="small">
          <a href={allPlaces}>{t.reportRound.allPlaces(all)}</a>
        </p>
      )}
    </section>
  )
}

function Place({ place, label }: { place: ShownMatch; label: string | undefined }) {
  const { match, context, date, href } = place
  const where =
    placeWords({
      session: match.session ?? undefined,
      table: match.table ?? undefined,
      page: match.page ?? undefined,
      time: match.time ?? undefined,
    }) || match.document
  return (
    <li>
      <p class="byline">
        {label && <strong>{label}</strong>}
        <VoiceLabel voice={match.voice} />
        {href ? <a href={href}>{where}</a> : <span>{where}</span>}
        {date && <span>{writtenDate(date)}</span>}
      </p>
      <p class="small quiet">{t.reportRound.mayBeNamed(match.attribution)}</p>
      <div class="context" lang={peoplesLanguage()}>
        {context.length === 0 ? (
          <p>
            <mark>{match.exact}</mark>
          </p>
        ) : (
          context.map((block) => <Block {...block} />)
        )}
      </div>
    </li>
  )
}

function Block({ speaker, before, matched, after }: ContextBlock) {
  return (
    <p class={matched === '' ? 'quiet' : undefined}>
      {speaker && (
        <>
          <strong class="speaker">{speaker}</strong>{' '}
        </>
      )}
      {before}
      {matched !== '' && <mark>{matched}</mark>}
      {after}
    </p>
  )
}
