import { t } from '../../server/language/t.ts'
import type { Voice } from '../../server/text/block.ts'

/** The word for whose words these are. */
export function voiceWord(voice: Voice): string {
  return t.parts.voice[voice]
}

/** The same as a phrase, for a page where it stands alone. */
export function voicePhrase(voice: Voice): string {
  return t.parts.voiceInFull[voice]
}

/** Whose words: a word and a line. `more` follows it: a role, an organisation. */
export function VoiceLabel({ voice, full = false, more }: { voice: Voice; full?: boolean; more?: string }) {
  return (
    <span class={`voice voice--${voice}`}>
      {full ? t.parts.voiceInFull[voice] : t.parts.voice[voice]}
      {more ? `, ${more}` : ''}
    </span>
  )
}
