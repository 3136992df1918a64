import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import type { ReadDocument, ShownSuggestion } from './props.ts'

interface DecisionFormsProps {
  suggestion: ShownSuggestion
  document: ReadDocument
  back: string
  /** The keys a and x belong to the first suggestion only; beside the picker they are shown on its buttons too. */
  keys?: 'pressed' | 'shown' | undefined
}

/** Take a suggestion over, or leave it. */
export function DecisionForms({ suggestion, document, back, keys }: DecisionFormsProps) {
  const { start, end, code, score, model } = suggestion
  const fields = { version: document.versionId, start, end, code: code.id, score, model }
  return (
    <PostForm action={`/documents/${document.id}/decisions`} fields={fields} back={back} quick>
      <div class="btns">
        <Button
          small
          name="verdict"
          value="taken"
          label={t.documents.takeOverOf(code.name)}
          {...keyed('a', keys)}
        >
          {t.documents.takeOver}
        </Button>
        <Button
          small
          name="verdict"
          value="left"
          label={t.documents.leaveOf(code.name)}
          {...keyed('x', keys)}
        >
          {t.documents.leave}
        </Button>
      </div>
    </PostForm>
  )
}

function keyed(key: string, keys: DecisionFormsProps['keys']) {
  if (keys === 'pressed') return { hotkey: key }
  return keys === 'shown' ? { shownKey: key } : {}
}
