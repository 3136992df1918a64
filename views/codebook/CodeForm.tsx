import { codeStatuses } from '../../server/database/coding-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { RadioField, SelectField, TextArea, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { ColourField } from './ColourField.tsx'
import { parentOptions } from './parents.ts'
import type { CodePageProps } from './props.ts'
import { adviceOnWords, fewestWords, statusWords } from './words.ts'

/** Everything that people can say about a code. */
export function CodeForm(props: CodePageProps) {
  const { code, codes, fields, words, errors } = props
  return (
    <section aria-labelledby="meaning">
      <h2 id="meaning">Wat deze code betekent</h2>
      <PostForm
        action={`/codebook/${code.id}`}
        fields={{ revision: code.revision }}
        class="code-form"
        label="Deze code wijzigen"
      >
        <div class="code-form__pair">
          <TextField name="name" label="Naam" value={fields.name} errors={errors} required />
          <SelectField
            name="parent"
            label="Hoofdcode"
            value={fields.parent}
            options={parentOptions(codes, code.id)}
            errors={errors}
          />
        </div>
        <TextArea
          name="definition"
          label="Omschrijving"
          hint="Wat valt eronder? Eén tot drie zinnen die een collega ook zo leest."
          value={fields.definition}
          rows={4}
          errors={errors}
        />
        <div class="code-form__pair">
          <TextArea name="include" label="Wanneer wel" value={fields.include} rows={4} errors={errors} />
          <TextArea name="exclude" label="Wanneer niet" value={fields.exclude} rows={4} errors={errors} />
        </div>
        <fieldset class="code-form__words">
          <legend>Woorden waaraan u deze code herkent</legend>
          <p class="field__hint">
            {adviceOnWords(words)} Zet elk woord op een eigen regel, of ;{'\u00a0'}ertussen.
          </p>
          <HelpWithWords {...props} />
          <TextArea
            name="keywords"
            label="Trefwoorden"
            hint="Woorden die vrijwel altijd bij deze code horen."
            value={fields.keywords}
            rows={3}
            errors={errors}
          />
          <TextArea
            name="related"
            label="Verwante woorden"
            hint="Woorden die vaak, maar niet altijd bij deze code horen."
            value={fields.related}
            rows={4}
            errors={errors}
          />
          <TextArea
            name="excluding"
            label="Uitsluitwoorden"
            hint="Woorden die erop lijken, maar iets anders betekenen: ‘restwaarde’ bij een code over waarden."
            value={fields.excluding}
            rows={2}
            errors={errors}
          />
        </fieldset>
        <ColourField code={code.id} value={fields.color} errors={errors} />
        <RadioField
          name="status"
          label="Status"
          value={fields.status}
          options={codeStatuses.map((value) => ({ value, name: statusWords[value] }))}
          errors={errors}
        />
        <Buttons>
          <Button kind="primary">Bewaren</Button>
          <span class="quiet small">
            Verandert u de omschrijving, wanneer wel of wanneer niet? Dan staan bronnen die al gelezen zijn
            bij Opnieuw bekijken.
          </span>
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
      Hulp nodig? Hieronder staan{' '}
      <a href="#word-proposals">{counted(count, 'woord', 'woorden')} uit uw eigen bronnen</a> om uit te
      kiezen.
    </p>
  )
}
