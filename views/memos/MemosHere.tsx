import type { MemoKind, MemoSubject } from '../../server/database/coding-tables.ts'
import { t } from '../../server/language/t.ts'
import type { Memo } from '../../server/memos/store.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextArea } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'

export interface MemosHereProps {
  subjectKind: MemoSubject
  subject: string
  /** What it hangs on, as one says it: `deze bijeenkomst`. */
  what: string
  memos: readonly Memo[]
  names: ReadonlyMap<string, string>
  back: string
  canWrite: boolean
  /** The kind that is chosen first. */
  kind?: MemoKind
}

/** What people thought of the thing that this page shows, and a field for the next thought. */
export function MemosHere(props: MemosHereProps) {
  const { subjectKind, subject, what, memos, names, back, canWrite, kind = 'inhoud' } = props
  return (
    <section class="stack memos-here" aria-labelledby="memos">
      <h2 id="memos">{t.layout.memos}</h2>
      {memos.map((memo) => (
        <div>
          <p class="memos__text">{memo.text}</p>
          <p class="quiet small">
            <Badge>{t.memos.kind[memo.kind]}</Badge> {names.get(memo.person)}, <When at={memo.at} />
          </p>
        </div>
      ))}
      {canWrite ? (
        <details>
          <summary>{t.memos.writeAt(what)}</summary>
          <PostForm action="/memos" back={back} fields={{ subject_kind: subjectKind, subject }} class="stack">
            <TextArea name="text" id="memo-text" label={t.memos.text} rows={3} required />
            <SelectField
              name="kind"
              id="memo-kind"
              label={t.memos.kindLabel}
              value={kind}
              options={Object.entries(t.memos.kind).map(([value, name]) => ({ value, name }))}
            />
            <Buttons>
              <Button>{t.common.save}</Button>
            </Buttons>
          </PostForm>
        </details>
      ) : (
        memos.length === 0 && <p class="quiet small">{t.memos.noneYet}</p>
      )}
    </section>
  )
}
