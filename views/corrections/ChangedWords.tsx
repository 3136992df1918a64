import type { ChangedPiece } from '../../server/text/difference.ts'
import { Unseen } from '../parts/Text.tsx'

/** Old and new words woven into one: what went is struck, what came is underlined, and both are told aloud. */
export function ChangedWords({ pieces }: { pieces: readonly ChangedPiece[] }) {
  return (
    <>
      {pieces.map((piece) => (
        <Piece {...piece} />
      ))}
    </>
  )
}

/** White space around a word is not what a reader looks for, so it is not marked. */
function Piece({ op, text }: ChangedPiece) {
  if (op === 'equal' || text.trim() === '') return <>{text}</>
  const words = text.trim()
  const at = text.indexOf(words)
  return (
    <>
      {text.slice(0, at)}
      {op === 'delete' ? (
        <del>
          <Unseen>weg: </Unseen>
          {words}
          <Unseen> (einde)</Unseen>
        </del>
      ) : (
        <ins>
          <Unseen>nieuw: </Unseen>
          {words}
          <Unseen> (einde)</Unseen>
        </ins>
      )}
      {text.slice(at + words.length)}
    </>
  )
}

/** What the signs in a difference mean. */
export function SignsExplained() {
  return (
    <p class="small quiet">
      <del>Doorgehaald</del> stond er eerst. <ins>Onderstreept</ins> is nieuw.
    </p>
  )
}
