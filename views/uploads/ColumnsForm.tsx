import { type Column, type ColumnMeaning, columnMeanings, type Sheet } from '../../server/ingest/reading.ts'
import { counted } from '../../server/language/figures.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'

const meaningWords: Readonly<Record<ColumnMeaning, string>> = {
  remark: 'opmerking (de tekst zelf)',
  speaker: 'wie het zei',
  session: 'bijeenkomst',
  round: 'ronde',
  proposition: 'stelling of gespreksvraag',
  table: 'tafel',
  date: 'datum',
  'left-out': 'niet overnemen',
}

export interface ColumnsFormProps {
  action: string
  sheets: readonly (Sheet & { readonly isRead: boolean; readonly hasNames: boolean })[]
}

/** Chooses what each column of a list stands for; reads the file again by that. */
export function ColumnsForm({ action, sheets }: ColumnsFormProps) {
  return (
    <section class="asked stack" aria-labelledby="columns">
      <h2 id="columns">Wat staat er in de kolommen?</h2>
      <p class="small quiet">
        Elke rij wordt een opmerking. Zonder kolom met opmerkingen wordt het blad een tabel, cel voor cel.
      </p>
      <PostForm action={action} label="Wat er in de kolommen staat">
        {sheets.map((sheet, at) => (
          <fieldset class="sheet">
            <legend class={sheets.length === 1 ? 'visually-hidden' : undefined}>
              {sheet.name === '' ? 'Kolommen' : `Blad ‘${sheet.name}’`}
              {sheets.length > 1 && <span class="quiet"> ({counted(sheet.rows, 'rij', 'rijen')})</span>}
            </legend>
            {sheets.length > 1 ? (
              <label class="check">
                <input type="checkbox" name={`sheet-${at}`} value="yes" checked={sheet.isRead} /> Dit blad
                lezen
              </label>
            ) : (
              <input type="hidden" name={`sheet-${at}`} value="yes" />
            )}
            <label class="check">
              <input type="checkbox" name={`names-${at}`} value="yes" checked={sheet.hasNames} /> Boven de
              rijen staan namen van kolommen
            </label>
            <Columns columns={sheet.columns} sheet={at} />
          </fieldset>
        ))}
        <Buttons>
          <Button small>Zo lezen</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}

function Columns({ columns, sheet }: { columns: readonly Column[]; sheet: number }) {
  return (
    <section class="table-scroll" aria-label="De kolommen" tabindex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">kolom</th>
            <th scope="col">voorbeeld</th>
            <th scope="col">is</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, example, meaning }, at) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="source">{example}</td>
              <td>
                <select name={`column-${sheet}-${at}`} aria-label={`Wat staat er in ${name}?`}>
                  {columnMeanings.map((one) => (
                    <option value={one} selected={one === meaning}>
                      {meaningWords[one]}
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
