import { memoKindWords } from '../memos/MemosPage.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextArea } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import type { CodePageProps } from './props.ts'

const kinds = Object.entries(memoKindWords).map(([value, name]) => ({ value, name }))

/** What people thought about this code, with a small form for the next thought. */
export function CodeMemos({ code, memos }: Pick<CodePageProps, 'code' | 'memos'>) {
  return (
    <section aria-labelledby="memos">
      <h2 id="memos">Memo’s</h2>
      {memos.length > 0 && (
        <ol class="code-memos">
          {memos.map((memo) => (
            <li>
              <p class="small">
                <strong>{memo.personName}</strong>{' '}
                <span class="quiet">
                  <When at={memo.at} />
                </span>{' '}
                <Badge>{memoKindWords[memo.kind]}</Badge>
              </p>
              <p class="codebook__text">{memo.text}</p>
              <a class="small" href={`/memos?edit=${memo.id}#m${memo.id}`}>
                Wijzigen
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
        label="Memo bij deze code"
      >
        <TextArea name="text" id="memo-text" label="Memo bij deze code" rows={3} required />
        <SelectField name="kind" id="memo-kind" label="Soort" value="code" options={kinds} />
        <Buttons>
          <Button>Memo bewaren</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
