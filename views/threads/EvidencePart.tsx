import { type EvidenceRole, type EvidenceRow, evidenceRoles } from '../../server/database/tables.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Badge, HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import { QuoteForm } from '../quotes/QuoteForm.tsx'
import type { ThreadPageProps } from './ThreadPage.tsx'
import { roleHeadings, roleWords } from './words.ts'

type EvidencePartProps = Pick<
  ThreadPageProps,
  'thread' | 'evidence' | 'view' | 'sets' | 'documentNames' | 'canChange'
>

/** Evidence by role, to keep, put aside, or choose as a quote; and what was put aside, by whom and why. */
export function EvidencePart(props: EvidencePartProps) {
  const { evidence } = props
  const standing = evidence.filter(({ state }) => state !== 'dropped')
  const dropped = evidence.filter(({ state }) => state === 'dropped')
  return (
    <section class="stack" id="evidence" aria-labelledby="evidence-title">
      <HeadRow
        title={<span id="evidence-title">Bewijs</span>}
        end={<span class="figures quiet">{standing.length}</span>}
      />
      {standing.length === 0 && (
        <p class="quiet">
          Nog geen bewijs. Kies in een bron een fragment en voeg het hieronder toe met zijn zinnummer, of neem
          een voorstel op.
        </p>
      )}
      {evidenceRoles.map((role) => (
        <ByRole role={role} rows={standing.filter((row) => row.role === role)} {...props} />
      ))}
      {props.canChange && <AddEvidence {...props} />}
      {dropped.length > 0 && <Dropped rows={dropped} {...props} />}
    </section>
  )
}

const shownAtOnce = 12

function ByRole({
  role,
  rows,
  ...props
}: EvidencePartProps & { role: EvidenceRole; rows: readonly EvidenceRow[] }) {
  if (rows.length === 0) return null
  const first = rows.slice(0, shownAtOnce)
  const rest = rows.slice(shownAtOnce)
  return (
    <>
      <h3>
        {roleHeadings[role]} <span class="quiet figures">{rows.length}</span>
      </h3>
      <ul class={`evidence evidence--${role}`}>
        {first.map((row) => (
          <Piece row={row} {...props} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>
            Nog {rest.length} {rest.length === 1 ? 'fragment' : 'fragmenten'}
          </summary>
          <ul class={`evidence evidence--${role}`}>
            {rest.map((row) => (
              <Piece row={row} {...props} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Piece({ row, ...props }: EvidencePartProps & { row: EvidenceRow }) {
  const { thread, view, documentNames, canChange, sets } = props
  const place = view.places.get(row.id)
  const where = [place?.session, place?.table].filter(Boolean).join(', ')
  return (
    <li id={`bewijs-${row.id}`}>
      <p class="evidence__words">{row.exact}</p>
      <p class="evidence__place small">
        <VoiceLabel voice={row.voice} /> <span class="quiet">{where || documentNames.get(row.document)}</span>{' '}
        {place ? (
          <Badge>{place.asked ? 'gevraagd' : 'ongevraagd'}</Badge>
        ) : (
          <Badge tone="attention">bron gewijzigd</Badge>
        )}{' '}
        {row.state === 'proposed' && <Badge>voorgesteld</Badge>}{' '}
        <a href={`/documents/${row.document}?start=${row.start}&end=${row.end}#main`}>in de bron</a>
      </p>
      {canChange && (
        <details class="evidence__acts">
          <summary aria-label={`Kiezen bij: ${row.exact}`}>Kiezen</summary>
          <div class="evidence__forms">
            <RoleForm row={row} thread={thread.id} />
            <QuoteForm
              document={row.document}
              version={row.version}
              start={row.start}
              end={row.end}
              sets={sets}
              thread={thread.id}
              back={back(thread.id, row.id)}
            />
            <DropForm row={row} thread={thread.id} />
          </div>
        </details>
      )}
    </li>
  )
}

const back = (thread: string, row?: string) => `/threads/${thread}#${row ? `bewijs-${row}` : 'evidence'}`

function RoleForm({ row, thread }: { row: EvidenceRow; thread: string }) {
  return (
    <PostForm
      action={`/threads/${thread}/evidence/${row.id}`}
      back={back(thread, row.id)}
      fields={{ revision: row.revision }}
      label="Behouden"
    >
      <SelectField
        name="role"
        id={`role-${row.id}`}
        label="Dit fragment"
        value={row.role}
        options={evidenceRoles.map((role) => ({ value: role, name: roleWords[role] }))}
      />
      <Button small>Behouden</Button>
    </PostForm>
  )
}

function DropForm({ row, thread }: { row: EvidenceRow; thread: string }) {
  return (
    <PostForm
      action={`/threads/${thread}/evidence/${row.id}/drop`}
      back={back(thread)}
      fields={{ revision: row.revision }}
      label="Wegleggen"
    >
      <div class="field">
        <label for={`reason-${row.id}`}>Waarom hoort dit er niet bij?</label>
        <input type="text" id={`reason-${row.id}`} name="reason" required autocomplete="off" />
      </div>
      <Button small>Wegleggen</Button>
    </PostForm>
  )
}

/** A fragment that the derivation did not find, by its sentence numbers; a voice against most of all. */
function AddEvidence({ thread, documentNames }: EvidencePartProps) {
  const names = [...documentNames].sort(([, a], [, b]) => a.localeCompare(b, 'nl', { numeric: true }))
  return (
    <details>
      <summary>Fragment toevoegen, ook tegengeluid</summary>
      <PostForm
        action={`/threads/${thread.id}/evidence`}
        back={back(thread.id)}
        class="stack"
        label="Fragment toevoegen"
      >
        <SelectField
          name="document"
          label="Bron"
          options={names.map(([value, name]) => ({ value, name }))}
          hint="De nummers van de zinnen staan in de bron voor elke alinea."
        />
        <div class="btns">
          <label>
            van zin <input type="text" inputmode="numeric" size={4} name="first" required />
          </label>
          <label>
            t/m zin <input type="text" inputmode="numeric" size={4} name="last" required />
          </label>
        </div>
        <SelectField
          name="role"
          label="Dit fragment"
          value="contradicts"
          options={evidenceRoles.map((role) => ({ value: role, name: roleWords[role] }))}
        />
        <Buttons>
          <Button>Toevoegen</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

function Dropped({ rows, thread, canChange }: EvidencePartProps & { rows: readonly EvidenceRow[] }) {
  return (
    <details>
      <summary>Weggelegd: {rows.length}</summary>
      <ul class="points">
        {rows.map((row) => (
          <li>
            <p class="evidence__words">{row.exact}</p>
            <p class="small quiet">‘{row.reason}’</p>
            {canChange && (
              <PostForm
                action={`/threads/${thread.id}/evidence/${row.id}`}
                back={back(thread.id)}
                fields={{ revision: row.revision, role: row.role }}
              >
                <Button kind="plain" small label={`Terugleggen: ${row.exact}`}>
                  Terugleggen
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
