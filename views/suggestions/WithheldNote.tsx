import { t } from '../../server/language/t.ts'
import type { Withheld } from '../../server/suggestions/quality/withholding.ts'
import type { Asked } from '../../server/suggestions/queue/laid.ts'
import { ButtonLink } from '../parts/Buttons.tsx'
import { Note } from '../parts/Notes.tsx'
import { queueHref } from './addresses.ts'

interface WithheldNoteProps {
  withheld: Withheld
  asked: Asked
}

/** Why nothing of this code is shown, and the way to see it all the same, for as long as one stays here. */
export function WithheldNote({ withheld, asked }: WithheldNoteProps) {
  return (
    <Note attention title={asked.withheld ? t.queue.oftenWrong : t.queue.areHeldBack}>
      <p>{withheldInWords(withheld)}</p>
      {asked.withheld ? (
        <ButtonLink small href={queueHref({ ...asked, withheld: false })}>
          {t.queue.holdBack}
        </ButtonLink>
      ) : (
        <ButtonLink small href={queueHref({ ...asked, withheld: true })}>
          {t.queue.showAnyway}
        </ButtonLink>
      )}
    </Note>
  )
}

/** `Van de 24 die te controleren waren, waren er 9 goed.` */
export function withheldInWords({ n, precision, from }: Withheld): string {
  const right = Math.round(n * precision)
  return from === 'codings' ? t.quality.heldBackRight(n, right) : t.quality.heldBackTaken(n, right)
}
