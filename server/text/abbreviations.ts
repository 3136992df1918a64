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
const afterEt = /(?:^|\s)et\s$/u
const numberBefore = /\d\s*$/

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
  const lead = before.slice(0, before.length - token.length)
  if (companies.has(word)) return next.kind === 'lower' || !isStopWord(next.word)
  if (closing.has(word) || (word === 'al' && afterEt.test(lead))) return next.kind === 'lower'
  if (units.has(word) && numberBefore.test(lead)) return next.kind === 'lower'
  if (opening.has(word) || lettersWithDots.test(token) || stackedTitles.test(word)) return true
  if (next.kind === 'number' && beforeFigures.has(word)) return true
  if (months.has(word) && numberBefore.test(lead)) return next.kind !== 'upper'
  if (word === 'u') return false
  if (labelledLetter.test(before)) return next.kind === 'lower'
  return isInitial(token, next)
}

function isInitial(token: string, next: Opening): boolean {
  if (/^\p{Ll}$/u.test(token)) return true
  if (!initials.test(token)) return false
  return !isStopWord(next.word) || nameParticles.has(next.word.toLowerCase())
}

/** The last word of a text with the dots inside it, without what opens it. */
export function lastToken(before: string): string {
  const token = /[^\s([{"“„«‘]*$/u.exec(before)?.[0] ?? ''
  return token.replace(/^[^\p{L}\p{N}]+/u, '')
}
