import { t } from '../../server/language/t.ts'
import type { ChangedPiece } from '../../server/text/difference.ts'
import { screensLanguage } from './peoples-language.ts'
import { Unseen } from './Text.tsx'

/** What a struck and an underlined word mean, told aloud before it. */
export interface SignsAloud {
  readonly struck: string
  readonly underlined: string
}

interface WovenWordsProps {
  readonly pieces: readonly ChangedPiece[]
  readonly aloud: SignsAloud
}

/** Two texts woven into one: what only the first has is struck, what only the second has is underlined. */
export function WovenWords({ pieces, aloud }: WovenWordsProps) {
  return (
    <>
      {pieces.map((piece) => (
        <Piece {...piece} aloud={aloud} />
      ))}
    </>
  )
}

/** White space around a word is not what a reader looks for, so it is not marked. */
function Piece({ op, text, aloud }: ChangedPiece & { readonly aloud: SignsAloud }) {
  if (op === 'equal' || text.trim() === '') return <>{text}</>
  const words = text.trim()
  const at = text.indexOf(words)
  return (
    <>
      {text.slice(0, at)}
      {op === 'delete' ? (
        <del>
          <Unseen lang={screensLanguage()}>{aloud.struck}: </Unseen>
          {words}
          <Unseen lang={screensLanguage()}> ({t.parts.end})</Unseen>
        </del>
      ) : (
        <ins>
          <Unseen lang={screensLanguage()}>{aloud.underlined}: </Unseen>
          {words}
          <Unseen lang={screensLanguage()}> ({t.parts.end})</Unseen>
        </ins>
      )}
      {text.slice(at + words.length)}
    </>
  )
}
