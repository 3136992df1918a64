import type { Child } from 'hono/jsx'
import { enumeration } from '../../server/language/figures.ts'
import { contains, type Span } from '../../server/text/span.ts'
import { groundName } from '../masks/words.ts'
import { codeClass } from '../parts/code-colours.ts'
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
 * Every sentence is a stop for the keyboard.
 */
export function Words({ block, marks, lanes, chosen, reasons, blackened }: WordsProps) {
  const layers = { marks, lanes, reasons, chosen, blackened, cuts: block.sentences }
  const segments = segmentsOf(block, layers)
  const drawing: Drawing = { byId: new Map(marks.map((mark) => [mark.id, mark])), lanes, said: new Set() }
  return (
    <>
      {piecesOf(block, segments).map(({ sentence, inside }) => {
        if (!sentence) return <Inside nodes={nested(inside)} drawing={drawing} />
        const isChosen = chosen !== undefined && contains(chosen, sentence)
        const pieces = isChosen ? inside.map((segment) => ({ ...segment, isChosen: false })) : inside
        return (
          <Sentence sentence={sentence} isChosen={isChosen}>
            <Inside nodes={nested(pieces)} drawing={drawing} />
          </Sentence>
        )
      })}
    </>
  )
}

interface Drawing {
  readonly byId: ReadonlyMap<string, Drawn>
  readonly lanes: ReadonlyMap<string, number>
  /** Marks whose code was named already: the pieces of a cut mark say it once. */
  readonly said: Set<string>
}

interface SentenceProps {
  sentence: ReadingSentence
  isChosen: boolean
  children?: Child
}

function Sentence({ sentence, isChosen, children }: SentenceProps) {
  const { start, end, number } = sentence
  const id = sentenceId(number)
  const stop = {
    id,
    role: 'group',
    tabindex: -1,
    'aria-labelledby': `n${number} ${id}`,
    'data-start': start,
    'data-end': end,
  }
  return (
    <span class={isChosen ? 'sentence is-chosen' : 'sentence'} {...stop}>
      {children}
    </span>
  )
}

function Inside({ nodes, drawing }: { nodes: readonly Nested[]; drawing: Drawing }) {
  return (
    <>
      {nodes.map((node) =>
        'segment' in node ? (
          plain(node.segment)
        ) : (
          <Coded mark={node.mark} drawing={drawing}>
            <Inside nodes={node.inside} drawing={drawing} />
          </Coded>
        ),
      )}
    </>
  )
}

function Coded({ mark, drawing, children }: { mark: string; drawing: Drawing; children?: Child }) {
  const drawn = drawing.byId.get(mark)
  if (!drawn) return <>{children}</>
  const description = drawing.said.has(mark) ? undefined : codeAndCoders(drawn)
  drawing.said.add(mark)
  return (
    <mark
      class={`coded lane-${drawing.lanes.get(mark)} ${codeClass(drawn.code.id)}`}
      aria-description={description}
    >
      {children}
    </mark>
  )
}

function codeAndCoders({ code, others, isOwn, isChanged }: Drawn): string {
  const coders = others.length === 0 ? '' : `, ${isOwn ? 'ook ' : ''}van ${enumeration(others)}`
  return `code ${code.name}${coders}${isChanged ? ', gewijzigd door een verbetering' : ''}`
}

/** What others do not read stays to be read here, with a line over and under it and the ground behind it. */
function plain({ black, ...segment }: Segment): Child {
  const words = bare(segment)
  if (!black) return words
  return (
    <span
      class="blackened"
      aria-description={black.isLast ? `gelakt, ${groundName(black.ground)}` : undefined}
      data-ground={black.isLast ? black.ground : undefined}
    >
      {words}
    </span>
  )
}

function bare({ text, isReason, isChosen }: Segment): Child {
  if (isReason) return <mark class="reason">{text}</mark>
  return isChosen ? <span class="chosen">{text}</span> : text
}

interface Piece {
  sentence?: ReadingSentence
  inside: Segment[]
}

/** Segments put together by the sentence in which they lie; what lies between sentences stands alone. */
function piecesOf(block: ReadingBlock, segments: readonly Segment[]): Piece[] {
  const pieces: Piece[] = []
  for (const segment of segments) {
    const sentence = block.sentences.find((each) => contains(each, segment))
    const last = pieces.at(-1)
    if (last && last.sentence === sentence) last.inside.push(segment)
    else pieces.push(sentence ? { sentence, inside: [segment] } : { inside: [segment] })
  }
  return pieces
}
