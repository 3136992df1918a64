import { memoKinds } from '../../server/database/coding-tables.ts'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import type { ChosenFragment } from './props.ts'

interface MemoPartProps {
  chosen: ChosenFragment
  version: string
  back: string
}

/** What people thought at this fragment. */
export function Memos({ memos }: Pick<ChosenFragment, 'memos'>) {
  return (
    <>
      {memos.map((memo) => (
        <div class="memo">
          <p class="memo__text">{memo.text}</p>
          <p class="quiet small">
            {memo.person}, <When at={memo.at} />, {t.documents.memoKind[memo.kind]}
          </p>
        </div>
      ))}
    </>
  )
}

/** What people thought at this fragment, and a field for the next thought. */
export function MemoPart({ chosen, version, back }: MemoPartProps) {
  const { start, end, memos } = chosen
  const id = `memo-${start}-${memos.length}`
  const fields = { subject_kind: 'fragment', subject: version, start, end }
  return (
    <section>
      <Memos memos={memos} />
      {/* The id of the field changes with place and number, so that a text that was saved leaves it. */}
      <PostForm action="/memos" fields={fields} back={back} quick>
        <div class="field">
          <label for={id}>
            {t.documents.memo} <kbd>m</kbd>
          </label>
          <textarea id={id} name="text" data-memo rows={2} required aria-keyshortcuts="m" />
        </div>
        <div class="btns memo__save">
          <select name="kind" aria-label={t.documents.kindOfMemo}>
            {memoKinds.map((kind) => (
              <option value={kind}>{t.documents.memoKind[kind]}</option>
            ))}
          </select>
          <Button>{t.common.save}</Button>
        </div>
      </PostForm>
    </section>
  )
}
