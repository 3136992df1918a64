import { maskGrounds } from '../../server/database/report-tables.ts'
import { t } from '../../server/language/t.ts'
import { groundName } from '../masks/words.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { HeadRow } from '../parts/Notes.tsx'
import { sentenceWords } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { When } from '../parts/Text.tsx'
import { chosenHref } from './addresses.ts'
import type { ChosenFragment, CodingPageProps, ShownMask } from './props.ts'

interface BlackenProps {
  chosen: ChosenFragment
  document: CodingPageProps['document']
  back: string
}

/** Blacking out the chosen words in whatever goes to others; what was blacked out here stands above it. */
export function Blacken({ chosen, document, back }: BlackenProps) {
  const { start, end, masks } = chosen
  const id = `ground-${start}-${end}`
  return (
    <section>
      <details open={masks.length > 0}>
        <summary>{t.documents.mask}</summary>
        {masks.map((mask) => (
          <div class="stack">
            <p>
              {t.documents.masked} <q lang={peoplesLanguage()}>{mask.exact}</q>
            </p>
            <p class="small quiet">{decided(mask)}</p>
            <PostForm
              action={`/documents/${document.id}/masks/${mask.id}/end`}
              fields={{ revision: mask.revision }}
              back={back}
              quick
            >
              <Button small kind="plain" label={t.documents.unmaskOf(mask.exact)}>
                {t.documents.unmask}
              </Button>
            </PostForm>
          </div>
        ))}
        {masks.length === 0 && (
          <PostForm
            action={`/documents/${document.id}/masks`}
            fields={{ version: document.versionId, start, end }}
            back={back}
            class="form"
            label={t.documents.maskWords}
            quick
          >
            <div class="field">
              <label for={id}>{t.documents.ground}</label>
              <p class="field__hint" id={`${id}-hint`}>
                {t.documents.maskExplained}
              </p>
              <select id={id} name="ground" aria-describedby={`${id}-hint`}>
                {maskGrounds.map((ground) => (
                  <option value={ground} selected={ground === '5.1.2.e'}>
                    {groundName(ground)}
                  </option>
                ))}
              </select>
            </div>
            <Buttons>
              <Button small>{t.documents.mask}</Button>
            </Buttons>
          </PostForm>
        )}
      </details>
    </section>
  )
}

const decided = ({ ground, person, at }: ShownMask) => (
  <>
    {groundName(ground)}; {person}, <When at={at} />
  </>
)

/** All that was blacked out in this source, each with its place. */
export function BlackenedWords({ masks, here }: Pick<CodingPageProps, 'masks' | 'here'>) {
  if (masks.length === 0) return null
  return (
    <section class="stack" aria-labelledby="blackened">
      <HeadRow
        title={<span id="blackened">{t.documents.maskedTitle}</span>}
        end={<span class="quiet">{masks.length}</span>}
      />
      <ul class="list">
        {masks.map((mask) => (
          <li>
            <a href={chosenHref(here, mask)}>{sentenceWords(mask.sentence)}</a>
            <p class="small quiet">{decided(mask)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
