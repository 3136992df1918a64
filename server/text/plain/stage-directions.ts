import { notedLabel } from './label-words.ts'

/** `(gelach)`, `[stilte]`, `*applaus*`, `Einde opname`: what was heard or done, not said. */
export function isStageDirection(words: string): boolean {
  return words.length <= 120 && (heard.test(words) || isAboutRecording(words))
}

const heard =
  /^(?:\([^()]*\)|\[[^[\]]*\]|\*[^*]+\*|(?:einde|begin|start|vervolg) (?:van )?(?:de |het )?(?:opname|gesprek|transcript).{0,40}|transcribed by .{0,60})\.?$/i

/** `Els Bakker heeft de transcriptie gestart`: what a program puts among what is said. */
export function isAboutRecording(words: string): boolean {
  return words.length <= 160 && aboutRecording.test(words)
}

const aboutRecording =
  /^\S.{0,90}\s(?:(?:heeft|hebt) (?:de )?(?:transcriptie|transcript|opname|vergadering) (?:gestart|gestopt|beëindigd)|(?:started|stopped|ended) (?:the )?(?:transcription|recording|transcript))\.?$/iu

/** `Actie: bellen met de buren.` among what is said: put down by who took notes. */
export const isNoted = (words: string) => notedLabel.test(words)
