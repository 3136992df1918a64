import { t } from '../../server/language/t.ts'
import type { ChangedPiece } from '../../server/text/difference.ts'
import { WovenWords } from '../parts/WovenWords.tsx'

/** Old and new words woven into one: what went is struck, what came is underlined. */
export function ChangedWords({ pieces }: { pieces: readonly ChangedPiece[] }) {
  return <WovenWords pieces={pieces} aloud={t.corrections.aloud} />
}

/** What the signs in a difference mean. */
export function SignsExplained() {
  return (
    <p class="small quiet">
      <del>{t.corrections.struckThrough}</del> {t.corrections.stoodThere}{' '}
      <ins>{t.corrections.underlined}</ins> {t.corrections.isNew}
    </p>
  )
}
