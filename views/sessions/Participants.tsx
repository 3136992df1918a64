import { counted } from '../../server/language/figures.ts'
import type { Attendance } from '../../server/sources/participants.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Agreement, type RefusedAgreement } from './AgreementForms.tsx'
import { ParticipantEnd, ParticipantForm, type RefusedParticipant } from './ParticipantForm.tsx'

export interface ParticipantsProps {
  session: string
  attendances: readonly Attendance[]
  errors?: FieldErrors | undefined
  refused?: RefusedAgreement | undefined
  /** The form of one participant that was refused. */
  changed?: RefusedParticipant | undefined
}

/** Who took part. Only here do real names stand. */
export function Participants({ session, attendances, errors, refused, changed }: ParticipantsProps) {
  const faults = errors?.file ?? []
  return (
    <section class="stack" aria-labelledby="participants">
      <HeadRow
        title={<span id="participants">Deelnemers</span>}
        end={
          attendances.length > 0 && (
            <span class="quiet">{counted(attendances.length, 'deelnemer', 'deelnemers')}</span>
          )
        }
      />
      {attendances.length > 0 ? (
        <AttendanceTable session={session} attendances={attendances} refused={refused} changed={changed} />
      ) : (
        <p class="quiet">Er is nog geen lijst met deelnemers.</p>
      )}
      <details open={changed?.id === null}>
        <summary>Iemand op de lijst zetten</summary>
        <ParticipantForm session={session} attendance={null} refused={changed} />
      </details>
      <details open={faults.length > 0}>
        <summary>Deelnemerslijst inlezen (csv)</summary>
        <PostForm
          action={`/sessions/${session}/participants`}
          files
          class="form"
          label="Deelnemerslijst inlezen"
        >
          <div class={faults.length > 0 ? 'field field--faulty' : 'field'}>
            <label for="file">Csv-bestand</label>
            <p class="field__hint" id="file-hint">
              Boven de rijen staan de namen van de kolommen: <code>naam</code>, of <code>voornaam</code>,{' '}
              <code>tussenvoegsel</code> en <code>achternaam</code>; en als u het weet <code>rol</code>,{' '}
              <code>organisatie</code>, <code>groep</code>, <code>tafels</code> (met ; ertussen) of een kolom
              per ronde (<code>tafel ronde 1</code>, <code>tafel ronde 2</code>), <code>gespreksleider</code>{' '}
              en <code>verslaglegger</code> (ja of leeg), <code>afspraak</code> (met naam en functie, met
              functie, zonder naam en functie, niet citeren), <code>afgesproken op</code>,{' '}
              <code>hoe afgesproken</code> en <code>pseudoniem</code>. Van wie al op de lijst staat, vervangt
              een ingevulde cel wat er stond; een lege cel laat het staan. Wat niet gebruikt wordt, ziet u
              daarna.
            </p>
            {faults.length > 0 && (
              <p class="field__error" id="file-error">
                {faults.join(' ')}
              </p>
            )}
            <input
              type="file"
              id="file"
              name="file"
              accept=".csv,text/csv"
              aria-describedby="file-hint"
              required
            />
          </div>
          <Buttons>
            <Button>Inlezen</Button>
          </Buttons>
        </PostForm>
      </details>
    </section>
  )
}

function AttendanceTable({ session, attendances, refused, changed }: Omit<ParticipantsProps, 'errors'>) {
  return (
    <section class="table-scroll" tabindex={0} aria-label="Tabel van deelnemers">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">naam</th>
            <th scope="col">rol</th>
            <th scope="col">organisatie</th>
            <th scope="col">groep</th>
            <th scope="col">tafels</th>
            <th scope="col">citeren</th>
            <th scope="col">
              <span class="visually-hidden">wijzigen</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {attendances.map((one) => (
            <tr>
              <th scope="row">
                {one.name}
                {taskOf(one) && <span class="under">{taskOf(one)}</span>}
                {one.pseudonym && <span class="under">pseudoniem: {one.pseudonym}</span>}
              </th>
              <td>{one.role}</td>
              <td>{one.organisation}</td>
              <td>{one.group_name}</td>
              <td>{tablesInWords(one.tables)}</td>
              <td>
                <Agreement session={session} attendance={one} refused={refused} />
              </td>
              <td>
                <details open={changed?.id === one.id}>
                  <summary>
                    wijzigen<span class="visually-hidden">: {one.name}</span>
                  </summary>
                  <ParticipantForm session={session} attendance={one} refused={changed} />
                  <ParticipantEnd session={session} attendance={one} />
                  <p class="small">
                    <a
                      href={`/erasures/speakers/${one.participant}`}
                      aria-label={`Voorgoed wissen: ${one.name}`}
                    >
                      Voorgoed wissen
                    </a>{' '}
                    wat {one.name} in alle bronnen zei, met de naam.
                  </p>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function taskOf({ is_host, is_notetaker }: Attendance): string {
  return [is_host ? 'gespreksleider' : '', is_notetaker ? 'verslaglegger' : ''].filter(Boolean).join(', ')
}

/** One table each round: `1`; somebody who changed places: `1, daarna 3`. */
function tablesInWords(tables: readonly string[]): string {
  if (new Set(tables).size < 2) return tables[0] ?? ''
  return tables.map((table) => table || 'onbekend').join(', daarna ')
}
