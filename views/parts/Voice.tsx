import type { Voice } from '../../server/text/block.ts'

const words: Record<Voice, string> = {
  participant: 'deelnemer',
  note: 'genoteerd',
  guest: 'inleider',
  organiser: 'organisatie',
  analysis: 'analyse',
  frame: 'kader',
}

const meanings: Record<Voice, string> = {
  participant: 'woorden van een deelnemer',
  note: 'genoteerd door de verslaglegger',
  guest: 'woorden van een inleider',
  organiser: 'woorden van de organisatie',
  analysis: 'woorden van wie het verslag schreef',
  frame: 'kader van de bron, door niemand gezegd',
}

/** The word for whose words these are. */
export function voiceWord(voice: Voice): string {
  return words[voice]
}

/** The same as a phrase, for a page where it stands alone. */
export function voicePhrase(voice: Voice): string {
  return meanings[voice]
}

/** Whose words: a word and a line. `more` follows it: a role, an organisation. */
export function VoiceLabel({ voice, full = false, more }: { voice: Voice; full?: boolean; more?: string }) {
  return (
    <span class={`voice voice--${voice}`}>
      {full ? meanings[voice] : words[voice]}
      {more ? `, ${more}` : ''}
    </span>
  )
}
