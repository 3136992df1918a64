import { t } from '../../server/language/t.ts'
import { chosenHref, hrefWithout, sentenceId } from './addresses.ts'
import type { CodingPageProps, SearchHit } from './props.ts'

type SearchHitsProps = Pick<CodingPageProps, 'search' | 'here' | 'chosen'>

/** What was searched for on the way here: how often it stands in this source, and the way from place to place. */
export function SearchHits({ search, here, chosen }: SearchHitsProps) {
  if (!search) return <div id="search-hits" />
  const { query, hits } = search
  const at = chosen?.start ?? -1
  const next = hits.find(({ start }) => start > at) ?? hits[0]
  const previous = hits.findLast(({ start }) => start < at) ?? hits.at(-1)
  return (
    <nav class="hits small" id="search-hits" aria-label={t.codingRoom.searchedFor(query)}>
      <span>
        <strong>{t.codingRoom.searchedFor(query)}</strong>{' '}
        {hits.length > 0 ? t.codingRoom.foundIn(hits.length) : t.codingRoom.notFound}
      </span>
      {previous && next && (
        <>
          <StepLink hit={previous} here={here} step="previous" />
          <StepLink hit={next} here={here} step="next" />
        </>
      )}
      <a href={withoutSearch(here, chosen)}>{t.codingRoom.stopSearching}</a>
      {/* Where the words stand, for the script that colours them. */}
      {hits.map((hit) => (
        <data
          hidden
          value={hit.words.map(({ start, end }) => `${start}-${end}`).join(' ')}
          data-start={hit.start}
          data-end={hit.end}
        />
      ))}
    </nav>
  )
}

function StepLink({ hit, here, step }: { hit: SearchHit; here: string; step: 'previous' | 'next' }) {
  return (
    <a href={chosenHref(here, hit, sentenceId(hit.number))} data-hit-step={step}>
      {step === 'next' ? t.codingRoom.nextHit : t.codingRoom.previousHit}
    </a>
  )
}

function withoutSearch(here: string, chosen: SearchHitsProps['chosen']): string {
  const plain = hrefWithout(here, 'q')
  return chosen ? chosenHref(plain, chosen) : plain
}
