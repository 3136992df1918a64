import { type Column, columnMeanings, type Sheet } from '../../server/ingest/reading.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'

export interface ColumnsFormProps {
  action: string
  sheets: readonly (Sheet & { readonly isRead: boolean; readonly hasNames: boolean })[]
}

/** Chooses what each column of a list stands for; reads the file again by that. */
export function ColumnsForm({ action, sheets }: ColumnsFormProps) {
  return (
    <section class="asked stack" aria-labelledby="columns">
      <h2 id="columns">{t.uploads.columnsTitle}</h2>
      <p class="small quiet">{t.uploads.columnsHint}</p>
      <PostForm action={action} label={t.uploads.columnsForm}>
        {sheets.map((sheet, at) => (
          <fieldset class="list-columns">
            <legend class={sheets.length === 1 ? 'visually-hidden' : undefined}>
              {sheet.name === '' ? t.uploads.columns : t.uploads.sheet(sheet.name)}
              {sheets.length > 1 && (
                <span class="quiet"> ({counted(sheet.rows, t.uploads.row, t.uploads.rows)})</span>
              )}
            </legend>
            {sheets.length > 1 ? (
              <label class="check">
                <input type="checkbox" name={`sheet-${at}`} value="yes" checked={sheet.isRead} />{' '}
                {t.uploads.readSheet}
              </label>
            ) : (
              <input type="hidden" name={`sheet-${at}`} value="yes" />
            )}
            <label class="check">
              <input type="checkbox" name={`names-${at}`} value="yes" checked={sheet.hasNames} />{' '}
              {t.uploads.hasNames}
            </label>
            <Columns columns={sheet.columns} sheet={at} />
          </fieldset>
        ))}
        <Buttons>
          <Button small>{t.uploads.readSo}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}

function Columns({ columns, sheet }: { columns: readonly Column[]; sheet: number }) {
  return (
    <section class="table-scroll" aria-label={t.uploads.theColumns} tabindex={0}>
      <table class="table table--rows" aria-label={t.uploads.theColumns}>
        <thead>
          <tr>
            <th scope="col">{t.uploads.column}</th>
            <th scope="col">{t.uploads.example}</th>
            <th scope="col">{t.uploads.is}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, example, meaning }, at) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="source" lang={peoplesLanguage()}>
                {example}
              </td>
              <td>
                <select name={`column-${sheet}-${at}`} aria-label={t.uploads.whatIsIn(name)}>
                  {columnMeanings.map((one) => (
                    <option value={one} selected={one === meaning}>
                      {t.uploads.meaning[one]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
