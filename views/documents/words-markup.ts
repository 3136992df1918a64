import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { contains, type Span } from '../../server/text/span.ts'
import { groundName } from '../masks/words.ts'
import { codeClass } from '../parts/code-colours.ts'
import { type Markup, markup } from '../parts/markup.ts'
import { sentenceId } from './addresses.ts'
import type { Drawn } from './layout.ts'
import { type Black, type Nested, nested, type Segment, segmentsOf } from './marks.ts'
import type { ReadingBlock, ReadingSentence } from './props.ts'

export interface WordsProps {
  block: ReadingBlock
  marks: readonly Drawn[]
  lanes: ReadonlyMap<string, number>
  chosen?: Span | undefined
  reasons?: readonly Span[] | undefined
  blackened?: readonly Black[] | undefined
}

/**
 * The words of a block, and nothing but its words: the browser counts characters here to find offsets.
 * Every sentence is a stop for the keyboard; the script that goes there says so to who listens.
 */
export function wordsMarkup({ block, marks, lanes, chosen, reasons, blackened }: WordsProps): Markup[] {
  const layers = { marks, lanes, reasons, chosen, blackened, cuts: block.sentences }
  const drawing: Drawing = { byId: new Map(marks.map((mark) => [mark.id, mark])), lanes, said: new Set() }
  return piecesOf(block, segmentsOf(block, layers)).map(({ sentence, inside }) => {
    if (!sentence) return inMarks(inside, drawing)
    const isChosen = chosen !== undefined && contains(chosen, sentence)
    const pieces = isChosen ? inside.map((segment) => ({ ...segment, isChosen: false })) : inside
    const look = isChosen ? 'sentence is-chosen' : 'sentence'
    return markup`<span class="${look}" id="${sentenceId(sentence.number)}">${inMarks(pieces, drawing)}</span>`
  })
}

interface Drawing {
  readonly byId: ReadonlyMap<string, Drawn>
  readonly lanes: ReadonlyMap<string, number>
  /** Marks whose code was named already: the pieces of a cut mark say it once. */
  readonly said: Set<string>
}

function inMarks(segments: readonly Segment[], drawing: Drawing): Markup {
  const [segment] = segments
  if (segments.length === 1 && segment?.marks.length === 0) return plain(segment)
  return markup`${nested(segments).map((node) => nodeMarkup(node, drawing))}`
}

function nodeMarkup(node: Nested, drawing: Drawing): Markup {
  if ('segment' in node) return plain(node.segment)
  const inside = node.inside.map((each) => nodeMarkup(each, drawing))
  const drawn = drawing.byId.get(node.mark)
  if (!drawn) return markup`${inside}`
  const described = drawing.said.has(node.mark) ? undefined : description(codeAndCoders(drawn))
  drawing.said.add(node.mark)
  const look = `coded lane-${drawing.lanes.get(node.mark)} ${codeClass(drawn.code.id)}`
  return markup`<mark class="${look}"${described}>${inside}</mark>`
}

function codeAndCoders({ code, others, isOwn, isChanged }: Drawn): string {
  const { onText } = t
  const said = () => {
    if (others.length === 0) return onText.code(code.name)
    const names = enumeration(others)
    return isOwn ? onText.codeAlsoFrom(code.name, names) : onText.codeFrom(code.name, names)
  }
  return isChanged ? `${said()}, ${onText.changedByCorrection}` : said()
}

/** What others do not read stays to be read here, with a line over and under it and the ground behind it. */
function plain({ black, ...segment }: Segment): Markup {
  const words = bare(segment)
  if (!black) return words
  if (!black.isLast) return markup`<span class="blackened">${words}</span>`
  const described = description(t.onText.masked(groundName(black.ground)))
  return markup`<span class="blackened"${described} data-ground="${black.ground}">${words}</span>`
}

function bare({ text, isReason, isChosen }: Segment): Markup {
  if (isReason) return markup`<mark class="reason">${text}</mark>`
  return isChosen ? markup`<span class="chosen">${text}</span>` : markup`${text}`
}

const description = (words: string) => markup` aria-description="${words}"`

interface Piece {
  sentence?: ReadingSentence
  inside: Segment[]
}

/** Segments put together by the sentence in which they lie; what lies between sentences stands alone. */
function piecesOf(block: ReadingBlock, segments: readonly Segment[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const segment of segments) {
    while ((block.sentences[at]?.end ?? segment.end) < segment.end) at++
    const next = block.sentences[at]
    const sentence = next && contains(next, segment) ? next : undefined
    const last = pieces.at(-1)
    if (last && last.sentence === sentence) last.inside.push(segment)
    else pieces.push(sentence ? { sentence, inside: [segment] } : { inside: [segment] })
  }
  return pieces
}
