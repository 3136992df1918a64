import { isStopWord } from './stop-words.ts'

const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Written with a dot, and always followed by what they announce. */
const opening = words(`
  dhr mevr mw mej prof dr drs ir mr ing ds mgr jhr st gebr fa fam wed burg weth staatssecr vz secr dir adj
  bijv bv vgl zg zgn nl resp evt incl excl ca art nr nrs nos p pp pag blz bldz fig afb bijl hfst hst par dl jg ed red
  uitg vert afl tel max min gem ong ongev plm aant aanv aanw aanwez afd afz alg ass betr cf ev geb gest overl jl
  med ned opm prov ref spec stg str tav tgv tov vnl wrsch waarsch ond eig maatsch cat comm coörd soc econ int
  vd vlg oa dwz mbt tbv nav dmv adhv ivm ipv iem kl nb n.b ps p.s
`)

/** Written with a dot, and able to close a sentence. */
const closing = words(`
  etc enz enzv e.d e.a e.v e.v.a a.u.b s.v.p n.v.t z.s.m t.z.t o.i.d i.d c.s cs jr sr v.chr n.chr p.p p.m p.w p.j m.e.r
`)

/** Units, when a number stands before them: `5 mln.` can close a sentence, `min. 5` cannot. */
const units = words('mln mld mrd km cm mm kg min sec wk wkn mnd jr dgn blz pag pp st m s g l')

const months = words('jan feb febr mrt apr jun jul aug sep sept okt nov dec')
const beforeFigures = words('vol no nr lid tab bijlage ma di wo do vr za')
const companies = words('b.v n.v v.o.f c.v')
const nameParticles = words('de den der van in op te ten ter')
const labels =
  'optie|plan|vitamine|punt|groep|klasse|type|categorie|variant|scenario|route|team|blok|vak|hal|kolom|rij'

const initials = /^(?:(?:\p{Lu}|IJ|Th|Ph|Chr|Joh)\.)*(?:\p{Lu}|IJ|Th|Ph|Chr|Joh)$/u
const lettersWithDots = /^\p{Ll}(?:\.\p{Ll})+$/u
const stackedTitles = /\.(?:prof|dr|drs|mr|ir|ing)$/
const labelledLetter = new RegExp(`(?:^|[^\\p{L}])(?:${labels})\\s+\\p{L}$`, 'iu')
/** Units of one letter, also of one outside the basic plane. */
const longestLetter = 2
const afterEt = /(?:^|\s)et\s$/u
const numberBefore = /\d\s*$/

/** Whatever a rule below looks up; a plain word that is none of these is no abbreviation, and nearly all words are that. */
const anyOf = new Set(
  [opening, closing, units, months, beforeFigures, companies, new Set(['al'])].flatMap((list) => [...list]),
)
const plainLetters = /^[a-z]+$/

/** What follows a full stop: its kind, and its first word. */
export interface Opening {
  readonly kind: 'upper' | 'lower' | 'number'
  readonly word: string
}

/**
 * Whether the dot behind these words belongs to an abbreviation or an initial, so that the sentence goes on.
 * `before` ends just before the dot; it need not reach back further than the last few words.
 */
export function isAbbreviation(before: string, next: Opening): boolean {
  const token = lastToken(before)
  const word = token.toLowerCase()
  if (token.length > longestLetter && plainLetters.test(token) && !anyOf.has(word)) return false
  const lead = before.slice(0, before.length - token.length)
  if (companies.has(word)) return next.kind === 'lower' || !isStopWord(next.word)
  if (closing.has(word) || (word === 'al' && afterEt.test(lead))) return next.kind === 'lower'
  if (units.has(word) && numberBefore.test(lead)) return next.kind === 'lower'
  if (opening.has(word) || lettersWithDots.test(token) || stackedTitles.test(word)) return true
  if (next.kind === 'number' && beforeFigures.has(word)) return true
  if (months.has(word) && numberBefore.test(lead)) return next.kind !== 'upper'
  if (word === 'u') return false
  if (token.length <= longestLetter && labelledLetter.test(before)) return next.kind === 'lower'
  return isInitial(token, next)
}

function isInitial(token: string, next: Opening): boolean {
  if (/^\p{Ll}$/u.test(token)) return true
  if (!initials.test(token)) return false
  return !isStopWord(next.word) || nameParticles.has(next.word.toLowerCase())
}

/** The last word of a text with the dots inside it, without what opens it. */
export function lastToken(before: string): string {
  let from = before.length
  while (from > 0 && !opensToken.has(before.charAt(from - 1))) from--
  const token = before.slice(from)
  return startsToken.test(token) ? token : token.replace(/^[^\p{L}\p{N}]+/u, '')
}

/** What stands before a word: white space as `\s` has it, brackets and quotation marks. */
const opensToken = new Set(
  '\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF([{"“„«‘',
)
const startsToken = /^[a-zA-Z0-9]/
