import { t } from '../../server/language/t.ts'
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
        <h2 id="new-code">{t.codebook.newCode}</h2>
        <PostForm action="/codebook" class="stack" label={t.codebook.newCode}>
          <TextField name="name" label={t.common.name} value={typed?.name} errors={errors} required />
          {codes.length > 0 && (
            <SelectField
              name="parent"
              label={t.codebook.under}
              value={typed?.parent ?? ''}
              options={parentOptions(codes)}
              errors={errors}
            />
          )}
          <Buttons>
            <Button kind="primary">{t.codebook.make}</Button>
          </Buttons>
        </PostForm>
      </section>
      <section aria-labelledby="import">
        <h2 id="import">{t.codebook.readIn}</h2>
        <PostForm action="/codebook/import" class="stack" label={t.codebook.readIn} files>
          <div class={faults.length > 0 ? 'field field--faulty' : 'field'}>
            <label for="file">{t.codebook.csvFile}</label>
            <p class="field__hint" id="file-hint">
              {t.codebook.readInHint}
            </p>
            {faults.length > 0 && (
              <p class="field__error" id="file-error">
                {t.codebook.nothingTaken}
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
            <summary>{t.codebook.whichColumns}</summary>
            <p class="small">
              {t.codebook.columnsFirst} <code>code</code> {t.codebook.isRequired}
            </p>
            <dl class="codebook__columns small">
              {Object.entries(t.codebook.column).map(([name, meaning]) => (
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
            <Button>{t.codebook.import}</Button>
          </Buttons>
        </PostForm>
      </section>
      {codes.length > 0 && (
        <section aria-labelledby="then">
          <h2 id="then">{t.codebook.onDate}</h2>
          <DateForm />
        </section>
      )}
    </div>
  )
}

/** Opens the codebook as it was. */
export function DateForm({ day }: { day?: string }) {
  return (
    <form method="get" action="/codebook" class="codebook__then" aria-label={t.codebook.onDate}>
      <TextField
        name="date"
        label={t.common.date}
        type="date"
        value={day}
        hint={t.codebook.onDateHint}
        required
      />
      <Button>{t.codebook.look}</Button>
    </form>
  )
}
