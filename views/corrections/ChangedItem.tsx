import { t } from '../../server/language/t.ts'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { When } from '../parts/Text.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import { ChangedWords } from './ChangedWords.tsx'
import type { ChangedView } from './props.ts'

/** A coding inside which words changed: a person says whether the code still fits. */
export function ChangedItem({ changed, canDecide }: { changed: ChangedView; canDecide: boolean }) {
  const { id, revision, code, coder, document, voice, pieces, because, href } = changed
  return (
    <li class="queue__item" id={`changed-${id}`}>
      <p>
        <CodeName code={code} href={`/codebook/${code.id}`} /> {t.corrections.by(coder)}{' '}
        <Badge tone="attention">{t.corrections.changed}</Badge>
      </p>
      <p class="source compared__words" lang={peoplesLanguage()}>
        <ChangedWords pieces={pieces} />
      </p>
      <p class="small">
        <VoiceLabel voice={voice} />{' '}
        <span class="quiet">
          {t.corrections.corrected(document.name)}{' '}
          {because.person && t.corrections.correctedBy(because.person)}
          {t.corrections.on} <When at={because.at} form="day" />
          {because.reason && `: ${because.reason}`}
        </span>
      </p>
      <div class="btns">
        {canDecide && (
          <>
            <PostForm action={`/orphans/changed/${id}`} fields={{ revision }} quick back="/orphans#changed">
              <Button small label={t.corrections.stillFitsOf(code.name)}>
                {t.corrections.stillFits}
              </Button>
            </PostForm>
            <PostForm
              action={`/orphans/changed/${id}/end`}
              fields={{ revision }}
              quick
              back="/orphans#changed"
            >
              <Button small kind="plain" label={t.corrections.removeOf(code.name)}>
                {t.corrections.remove}
              </Button>
            </PostForm>
          </>
        )}
        <ButtonLink small kind="plain" href={href} label={t.corrections.openOf(code.name)}>
          {t.corrections.open}
        </ButtonLink>
      </div>
    </li>
  )
}
