import type { Code } from '../../server/codebook/code.ts'
import type { Found, SearchResult } from '../../server/search/search.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'

export interface SearchPageProps {
  query: string
  result: SearchResult
  codes: readonly Code[]
}

/** What was found, as keyword in context, to code from there. */
export function SearchPage({ query, result, codes }: SearchPageProps) {
  const { found, isMore } = result
  const here = `/search?q=${encodeURIComponent(query)}`
  return (
    <>
      <PageHead
        title={query === '' ? 'Zoeken in alle bronnen' : `‘${query}’`}
        under={countInWords(query, result)}
      />
      <form class="kwic__filters" method="get" action="/search" aria-label="Zoeken in alle bronnen">
        <label for="q">Zoek op woorden</label>
        <input type="search" id="q" name="q" value={query} />
        <Button>Zoeken</Button>
        <p class="quiet small">
          Vervoegingen en meervouden tellen mee: <em>keuze</em> vindt ook <em>keuzes</em>. Zet woorden die bij
          elkaar horen tussen aanhalingstekens.
        </p>
      </form>
      {query !== '' && found.length === 0 && (
        <EmptyState title="Niets gevonden">
          <p>In geen enkele zin staan al deze woorden samen. Probeer minder woorden, of een ander woord.</p>
        </EmptyState>
      )}
      {found.length > 0 && (
        <PostForm action="/search/codings" back={here} label="Gevonden zinnen coderen">
          <ol class="kwic">
            {found.map((hit) => (
              <Hit hit={hit} query={query} />
            ))}
          </ol>
          {isMore && <p class="quiet">Er zijn er meer. Voeg een woord toe om de lijst korter te maken.</p>}
          {codes.length > 0 && (
            <div class="kwic__code">
              <SelectField
                name="code"
                label="Geef de aangevinkte zinnen een code"
                options={codes.map(({ id, name }) => ({ value: id, name }))}
              />
              <Buttons>
                <Button kind="primary">Code geven</Button>
              </Buttons>
            </div>
          )}
        </PostForm>
      )}
    </>
  )
}

function countInWords(query: string, { found, isMore }: SearchResult): string | undefined {
  if (query === '') return undefined
  const documents = new Set(found.map((hit) => hit.document)).size
  if (isMore) return `Meer dan ${found.length} zinnen, in ${documents} bronnen of meer`
  const sentences = found.length === 1 ? '1 zin' : `${found.length} zinnen`
  return `${sentences} in ${documents === 1 ? '1 bron' : `${documents} bronnen`}`
}

function Hit({ hit, query }: { hit: Found; query: string }) {
  const { document, documentName, version, start, end, sentence, session } = hit
  return (
    <li class="kwic__hit">
      <input
        type="checkbox"
        name="places"
        value={`${document} ${version} ${start} ${end}`}
        aria-label={`Zin ${sentence} van ${documentName}`}
      />
      <p class="source">
        <span class="quiet">{hit.before}</span>
        {hit.pieces.map(({ text, isHit }) => (isHit ? <mark class="reason">{text}</mark> : text))}
        <span class="quiet">{hit.after}</span>
      </p>
      <p class="kwic__place small">
        <VoiceLabel voice={hit.voice} />{' '}
        <a href={`/documents/${document}?q=${encodeURIComponent(query)}&sentence=${sentence}#z${sentence}`}>
          {documentName}, zin {sentence}
        </a>
        {session && <span class="quiet"> {session}</span>}
      </p>
    </li>
  )
}
