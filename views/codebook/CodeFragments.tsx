import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Badge, HeadRow } from '../parts/Notes.tsx'
import { Place } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import { codeOptions } from './parents.ts'
import type { CodeFragment, CodePageProps } from './props.ts'
import { exampleKinds } from './words.ts'

export const fragmentsOnPage = 50

/** Where this code was given, in the order of the sources. */
export function CodeFragments(props: CodePageProps) {
  const { code, codes, fragments, counts, from } = props
  const here = `/codebook/${code.id}${from > 0 ? `?from=${from}` : ''}`
  const hasOwn = fragments.some(({ own }) => own !== undefined)
  const others = codes.filter(({ id }) => id !== code.id)
  return (
    <section class="stack" aria-labelledby="fragments">
      <HeadRow
        title={<span id="fragments">{t.codePage.fragments}</span>}
        end={counts.fragments > 0 && <span class="quiet">{shown(props)}</span>}
      />
      {fragments.length === 0 ? (
        <p class="quiet">
          {counts.read === 0
            ? t.codePage.nobodyRead
            : t.codePage.givenNowhere(counted(counts.read, t.codePage.readSource, t.codePage.readSources))}
        </p>
      ) : (
        <ol class="list fragments">
          {fragments.map((fragment) => (
            <Fragment code={code.id} fragment={fragment} here={here} canMove={others.length > 0} />
          ))}
        </ol>
      )}
      <Pages {...props} />
      {hasOwn && others.length > 0 && (
        <PostForm
          action={`/codebook/${code.id}/codings`}
          back={`${here}#fragments`}
          id="recode"
          class="fragments__recode"
          label={t.codePage.recode}
        >
          <SelectField
            name="into"
            label={t.codePage.recodeTicked}
            hint={t.codePage.recodeHint}
            options={codeOptions(others)}
            value={props.into}
          />
          <Button>{t.codePage.recode}</Button>
        </PostForm>
      )}
    </section>
  )
}

function shown({ counts, fragments, from }: CodePageProps): string {
  if (counts.fragments <= fragmentsOnPage)
    return counted(counts.fragments, t.common.fragment, t.common.fragments)
  return t.codePage.fromTo(
    from + 1,
    from + fragments.length,
    counted(counts.fragments, t.common.fragment, t.common.fragments),
  )
}

interface FragmentProps {
  code: string
  fragment: CodeFragment
  here: string
  canMove: boolean
}

function Fragment({ code, fragment, here, canMove }: FragmentProps) {
  const { document, start, end, exact, place, coders, coding, own, example } = fragment
  return (
    <li class="fragments__one" id={`f${coding}`}>
      {own !== undefined && canMove ? (
        <input type="checkbox" name="codings" value={own} form="recode" aria-label={t.codePage.tick(exact)} />
      ) : (
        <span />
      )}
      <div>
        <blockquote class="source" lang={peoplesLanguage()}>
          {exact}
        </blockquote>
        <div class="fragments__under">
          <p class="byline">
            {place && <VoiceLabel voice={place.voice} />}
            <Place {...place} href={`/documents/${document}?start=${start}&end=${end}`} />
            {place && !place.session && <span>{place.documentName}</span>}
            <span>{t.codePage.by(enumeration(coders))}</span>
            {example && <Badge>{t.codePage.example[example]}</Badge>}
          </p>
          <PostForm
            action={`/codebook/${code}/examples`}
            back={`${here}#f${coding}`}
            fields={{ coding }}
            class="fragments__kinds"
            quick
          >
            <span class="quiet small">{t.codePage.asExample}</span>
            {exampleKinds.map((kind) => (
              <Button
                kind="plain"
                small
                name="kind"
                value={kind}
                disabled={kind === example}
                label={`${t.codePage.example[kind]}: ${exact}`}
              >
                {t.codePage.example[kind]}
              </Button>
            ))}
          </PostForm>
        </div>
      </div>
    </li>
  )
}

function Pages({ code, counts, from }: CodePageProps) {
  const to = (start: number) => `/codebook/${code.id}${start > 0 ? `?from=${start}` : ''}#fragments`
  const next = from + fragmentsOnPage
  if (counts.fragments <= fragmentsOnPage) return null
  return (
    <nav class="pager" aria-label={t.codePage.pages}>
      {from > 0 && (
        <a href={to(Math.max(0, from - fragmentsOnPage))}>{t.codePage.previous(fragmentsOnPage)}</a>
      )}
      {next < counts.fragments && (
        <a href={to(next)}>
          {t.codePage.next} {Math.min(fragmentsOnPage, counts.fragments - next)}
        </a>
      )}
    </nav>
  )
}
