import type { ChangedPiece } from '../../server/text/difference.ts'
import { WovenWords } from '../parts/WovenWords.tsx'

const aloud = { struck: 'weg', underlined: 'nieuw' }

/** Old and new words woven into one: what went is struck, what came is underlined. */
export function ChangedWords({ pieces }: { pieces: readonly ChangedPiece[] }) {
  return <WovenWords pieces={pieces} aloud={aloud} />
}

/** What the signs in a difference mean. */
export function SignsExplained() {
  return (
    <p class="small quiet">
      <del>Doorgehaald</del> stond er eerst. <ins>Onderstreept</ins> is nieuw.
    </p>
  )
}
