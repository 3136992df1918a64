import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextArea } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import type { CodePageProps } from './props.ts'

/** What people thought about this code, with a small form for the next thought. */
export function CodeMemos({ code, memos }: Pick<CodePageProps, 'code' | 'memos'>) {
  return (
    <section aria-labelledby="memos">
      <h2 id="memos">{t.codePage.memos}</h2>
      {memos.length > 0 && (
        <ol class="code-memos">
          {memos.map((memo) => (
            <li>
              <p class="small">
                <strong>{memo.personName}</strong>{' '}
                <span class="quiet">
                  <When at={memo.at} />
                </span>{' '}
                <Badge>{t.memos.kind[memo.kind]}</Badge>
              </p>
              <p class="codebook__text">{memo.text}</p>
              <a class="small" href={`/memos?edit=${memo.id}#m${memo.id}`}>
                {t.common.edit}
              </a>
            </li>
          ))}
        </ol>
      )}
      <PostForm
        action="/memos"
        back={`/codebook/${code.id}#memos`}
        fields={{ subject_kind: 'code', subject: code.id }}
        class="stack"
        label={t.codePage.memoHere}
      >
        <TextArea name="text" id="memo-text" label={t.codePage.memoHere} rows={3} required />
        <SelectField
          name="kind"
          id="memo-kind"
          label={t.codePage.memoKind}
          value="code"
          options={Object.entries(t.memos.kind).map(([value, name]) => ({ value, name }))}
        />
        <Buttons>
          <Button>{t.codePage.saveMemo}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
