import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Attendance } from '../../server/sources/participants.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { HeadRow } from '../parts/Notes.tsx'
import type { Column } from '../parts/order.ts'
import { PostForm } from '../parts/PostForm.tsx'
import { SortedTable } from '../parts/SortedTable.tsx'
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
        title={<span id="participants">{t.sessions.participants}</span>}
        end={
          attendances.length > 0 && (
            <span class="quiet">
              {counted(attendances.length, t.common.participant, t.common.participants)}
            </span>
          )
        }
      />
      {attendances.length > 0 ? (
        <AttendanceTable session={session} attendances={attendances} refused={refused} changed={changed} />
      ) : (
        <p class="quiet">{t.sessions.noList}</p>
      )}
      <details open={changed?.id === null}>
        <summary>{t.sessions.addSomebody}</summary>
        <ParticipantForm session={session} attendance={null} refused={changed} />
      </details>
      <details open={faults.length > 0}>
        <summary>{t.sessions.readListCsv}</summary>
        <PostForm action={`/sessions/${session}/participants`} files class="form" label={t.sessions.readList}>
          <div class={faults.length > 0 ? 'field field--faulty' : 'field'}>
            <label for="file">{t.sessions.csvFile}</label>
            <p class="field__hint" id="file-hint">
              {t.sessions.columnsAbove} <code>{t.sessions.columnName}</code>
              {t.sessions.or} <code>{t.sessions.columnFirst}</code>, <code>{t.sessions.columnParticle}</code>{' '}
              {t.sessions.and} <code>{t.sessions.columnLast}</code>
              {t.sessions.ifKnown} <code>{t.sessions.columnRole}</code>,{' '}
              <code>{t.sessions.columnOrganisation}</code>, <code>{t.sessions.columnGroup}</code>,{' '}
              <code>{t.sessions.columnTables}</code> {t.sessions.perRound}
              <code>{t.sessions.columnTable1}</code>, <code>{t.sessions.columnTable2}</code>),{' '}
              <code>{t.sessions.columnHost}</code> {t.sessions.and} <code>{t.sessions.columnNotetaker}</code>{' '}
              {t.sessions.yesOrEmpty} <code>{t.sessions.columnAgreement}</code> {t.sessions.agreementValues}{' '}
              <code>{t.sessions.columnAgreedOn}</code>, <code>{t.sessions.columnHow}</code> {t.sessions.and}{' '}
              <code>{t.sessions.columnPseudonym}</code>
              {t.sessions.knownAreChanged}
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
            <Button>{t.sessions.read}</Button>
          </Buttons>
        </PostForm>
      </details>
    </section>
  )
}

const columns = (): readonly Column<Attendance>[] => [
  { key: 'name', name: t.sessions.columnName, by: ({ name }) => name },
  { key: 'role', name: t.sessions.columnRole, by: ({ role }) => role },
  { key: 'organisation', name: t.sessions.columnOrganisation, by: ({ organisation }) => organisation },
  { key: 'group', name: t.sessions.columnGroup, by: ({ group_name }) => group_name },
  { key: 'tables', name: t.sessions.columnTables, by: ({ tables }) => tablesInWords(tables) },
  { key: 'quoting', name: t.sessions.quoting },
  { key: 'change', name: t.sessions.change, isUnseen: true },
]

const wordsOf = ({ name, role, organisation, group_name }: Attendance) =>
  [name, role, organisation, group_name].join(' ')

function AttendanceTable({ session, attendances, refused, changed }: Omit<ParticipantsProps, 'errors'>) {
  return (
    <SortedTable
      table="participants-table"
      label={t.sessions.participantsTable}
      columns={columns()}
      rows={attendances}
      wordsOf={wordsOf}
    >
      {(one) => (
        <tr>
          <th scope="row">
            {one.name}
            {taskOf(one) && <span class="under">{taskOf(one)}</span>}
            {one.pseudonym && <span class="under">{t.sessions.pseudonymIs(one.pseudonym)}</span>}
          </th>
          <td>{one.role}</td>
          <td>{one.organisation}</td>
          <td>{one.group_name}</td>
          <td data-name={t.sessions.columnTables}>{tablesInWords(one.tables)}</td>
          <td data-name={t.sessions.quoting}>
            <Agreement session={session} attendance={one} refused={refused} />
          </td>
          <td>
            <details open={changed?.id === one.id}>
              <summary>
                {t.sessions.change}
                <span class="visually-hidden">: {one.name}</span>
              </summary>
              <ParticipantForm session={session} attendance={one} refused={changed} />
              <ParticipantEnd session={session} attendance={one} />
              <p class="small">
                <a href={`/erasures/speakers/${one.participant}`} aria-label={t.sessions.eraseOf(one.name)}>
                  {t.sessions.erase}
                </a>{' '}
                {t.sessions.eraseWhat(one.name)}
              </p>
            </details>
          </td>
        </tr>
      )}
    </SortedTable>
  )
}

function taskOf({ is_host, is_notetaker }: Attendance): string {
  return [is_host ? t.sessions.columnHost : '', is_notetaker ? t.sessions.columnNotetaker : '']
    .filter(Boolean)
    .join(', ')
}

/** One table each round: `1`; somebody who changed places: `1, daarna 3`. */
function tablesInWords(tables: readonly string[]): string {
  if (new Set(tables).size < 2) return tables[0] ?? ''
  return tables.map((table) => table || t.common.unknown).join(t.sessions.thenAt)
}
