import type { ChangedPiece } from '../../server/text/difference.ts'
import { WovenWords } from '../parts/WovenWords.tsx'

const aloud = { struck: 'alleen in de bron', underlined: 'alleen in het rapport' }

/** Quotation and source woven into one, word by word, with what the signs mean. */
export function Difference({ pieces }: { pieces: readonly ChangedPiece[] }) {
  if (pieces.every(({ op }) => op === 'equal')) return null
  return (
    <div class="stack">
      <dl class="compare">
        <dt>Verschil met de bron, woord voor woord</dt>
        <dd>
          <WovenWords pieces={pieces} aloud={aloud} />
        </dd>
      </dl>
      <p class="small quiet">
        <del>doorgehaald</del> staat in de bron, niet in het rapport. <ins>onderstreept</ins> staat alleen in
        het rapport.
      </p>
    </div>
  )
}
