import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { SelectField } from '../parts/Field.tsx'
import { HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Dismiss, type Line } from './Dismiss.tsx'

/** A picture that waits. */
export interface PictureLine extends Line {
  readonly width: number
  readonly height: number
}

interface PicturesProps {
  lines: readonly PictureLine[]
  documents: readonly Line[]
  errors?: FieldErrors | undefined
}

/** Pictures of flip-overs: each is kept with the text that was typed over from it. */
export function Pictures({ lines, documents, errors }: PicturesProps) {
  return (
    <section class="stack" aria-labelledby="pictures">
      <HeadRow title={<span id="pictures">{t.uploads.photos}</span>} />
      <p class="quiet small">{t.uploads.photosHint}</p>
      <ul class="list">
        {lines.map(({ id, name, width, height }) => (
          <li class="picture-line">
            <a href={`/uploads/${id}`}>
              <img
                src={`/uploads/${id}/picture`}
                alt={t.uploads.photo(name)}
                width={width}
                height={height}
                loading="lazy"
              />
            </a>
            <div class="stack">
              <p>
                <strong>
                  <a href={`/uploads/${id}`}>{name}</a>
                </strong>{' '}
                <span class="quiet small">{t.uploads.pixels(figure(width), figure(height))}</span>
              </p>
              {documents.length > 0 && (
                <PostForm action={`/uploads/${id}/keep`} label={t.uploads.keepOf(name)}>
                  <SelectField
                    id={`document-${id}`}
                    name="document"
                    label={t.uploads.photoOf}
                    value=""
                    options={[
                      { value: '', name: t.uploads.chooseSource },
                      ...documents.map((one) => ({ value: one.id, name: one.name })),
                    ]}
                    errors={errors?.[id] ? { document: errors[id] } : undefined}
                  />
                  <Buttons>
                    <Button label={t.uploads.keepWithSourceOf(name)}>{t.uploads.keepWithSource}</Button>
                  </Buttons>
                </PostForm>
              )}
              <Buttons>
                <ButtonLink href={`/uploads/${id}`} label={t.uploads.typeTextOf(name)}>
                  {t.uploads.typeText}
                </ButtonLink>
                <Dismiss id={id} name={name} />
              </Buttons>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
