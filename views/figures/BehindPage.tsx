import type { FragmentPlace } from '../../server/codings/places.ts'
import type { FragmentBehind } from '../../server/figures/behind.ts'
import { t } from '../../server/language/t.ts'
import { wordsHref } from '../documents/addresses.ts'
import { PageHead } from '../layout/Page.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { Place } from '../parts/Place.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'

export interface BehindPageProps {
  /** What was asked for, in words. */
  about: readonly string[]
  /** Why they may be another number than the figure says. */
  how?: string | undefined
  fragments: readonly (FragmentBehind & {
    readonly exact: string
    readonly place: FragmentPlace | undefined
  })[]
  codes: ReadonlyMap<string, string>
  from: number
  of: number
  /** The page that begins at the fragment with this number. */
  pageFrom: (from: number) => string
  perPage: number
}

/** Exactly the fragments behind a number of a picture, each with the way to its source. */
export function BehindPage({ about, how, fragments, codes, from, of, pageFrom, perPage }: BehindPageProps) {
  const under =
    of > perPage ? t.figures.fromTo(from + 1, from + fragments.length, of) : t.figures.fragments(of)
  return (
    <>
      <PageHead title={t.figures.behind} under={[...about, under].join(' · ')} />
      {how && <p class="quiet small">{how}</p>}
      {fragments.length === 0 ? (
        <EmptyState title={t.figures.behindNone} />
      ) : (
        <ol class="list" start={from + 1}>
          {fragments.map(({ document, version, start, end, exact, place, codes: given, role }) => (
            <li>
              <blockquote class="source" lang={peoplesLanguage()}>
                {exact}
              </blockquote>
              <p class="byline">
                {place && <VoiceLabel voice={place.voice} />}
                <Place {...place} href={wordsHref({ document, version, start, end })} />
                {place && !place.session && <span lang={peoplesLanguage()}>{place.documentName}</span>}
                {role && <Badge>{t.figures.roles[role]}</Badge>}
                {given.map((code) => (
                  <CodeName code={{ id: code, name: codes.get(code) ?? '' }} href={`/codebook/${code}`} />
                ))}
              </p>
            </li>
          ))}
        </ol>
      )}
      {of > perPage && (
        <nav class="pager" aria-label={t.figures.pages}>
          {from > 0 && <a href={pageFrom(Math.max(0, from - perPage))}>{t.figures.previous}</a>}
          {from + perPage < of && <a href={pageFrom(from + perPage)}>{t.figures.next}</a>}
        </nav>
      )}
    </>
  )
}
