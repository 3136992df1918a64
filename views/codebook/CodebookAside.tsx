import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { parentOptions } from './parents.ts'
import type { CodebookPageProps } from './props.ts'

/** What one can do with the codebook as a whole. */
export function CodebookAside({ codes, errors, typed }: CodebookPageProps) {
  const faults = errors?.file ?? []
  return (
    <div class="columns__aside">
      <section aria-labelledby="new-code">
        <h2 id="new-code">Nieuwe code</h2>
        <PostForm action="/codebook" class="stack" label="Nieuwe code">
          <TextField name="name" label="Naam" value={typed?.name} errors={errors} required />
          {codes.length > 0 && (
            <SelectField
              name="parent"
              label="Onder"
              value={typed?.parent ?? ''}
              options={parentOptions(codes)}
              errors={errors}
            />
          )}
          <Buttons>
            <Button kind="primary">Maken</Button>
          </Buttons>
        </PostForm>
      </section>
      <section aria-labelledby="import">
        <h2 id="import">Codeboek inlezen</h2>
        <PostForm action="/codebook/import" class="stack" label="Codeboek inlezen" files>
          <div class={faults.length > 0 ? 'field field--faulty' : 'field'}>
            <label for="file">Csv-bestand</label>
            <p class="field__hint" id="file-hint">
              Nieuwe codes komen erbij. Een code die er al is, krijgt wat er in het bestand staat. Klopt er
              één regel niet, dan verandert er niets.
            </p>
            {faults.length > 0 && (
              <p class="field__error" id="file-error">
                Er is niets overgenomen.
              </p>
            )}
            <input
              type="file"
              id="file"
              name="file"
              accept=".csv,text/csv"
              aria-describedby={faults.length > 0 ? 'file-hint file-error' : 'file-hint'}
              required
            />
          </div>
          <details>
            <summary>Welke kolommen?</summary>
            <p class="small">
              Op de eerste regel staan de namen van de kolommen. Alleen <code>code</code> is verplicht:
            </p>
            <dl class="codebook__columns small">
              {columns.map(([name, meaning]) => (
                <>
                  <dt>
                    <code>{name}</code>
                  </dt>
                  <dd>{meaning}</dd>
                </>
              ))}
            </dl>
          </details>
          <Buttons>
            <Button>Inlezen</Button>
          </Buttons>
        </PostForm>
      </section>
      {codes.length > 0 && (
        <section aria-labelledby="then">
          <h2 id="then">Codeboek op een datum</h2>
          <DateForm />
        </section>
      )}
    </div>
  )
}

/** Opens the codebook as it was. */
export function DateForm({ day }: { day?: string }) {
  return (
    <form method="get" action="/codebook" class="codebook__then" aria-label="Codeboek op een datum">
      <TextField
        name="date"
        label="Datum"
        type="date"
        value={day}
        hint="U ziet het codeboek zoals het was aan het eind van die dag."
        required
      />
      <Button>Bekijken</Button>
    </form>
  )
}

const columns = [
  ['code', 'naam'],
  ['parent', 'naam van de hoofdcode'],
  ['definition', 'omschrijving'],
  ['include', 'wanneer wel'],
  ['exclude', 'wanneer niet'],
  ['keywords', 'trefwoorden, met ; ertussen'],
  ['related', 'verwante woorden, met ; ertussen'],
  ['excluding', 'uitsluitwoorden, met ; ertussen'],
  ['color', 'kleur, zoals #17506b'],
] as const
