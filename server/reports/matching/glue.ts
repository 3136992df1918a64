/** A text in which a line break with the white space around it reads as one space. */
export function asOneLine(text: string): string {
  return text.includes('\n') ? text.replace(/[^\S\n]*\n\s*/g, ' ') : text
}

/**
 * What stands between two words, reduced to what counts: without white space, quotation marks and marks of emphasis,
 * every dash alike, `...` as `…`.
 */
export function plainGlue(glue: string): string {
  if (glue === ' ') return ''
  return glue
    .replace(/[\s\u00AD\u200B-\u200D\u2060"'“”„‟‘’‚‛«»‹›`´′″*_]+/g, '')
    .replace(/[-‐‑‒–—―−]+/g, '–')
    .replace(/\.*…[.…]*|\.{3,}/g, '…')
}

/** Without what may close a sentence or a stretch of it. */
export function withoutClosing(plain: string): string {
  return plain.replace(/[.,;:!?)–]+/g, '')
}

/** Without what may open a sentence or a stretch of it. */
export function withoutOpening(plain: string): string {
  return plain.replace(/[(–]+/g, '')
}
