import { type EvidenceRow, evidenceRoles } from '../../server/database/finding-tables.ts'
import { t } from '../../server/language/t.ts'
import { MovedWords } from '../corrections/MovedWords.tsx'
import { wordsHref } from '../documents/addresses.ts'
import { Button } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import { QuoteForm } from '../quotes/QuoteForm.tsx'
import type { EvidenceProps } from './EvidencePart.tsx'

export type PieceProps = EvidenceProps & {
  row: EvidenceRow
  /** The piece that stands before it, when it can go up. */
  above?: EvidenceRow | undefined
  /** The page that it stands on. */
  at: string
}

/** One piece of evidence with where it was said, and what can be done with it. */
export function Piece({ row, above, at, ...props }: PieceProps) {
  const { thread, view, documentNames, canChange, sets, moved } = props
  const changed = moved.get(row.id)
  const place = view.places.get(row.id)
  const where = [place?.session, place?.table].filter(Boolean).join(', ')
  const back = `${at}#bewijs-${row.id}`
  return (
    <li id={`bewijs-${row.id}`}>
      <p class="evidence__words" lang={peoplesLanguage()}>
        {row.exact}
      </p>
      <p class="evidence__place small">
        <VoiceLabel voice={row.voice} /> <span class="quiet">{where || documentNames.get(row.document)}</span>{' '}
        {place ? (
          <Badge>{place.asked ? t.threads.asked : t.threads.unasked}</Badge>
        ) : (
          !changed && <Badge tone="attention">{t.threadsEvidence.sourceChanged}</Badge>
        )}{' '}
        {row.state === 'proposed' && <Badge>{t.threadsEvidence.proposed}</Badge>}{' '}
        {row.side && <Badge>{t.threads.side[row.side]}</Badge>}{' '}
        <a href={wordsHref(row)} aria-label={t.threads.inSourceOf(row.exact)}>
          {t.threads.inSource}
        </a>
      </p>
      {changed && (
        <MovedWords moved={changed}>
          {canChange && changed.pieces && <TakeForm row={row} thread={thread.id} back={back} />}
        </MovedWords>
      )}
      {canChange && (
        <details class="evidence__acts">
          <summary aria-label={t.threadsEvidence.chooseAt(row.exact)}>{t.threadsEvidence.choose}</summary>
          <div class="evidence__forms">
            <RoleForm row={row} thread={thread.id} back={back} />
            <SideForm row={row} thread={thread.id} back={back} />
            <QuoteForm
              {...{ document: row.document, version: row.version, start: row.start, end: row.end }}
              {...{ sets, thread: thread.id, back }}
            />
            <DropForm row={row} thread={thread.id} back={`${at}#evidence`} />
            {above && <UpForm row={row} above={above} thread={thread.id} back={back} />}
          </div>
        </details>
      )}
    </li>
  )
}

interface ActProps {
  row: EvidenceRow
  thread: string
  back: string
}

function RoleForm({ row, thread, back }: ActProps) {
  return (
    <PostForm
      action={`/threads/${thread}/evidence/${row.id}`}
      back={back}
      fields={{ revision: row.revision }}
      label={t.threadsEvidence.keep}
    >
      <SelectField
        name="role"
        id={`role-${row.id}`}
        label={t.threadsEvidence.thisFragment}
        value={row.role}
        options={evidenceRoles.map((role) => ({ value: role, name: t.threads.role[role] }))}
      />
      <Button small>{t.threadsEvidence.keep}</Button>
    </PostForm>
  )
}

/** Takes over what a correction made of the words: from then on they count again. */
function TakeForm({ row, thread, back }: ActProps) {
  return (
    <PostForm
      action={`/threads/${thread}/evidence/${row.id}/corrected`}
      back={back}
      fields={{ revision: row.revision }}
      label={t.threadsEvidence.takeNewWords}
    >
      <Button small label={t.threadsEvidence.takeNewWordsOf(row.exact)}>
        {t.threadsEvidence.takeNewWords}
      </Button>
    </PostForm>
  )
}

function SideForm({ row, thread, back }: ActProps) {
  return (
    <PostForm
      action={`/threads/${thread}/evidence/${row.id}/side`}
      back={back}
      fields={{ revision: row.revision }}
      label={t.threadsEvidence.sideOfTension}
    >
      <SelectField
        name="side"
        id={`side-${row.id}`}
        label={t.threadsEvidence.sideOfTension}
        value={row.side ?? ''}
        options={[
          { value: '', name: t.threadsEvidence.neitherSide },
          { value: 'this', name: t.threads.side.this },
          { value: 'that', name: t.threads.side.that },
        ]}
      />
      <Button small>{t.threadsEvidence.chooseSide}</Button>
    </PostForm>
  )
}

/** Puts evidence aside with a reason. `name` keeps two of them for one piece apart on a page. */
export function DropForm({ row, thread, back, name = 'reason' }: ActProps & { name?: string }) {
  return (
    <PostForm
      action={`/threads/${thread}/evidence/${row.id}/drop`}
      back={back}
      fields={{ revision: row.revision }}
      label={t.threads.putAside}
    >
      <div class="field">
        <label for={`${name}-${row.id}`}>{t.threadsEvidence.whyNot}</label>
        <input type="text" id={`${name}-${row.id}`} name="reason" required autocomplete="off" />
      </div>
      <Button small>{t.threads.putAside}</Button>
    </PostForm>
  )
}

function UpForm({ row, above, thread, back }: ActProps & { above: EvidenceRow }) {
  return (
    <PostForm
      action={`/threads/${thread}/evidence/${row.id}/move`}
      back={back}
      fields={{ before: above.id, revision: row.revision }}
      label={t.threadsEvidence.order}
    >
      <Button small>{t.threadsEvidence.oneUp}</Button>
    </PostForm>
  )
}
