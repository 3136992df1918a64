import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'

/** How the letters of a file may have been stored, with words by which a person can tell. */
export interface EncodingChoice {
  readonly encoding: string
  readonly name: string
  readonly sample: string
}

export interface EncodingFormProps {
  action: string
  /** What is read now. */
  used: string
  choices: readonly EncodingChoice[]
}

/** Asks which reading of the letters is right; another one reads the file again. */
export function EncodingForm({ action, used, choices }: EncodingFormProps) {
  return (
    <section class="asked stack" aria-labelledby="encoding">
      <h2 id="encoding">{t.uploads.wordsRight}</h2>
      <p class="small quiet">{t.uploads.encodingHint}</p>
      <PostForm action={action} label={t.uploads.encoding}>
        <fieldset class="choice choice--rows">
          <legend class="visually-hidden">{t.uploads.encoding}</legend>
          {choices.map(({ encoding, name, sample }) => (
            <label>
              <input type="radio" name="encoding" value={encoding} checked={encoding === used} />
              <span>
                <span class="source" lang={peoplesLanguage()}>
                  {sample}
                </span>{' '}
                <span class="quiet small">({name})</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Buttons>
          <Button small>{t.uploads.readSo}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
