import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { chosenHref } from './addresses.ts'
import type { CodingPageProps, Tidings } from './props.ts'

/** Whether one reads in sight of what others do here, with the way to the other. */
export function Together({ document, here, chosen, isAlone, canCode }: CodingPageProps) {
  if (!canCode) return <TidingsLine tidings={undefined} here={here} />
  return (
    <section class="stack together">
      <h2>{t.codingRoom.together}</h2>
      <p class="quiet">{isAlone ? t.codingRoom.seesNobody : t.codingRoom.seesOthers}</p>
      <TidingsLine tidings={undefined} here={here} />
      <PostForm
        action={`/documents/${document.id}/alone`}
        fields={{ alone: isAlone ? 'no' : 'yes' }}
        back={chosen ? chosenHref(here, chosen) : here}
        id="read-alone"
        quick
      >
        <Button small>{isAlone ? t.codingRoom.readTogether : t.codingRoom.readAlone}</Button>
      </PostForm>
    </section>
  )
}

interface TidingsLineProps {
  tidings: Tidings | undefined
  here: string
  /** Whether it is about the words that are chosen: then it is said aloud too. */
  isHere?: boolean
}

/** What somebody else did last while this page stood open. */
export function TidingsLine({ tidings, here, isHere = false }: TidingsLineProps) {
  return (
    <p id="tidings" data-said={isHere ? 'yes' : undefined}>
      {tidings && (
        <>
          {t.codingRoom.justNow} <a href={chosenHref(here, tidings, 'main')}>{tidings.words}</a>
        </>
      )}
    </p>
  )
}

/** Says that the text below is no longer what it was, and where the new one is. */
export function TextNews({ isOther, here }: { isOther: boolean; here: string }) {
  return (
    <div id="text-news">
      {isOther && (
        <Note attention title={t.codingRoom.textChanged}>
          <p>
            <a href={here}>{t.codingRoom.showNew}</a>
          </p>
        </Note>
      )}
    </div>
  )
}
