import type { Code } from '../../server/codebook/code.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { foundOnPage } from '../../server/search/leafing.ts'
import type { Found, SearchResult } from '../../server/search/search.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'

export interface SearchPageProps {
  query: string
  result: SearchResult
  codes: readonly Code[]
  /** Whether there is anything to search. */
  hasSources: boolean
}

/** What was found, as keyword in context, to code from there. */
export function SearchPage({ query, result, codes, hasSources }: SearchPageProps) {
  const { found, from } = result
  const here = addressOf(query, from)
  return (
    <>
      <PageHead title={query === '' ? t.search.title : `‘${query}’`} under={countInWords(query, result)} />
      <form class="kwic__filters" method="get" action="/search" aria-label={t.search.title}>
        <label for="q">{t.search.byWords}</label>
        <input type="search" id="q" name="q" value={query} />
        <Button>{t.common.search}</Button>
        <p class="quiet small">
          {t.search.forms} <em>{t.search.choice}</em> {t.search.alsoFinds} <em>{t.search.choices}</em>
          {t.search.quotation}
        </p>
      </form>
      {query !== '' && found.length === 0 && (
        <EmptyState title={t.search.nothing}>
          {hasSources ? (
            <p>{t.search.nothingWhy}</p>
          ) : (
            <p>
              {t.search.noSources} <a href="/uploads">{t.sourcePages.addSources}</a>.
            </p>
          )}
        </EmptyState>
      )}
      {found.length > 1 && <p class="quiet small">{t.search.order}</p>}
      {found.length > 0 && (
        <PostForm action="/search/codings" back={here} label={t.search.codeFound}>
          <ol class="kwic">
            {found.map((hit) => (
              <Hit hit={hit} query={query} />
            ))}
          </ol>
          <Pages query={query} result={result} />
          {codes.length > 0 && (
            <div class="kwic__code">
              <SelectField
                name="code"
                label={t.search.giveTicked}
                options={codes.map(({ id, name }) => ({ value: id, name }))}
              />
              <Buttons>
                <Button kind="primary">{t.search.give}</Button>
              </Buttons>
            </div>
          )}
        </PostForm>
      )}
    </>
  )
}

const addressOf = (query: string, from: number) =>
  `/search?q=${encodeURIComponent(query)}${from > 0 ? `&from=${from}` : ''}`

function Pages({ query, result: { found, from, count } }: Pick<SearchPageProps, 'query' | 'result'>) {
  if (count <= foundOnPage && from === 0) return null
  const end = from + found.length
  return (
    <nav class="pager" aria-label={t.search.pages}>
      {from > 0 && <a href={addressOf(query, Math.max(0, from - foundOnPage))}>{t.search.previous}</a>}
      <span class="figures">{t.search.range(figure(from + 1), figure(end), figure(count))}</span>
      {end < count && <a href={addressOf(query, end)}>{t.search.next}</a>}
    </nav>
  )
}

function countInWords(query: string, { found, from, count }: SearchResult): string | undefined {
  if (query === '') return undefined
  const sentences = count === 1 ? t.search.oneSentence : t.search.manySentences(figure(count))
  if (from > 0 || count > found.length) return sentences
  const documents = new Set(found.map((hit) => hit.document)).size
  return t.search.foundIn(
    sentences,
    documents === 1 ? t.overview.oneSource : t.overview.manySources(documents),
  )
}

function Hit({ hit, query }: { hit: Found; query: string }) {
  const { document, documentName, version, start, end, sentence, session } = hit
  return (
    <li class="kwic__hit">
      <input
        type="checkbox"
        name="places"
        value={`${document} ${version} ${start} ${end}`}
        aria-label={t.search.sentenceOf(sentence, documentName)}
      />
      <p class="source" lang={peoplesLanguage()}>
        <span class="quiet">{hit.before}</span>
        {hit.pieces.map(({ text, isHit }) => (isHit ? <mark class="reason">{text}</mark> : text))}
        <span class="quiet">{hit.after}</span>
      </p>
      <p class="kwic__place small">
        <VoiceLabel voice={hit.voice} />{' '}
        <a href={`/documents/${document}?q=${encodeURIComponent(query)}&sentence=${sentence}#z${sentence}`}>
          {t.reasons.atSentence(documentName, sentence)}
        </a>
        {session && <span class="quiet"> {session}</span>}
      </p>
    </li>
  )
}
