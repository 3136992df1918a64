import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'

/** Nothing was looked up yet: a person asks for it, for it may take a while. */
export function LookUp({ address, back, words }: { address: string; back: string; words: string }) {
  return (
    <Note title={t.reportRound.notLookedUp}>
      <p>{t.reportRound.mayTakeAWhile(words)}</p>
      <PostForm action={`${address}/claims`} back={`${address}/${back}`} label={t.reportRound.lookUp}>
        <Buttons>
          <Button kind="primary">{t.reportRound.lookUpNow}</Button>
        </Buttons>
      </PostForm>
    </Note>
  )
}
