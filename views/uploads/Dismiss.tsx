import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'

/** What a line of a list is about. */
export interface Line {
  readonly id: string
  readonly name: string
}

/** Takes a file that was handed in away. */
export function Dismiss({ id, name }: Line) {
  return (
    <PostForm action={`/uploads/${id}/end`}>
      <Button kind="plain" label={t.uploads.removeOf(name)}>
        {t.common.remove}
      </Button>
    </PostForm>
  )
}
