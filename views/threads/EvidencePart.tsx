import { type EvidenceRole, type EvidenceRow, evidenceRoles } from '../../server/database/finding-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { inReadersOrder } from '../../server/language/order.ts'
import { t } from '../../server/language/t.ts'
import type { Decider } from '../../server/threads/store.ts'
import type { Thread } from '../../server/threads/thread.ts'
import type { ThreadView } from '../../server/threads/view.ts'
import type { MovedView } from '../corrections/props.ts'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { SentenceRange } from '../parts/SentenceRange.tsx'
import { When } from '../parts/Text.tsx'
import { Piece } from './EvidencePiece.tsx'

/** What is shown of a thread's evidence. */
export interface EvidenceProps {
  thread: Thread
  evidence: readonly EvidenceRow[]
  view: ThreadView
  /** Quote sets that a piece can be put in. */
  sets: readonly { id: string; title: string }[]
  documentNames: ReadonlyMap<string, string>
  personNames: ReadonlyMap<string, string>
  /** Who decided last on what was put aside. */
  deciders: ReadonlyMap<string, Decider>
  /** Pieces of which a correction changed the words, by their id. */
  moved: ReadonlyMap<string, MovedView>
  canChange: boolean
}

/** Evidence by role, to keep, put aside, or choose as a quote; and what was put aside, by whom and why. */
export function EvidencePart(props: EvidenceProps) {
  const { evidence, thread, canChange } = props
  const standing = evidence.filter(({ state }) => state !== 'dropped')
  const dropped = evidence.filter(({ state }) => state === 'dropped')
  return (
    <section class="stack" id="evidence" aria-labelledby="evidence-title">
      <HeadRow
        title={<span id="evidence-title">{t.threads.evidence}</span>}
        end={<span class="figures quiet">{standing.length}</span>}
      />
      {standing.length === 0 && <p class="quiet">{t.threadsEvidence.none}</p>}
      {evidenceRoles.map((role) => (
        <ByRole role={role} rows={standing.filter((row) => row.role === role)} {...props} />
      ))}
      <Buttons>
        <ButtonLink href={`/threads/${thread.id}/further`}>{t.threadsEvidence.furtherQuestion}</ButtonLink>
      </Buttons>
      {canChange && <AddEvidence {...props} />}
      {dropped.length > 0 && <Dropped rows={dropped} {...props} />}
    </section>
  )
}

const shownAtOnce = 12
const shownOnPage = 40

function ByRole({
  role,
  rows,
  ...props
}: EvidenceProps & { role: EvidenceRole; rows: readonly EvidenceRow[] }) {
  if (rows.length === 0) return null
  const { thread } = props
  const at = `/threads/${thread.id}`
  const first = rows.slice(0, shownAtOnce)
  const rest = rows.length > shownOnPage ? [] : rows.slice(shownAtOnce)
  return (
    <>
      <h3>
        {t.threads.roleHeading[role]} <span class="quiet figures">{rows.length}</span>
      </h3>
      <ul class={`evidence evidence--${role}`}>
        {first.map((row, i) => (
          <Piece row={row} above={rows[i - 1]} at={at} {...props} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>
            {t.threadsEvidence.further(counted(rest.length, t.common.fragment, t.common.fragments))}
          </summary>
          <ul class={`evidence evidence--${role}`}>
            {rest.map((row, i) => (
              <Piece row={row} above={rows[shownAtOnce + i - 1]} at={at} {...props} />
            ))}
          </ul>
        </details>
      )}
      <p class="small">
        <a href={`${at}/evidence?role=${role}`}>
          {rows.length === 1 ? t.threadsEvidence.onOwnPage : t.threadsEvidence.allOnPage(rows.length)}
        </a>
      </p>
    </>
  )
}

/** A fragment that the derivation did not find, by its sentence numbers; a voice against most of all. */
function AddEvidence({ thread, documentNames }: EvidenceProps) {
  const names = [...documentNames].sort(([, a], [, b]) => inReadersOrder(a, b))
  return (
    <details>
      <summary>{t.threadsEvidence.addAlsoAgainst}</summary>
      <PostForm
        action={`/threads/${thread.id}/evidence`}
        back={`/threads/${thread.id}#evidence`}
        class="stack"
        label={t.threadsEvidence.add}
      >
        <SelectField
          name="document"
          label={t.threadsEvidence.source}
          options={names.map(([value, name]) => ({ value, name }))}
          hint={t.threadsEvidence.sentenceNumbers}
        />
        <div class="btns">
          <SentenceRange from={t.threadsEvidence.fromSentence} to={t.threadsEvidence.toSentence} />
        </div>
        <SelectField
          name="role"
          label={t.threadsEvidence.thisFragment}
          value="contradicts"
          options={evidenceRoles.map((role) => ({ value: role, name: t.threads.role[role] }))}
        />
        <Buttons>
          <Button>{t.common.add}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

function Dropped({
  rows,
  thread,
  canChange,
  deciders,
  personNames,
}: EvidenceProps & { rows: readonly EvidenceRow[] }) {
  return (
    <details>
      <summary>{t.threads.asideCount(rows.length)}</summary>
      <ul class="points">
        {rows.map((row) => {
          const decider = deciders.get(row.id)
          return (
            <li>
              <p class="evidence__words" lang={peoplesLanguage()}>
                {row.exact}
              </p>
              <p class="small quiet">
                ‘{row.reason}’
                {decider && (
                  <>
                    {' '}
                    {personNames.get(decider.person)}, <When at={decider.at} />
                  </>
                )}
              </p>
              {canChange && (
                <PostForm
                  action={`/threads/${thread.id}/evidence/${row.id}`}
                  back={`/threads/${thread.id}#evidence`}
                  fields={{ revision: row.revision, role: row.role }}
                >
                  <Button kind="plain" small label={t.threadsEvidence.putBackOf(row.exact)}>
                    {t.threadsEvidence.putBack}
                  </Button>
                </PostForm>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
