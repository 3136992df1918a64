import { Button, Buttons } from '../parts/Buttons.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'

/** Nothing was looked up yet: a person asks for it, for it may take a while. */
export function LookUp({ address, back, words }: { address: string; back: string; words: string }) {
  return (
    <Note title="Nog niet opgezocht">
      <p>{words} Dat kan even duren.</p>
      <PostForm action={`${address}/claims`} back={`${address}/${back}`} label="Opzoeken in de bronnen">
        <Buttons>
          <Button kind="primary">Zoek op in de bronnen</Button>
        </Buttons>
      </PostForm>
    </Note>
  )
}

/** It is being looked up; the page looks again by itself where there is script. */
export function Busy({ address, what }: { address: string; what: string }) {
  return (
    <div
      class="note"
      role="status"
      hx-get={address}
      hx-trigger="every 1s"
      hx-target="body"
      hx-swap="outerMorph"
    >
      <p>
        <strong>Wordt opgezocht</strong>: {what}. <a href={address}>Kijk opnieuw</a>
      </p>
      <progress aria-label="Wordt opgezocht" />
    </div>
  )
}
