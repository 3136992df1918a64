import { isCapital, type Run, seen } from './name-runs.ts'

/** Initials of more than one letter. */
const longInitials = '(?:Th|Chr|Joh|Jac|Ph|IJ|Alb|Wm|Ch|Fr|Corn|Jos|Ant)'
const initials = new RegExp(`(?<![\\p{L}\\p{N}.’'-])((?:(?:\\p{Lu}|${longInitials})\\.-?[ \\u00a0]?)+)$`, 'u')
const bareInitial = /(?<![\p{L}\p{N}.’'-])(\p{Lu})[ \u00a0]$/u
/** `Plan B. Kok zei …` */
const isLettered =
  /(?<!\p{L})(?:plan|optie|variant|scenario|punt|bijlage|vitamine|groep|tafel|team|klas|lijst|categorie|type|fase|deel|zone|gebouw|blok|hal|zaal|route|lijn|artikel|lid|stap|kolom|rij|model|sectie|stelling|vraag|ronde)[ \u00a0]$/iu
const isAbbreviation = /^(?:N\.S|B\.V|N\.V|U\.S|V\.S|E\.U|V\.O\.F|W\.O|V\.N|A\.V)\./u
const longestInitials = 24

/** Where the initials before a name begin, with the first of them in lower case; undefined without any. */
export function initialsBefore(
  text: string,
  name: number,
  from: number,
  fits: (initial: string) => boolean,
): { readonly start: number; readonly initial: string } | undefined {
  const before = text.slice(Math.max(from, name - longestInitials), name)
  const dotted = initials.exec(before)
  const found = dotted ?? bareInitial.exec(before)
  if (!found) return undefined
  const words = found[1] ?? ''
  const start = name - (before.length - found.index)
  const initial = seen(words).charAt(0).normalize('NFD').charAt(0).toLowerCase()
  if (!dotted && !fits(initial)) return undefined
  if (!fits(initial) && isAbbreviation.test(words)) return undefined
  const isOne = words.replace(/\P{Lu}/gu, '').length === 1
  if (isOne && isLettered.test(text.slice(Math.max(0, start - 14), start))) return undefined
  return { start, initial }
}

/** Particles as they are the same name however they are written: `van den`, `v.d.`, `vd`, `van der`. */
const plain: Readonly<Record<string, string>> = {
  ...{ v: 'van', vd: 'van de', d: 'de', den: 'de', der: 'de', het: 'de', t: 'de' },
  ...{ vander: 'van de', vanden: 'van de', vande: 'van de' },
}

export const particlesAlike = (keys: readonly string[]) => keys.map((key) => plain[key] ?? key).join(' ')

/**
 * Where the particles before a name begin, when they are these in any spelling; undefined when they are not.
 * @param before the runs before the name, the nearest last
 */
export function particlesBefore(
  text: string,
  name: number,
  before: readonly Run[],
  wanted: string,
): number | undefined {
  const keys: string[] = []
  let next = name
  for (const run of before.toReversed().slice(0, 3)) {
    if (!/^(?:[^\S\n]{0,2}|\.[^\S\n]?|[/’'][^\S\n]?)$/u.test(seen(text.slice(run.end, next))))
      return undefined
    keys.unshift(run.key)
    next = run.start
    if (particlesAlike(keys) === wanted) return withApostrophe(text, run.start, run.key)
    if (isCapital(text, run.start) && keys.length > 1) return undefined
  }
  return undefined
}

const withApostrophe = (text: string, start: number, key: string) =>
  key === 't' && /[’']/u.test(text.charAt(start - 1)) ? start - 1 : start

/** Other spellings of a name with particles in it: `Jan v.d. Berg` of `Jan van den Berg`. */
export function particleSpellings(words: string): string[] {
  const spelled = (pattern: RegExp, forms: readonly string[]) =>
    pattern.test(words) ? forms.map((form) => words.replace(pattern, form)) : []
  return [
    ...spelled(/(?<=[ ])van (?:den?|der)(?= )/u, ['v.d.', 'v/d', 'vd', 'van de', 'van den', 'van der']),
    ...spelled(/(?<=[ ])van(?= \p{Lu})/u, ['v.', 'v']),
    ...spelled(/(?<=[ ])[’']t(?= )/u, ['het']),
    ...spelled(/(?<=[ ])het(?= )/u, ['’t']),
  ].filter((form) => form !== words)
}
