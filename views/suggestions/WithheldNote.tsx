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
    <Note
      attention
      title={asked.withheld ? 'Deze suggesties kloppen vaak niet' : 'Deze suggesties worden achtergehouden'}
    >
      <p>{withheldInWords(withheld)}</p>
      {asked.withheld ? (
        <ButtonLink small href={queueHref({ ...asked, withheld: false })}>
          Weer achterhouden
        </ButtonLink>
      ) : (
        <ButtonLink small href={queueHref({ ...asked, withheld: true })}>
          Toch tonen
        </ButtonLink>
      )}
    </Note>
  )
}

/** `Van de 24 die te controleren waren, klopten er 9.` */
export function withheldInWords({ n, precision, from }: Withheld): string {
  const right = Math.round(n * precision)
  return from === 'codings'
    ? `Van de ${n} die te controleren waren, klopten er ${right}.`
    : `Van de ${n} waarover iemand besliste, zijn er ${right} overgenomen.`
}
