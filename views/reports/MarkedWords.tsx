import { t } from '../../server/language/t.ts'
import { contains, overlaps } from '../../server/text/span.ts'
import type { ReadingBlock } from '../documents/props.ts'
import { Unseen } from '../parts/Text.tsx'
import type { TextMark } from './props.ts'
import { VerdictSign } from './Verdict.tsx'
import { verdictLooks } from './words.ts'

interface MarkedWordsProps {
  block: ReadingBlock
  /** What overlaps this block, in the order of the text. */
  marks: readonly TextMark[]
  /** Marks of which an earlier piece was drawn: only the first says its verdict. */
  said: Set<string>
}

/** The words of a block; each piece belongs to the innermost mark that holds it. */
export function MarkedWords({ block, marks, said }: MarkedWordsProps) {
  return (
    <>
      {piecesOf(block, marks).map(({ text, mark }) => {
        if (!mark) return <>{text}</>
        const isFirst = !said.has(mark.key)
        said.add(mark.key)
        return <Marked text={text} mark={mark} isFirst={isFirst} />
      })}
    </>
  )
}

interface MarkedProps {
  text: string
  mark: TextMark
  isFirst: boolean
}

function Marked({ text, mark, isFirst }: MarkedProps) {
  const { key, href, verdict, isChosen, note } = mark
  const id = isFirst ? key : undefined
  const look = verdict === null ? 'extent' : `verdict--${verdictLooks[verdict]}`
  const chosen = isChosen ? ' is-chosen' : ''
  const [opening, rest] = isFirst ? firstWord(text) : ['', text]
  return (
    <>
      <mark class={`quoted ${look}${chosen}`} id={id}>
        <a
          href={href}
          aria-current={isChosen && isFirst ? 'true' : undefined}
          tabindex={isFirst ? undefined : -1}
        >
          {isFirst && verdict !== null && (
            <Unseen>
              {key}, {t.reports.verdict[verdict]}:{' '}
            </Unseen>
          )}
          {isFirst && verdict !== null ? (
            <span class="nowrap">
              <VerdictSign verdict={verdict} />
              &nbsp;{opening}
            </span>
          ) : (
            opening
          )}
          {rest}
        </a>
      </mark>
      {isFirst && note && <span class="extent__note"> {note}</span>}
      {isFirst && isChosen && (
        <a class="to-panel" href="#oordeel">
          {t.reportRound.toJudgement(key)}
        </a>
      )}
    </>
  )
}

/** A sign stays with the word that it stands before. */
function firstWord(text: string): [first: string, rest: string] {
  const end = text.search(/\s/u)
  return end > 0 && end < 24 ? [text.slice(0, end), text.slice(end)] : ['', text]
}

interface Piece {
  readonly text: string
  readonly mark: TextMark | undefined
}

/** The block cut at every bound of a mark. Joined, the pieces are its words. */
export function piecesOf(block: ReadingBlock, marks: readonly TextMark[]): Piece[] {
  const here = marks.filter((mark) => overlaps(mark, block))
  const bounds = here.flatMap(({ start, end }) => [start, end])
  const cuts = [...new Set([block.start, ...bounds, block.end])]
    .filter((at) => at >= block.start && at <= block.end)
    .sort((a, b) => a - b)
  const pieces: Piece[] = []
  for (const [at, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[at + 1] ?? block.end
    const text = block.text.slice(start - block.start, end - block.start)
    const mark = here
      .filter((one) => contains(one, { start, end }))
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    const last = pieces.at(-1)
    if (last && last.mark === mark) pieces[pieces.length - 1] = { text: last.text + text, mark }
    else pieces.push({ text, mark })
  }
  return pieces
}
