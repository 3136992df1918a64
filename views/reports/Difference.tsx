import type { DifferencePiece } from '../../server/reports/matching/verdict.ts'
import { Unseen } from '../parts/Text.tsx'

/** Quotation and source woven into one, word by word, with what the signs mean. */
export function Difference({ pieces }: { pieces: readonly DifferencePiece[] }) {
  if (pieces.every(({ op }) => op === 'equal')) return null
  return (
    <div class="stack">
      <dl class="compare">
        <dt>Verschil met de bron, woord voor woord</dt>
        <dd>
          {pieces.map((piece) => (
            <Piece {...piece} />
          ))}
        </dd>
      </dl>
      <p class="small quiet">
        <del>doorgehaald</del> staat in de bron, niet in het rapport. <ins>onderstreept</ins> staat alleen in
        het rapport.
      </p>
    </div>
  )
}

/** White space around a word is not what differs, so it is not marked. */
function Piece({ op, text }: DifferencePiece) {
  if (op === 'equal' || text.trim() === '') return <>{text}</>
  const words = text.trim()
  const at = text.indexOf(words)
  return (
    <>
      {text.slice(0, at)}
      {op === 'delete' ? (
        <del>
          <Unseen>alleen in de bron: </Unseen>
          {words}
          <Unseen> (einde)</Unseen>
        </del>
      ) : (
        <ins>
          <Unseen>alleen in het rapport: </Unseen>
          {words}
          <Unseen> (einde)</Unseen>
        </ins>
      )}
      {text.slice(at + words.length)}
    </>
  )
}
