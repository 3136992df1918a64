import { codeStatuses } from '../../server/database/coding-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { RadioField, SelectField, TextArea, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { ColourField } from './ColourField.tsx'
import { parentOptions } from './parents.ts'
import type { CodePageProps } from './props.ts'
import { adviceOnWords, fewestWords } from './words.ts'

/** Everything that people can say about a code. */
export function CodeForm(props: CodePageProps) {
  const { code, codes, fields, words, errors } = props
  return (
    <section aria-labelledby="meaning">
      <h2 id="meaning">{t.codePage.meaning}</h2>
      <PostForm
        action={`/codebook/${code.id}`}
        fields={{ revision: code.revision }}
        class="code-form"
        label={t.codePage.editThis}
      >
        <div class="code-form__pair">
          <TextField name="name" label={t.common.name} value={fields.name} errors={errors} required />
          <SelectField
            name="parent"
            label={t.codePage.parent}
            value={fields.parent}
            options={parentOptions(codes, code.id)}
            errors={errors}
          />
        </div>
        <TextArea
          name="definition"
          label={t.codePage.definition}
          hint={t.codePage.definitionHint}
          value={fields.definition}
          rows={4}
          errors={errors}
        />
        <div class="code-form__pair">
          <TextArea
            name="include"
            label={t.codePage.include}
            value={fields.include}
            rows={4}
            errors={errors}
          />
          <TextArea
            name="exclude"
            label={t.codePage.exclude}
            value={fields.exclude}
            rows={4}
            errors={errors}
          />
        </div>
        <fieldset class="code-form__words">
          <legend>{t.codePage.wordsToKnow}</legend>
          <p class="field__hint">{t.codePage.ownLine(adviceOnWords(words))}</p>
          <HelpWithWords {...props} />
          <TextArea
            name="keywords"
            label={t.codePage.keywords}
            hint={t.codePage.keywordsHint}
            value={fields.keywords}
            rows={3}
            errors={errors}
          />
          <TextArea
            name="related"
            label={t.codePage.related}
            hint={t.codePage.relatedHint}
            value={fields.related}
            rows={4}
            errors={errors}
          />
          <TextArea
            name="excluding"
            label={t.codePage.excluding}
            hint={t.codePage.excludingHint}
            value={fields.excluding}
            rows={2}
            errors={errors}
          />
        </fieldset>
        <ColourField code={code.id} value={fields.color} errors={errors} />
        <RadioField
          name="status"
          label={t.codePage.status}
          value={fields.status}
          options={codeStatuses.map((value) => ({ value, name: t.codebook.status[value] }))}
          errors={errors}
        />
        <Buttons>
          <Button kind="primary">{t.common.save}</Button>
          <span class="quiet small">{t.codePage.changesMeaning}</span>
        </Buttons>
      </PostForm>
    </section>
  )
}

/** What the project's own texts have to offer, as long as there are too few words. */
function HelpWithWords({ words, wordHelp: { company, missing }, code }: CodePageProps) {
  const count = missing.length + (company?.length ?? 0)
  if (words >= fewestWords || count === 0 || code.status === 'vervallen') return null
  return (
    <p class="field__hint">
      {t.codePage.needHelp}{' '}
      <a href="#word-proposals">{t.codePage.fromOwnSources(counted(count, t.common.word, t.common.words))}</a>{' '}
      {t.codePage.toChooseFrom}
    </p>
  )
}
