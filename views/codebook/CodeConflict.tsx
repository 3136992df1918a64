import { Note } from '../parts/Notes.tsx'
import { changeInWords } from './changes.ts'
import type { CodePageProps } from './props.ts'
import { fieldWords } from './words.ts'

type Props = Pick<CodePageProps, 'code' | 'codes'> & { conflict: NonNullable<CodePageProps['conflict']> }

/** What stands now beside what this person wanted. The form below holds their own version. */
export function CodeConflict({ code, codes, conflict }: Props) {
  return (
    <Note attention title="Iemand anders heeft deze code intussen gewijzigd">
      <p>
        Er is nog niets bewaard. In het formulier hieronder staat uw versie; bewaart u het, dan blijft die.{' '}
        <a href={`/codebook/${code.id}`}>Laat staan wat er nu staat</a>
      </p>
      <section class="table-scroll" aria-label="Beide versies" tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">onderdeel</th>
              <th scope="col">staat er nu</th>
              <th scope="col">wat u wilde bewaren</th>
            </tr>
          </thead>
          <tbody>
            {conflict.map((change) => {
              const { before, after } = changeInWords(change, codes)
              return (
                <tr>
                  <th scope="row">{fieldWords[change.field]}</th>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </Note>
  )
}
