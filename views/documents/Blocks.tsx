import type { Child } from 'hono/jsx'
import type { Span } from '../../server/text/span.ts'
import { recordingTime } from '../parts/dates.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import { blockId, sentenceHref } from './addresses.ts'
import {
  type Drawn,
  drawnCodings,
  type ItemTree,
  type PlacedBlock,
  perBlock,
  placed,
  rowsOf,
} from './layout.ts'
import { Margin, type Proposed } from './Margin.tsx'
import { lanesOf } from './marks.ts'
import type { ReadingBlock, ShownCoding } from './props.ts'
import { Words } from './Words.tsx'

export interface BlocksProps {
  blocks: readonly ReadingBlock[]
  codings?: readonly ShownCoding[]
  suggestions?: readonly Proposed[]
  /** The address of the page, to which a chosen sentence is added. */
  here: string
  chosen?: Span | undefined
  /** The words that count for the suggestion that is open. */
  reasons?: readonly Span[] | undefined
}

interface Drawing {
  here: string
  chosen: Span | undefined
  reasons: readonly Span[] | undefined
  lanes: ReadonlyMap<string, number>
  marks: ReadonlyMap<number, readonly Drawn[]>
  suggestions: ReadonlyMap<number, readonly Proposed[]>
}

/** The text of a source: whose words, how it is built, what is coded. */
export function Blocks({ blocks, codings = [], suggestions = [], here, chosen, reasons }: BlocksProps) {
  const drawn = drawnCodings(codings)
  const drawing: Drawing = {
    here,
    chosen,
    reasons,
    lanes: lanesOf(drawn),
    marks: perBlock(blocks, drawn),
    suggestions: perBlock(blocks, suggestions),
  }
  return (
    <>
      {rowsOf(placed(blocks)).map((row) =>
        'items' in row ? (
          <Items trees={row.items} drawing={drawing} />
        ) : (
          <Row placed={row.block} drawing={drawing} />
        ),
      )}
    </>
  )
}

function Items({ trees, drawing }: { trees: readonly ItemTree[]; drawing: Drawing }) {
  return (
    <>
      <Leaf page={trees[0]?.item.newPage} />
      <ul class="items">
        {trees.map(({ item, under }) => (
          <li>
            <Row placed={{ ...item, newPage: undefined }} drawing={drawing} />
            {under.length > 0 && <Items trees={under} drawing={drawing} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** One block: whose words and which sentences at the left, the words, the codes at the right. */
function Row({
  placed: { block, showsVoice, showsSpeaker, newPage },
  drawing,
}: {
  placed: PlacedBlock
  drawing: Drawing
}) {
  const marks = drawing.marks.get(block.start) ?? []
  const { chosen, reasons, lanes, here } = drawing
  return (
    <>
      <Leaf page={newPage} />
      <div class={`block block--${block.kind} block--${block.voice}`} id={blockId(block.start)}>
        <div class="block__edge">
          {showsVoice && <VoiceLabel voice={block.voice} />}
          <Numbers block={block} here={here} />
        </div>
        <div class={`block__text level-${Math.min(block.level ?? 1, 6)}`}>
          {showsSpeaker && <Speaker block={block} />}
          <Structure block={block}>
            <Words block={block} marks={marks} lanes={lanes} chosen={chosen} reasons={reasons} />
          </Structure>
        </div>
        <Margin
          block={block}
          marks={marks}
          suggestions={drawing.suggestions.get(block.start) ?? []}
          here={here}
        />
      </div>
    </>
  )
}

function Leaf({ page }: { page: number | undefined }) {
  if (page === undefined) return null
  return (
    <p class="leaf" id={`blz-${page}`}>
      <span>blz. {page}</span>
    </p>
  )
}

function Speaker({ block }: { block: ReadingBlock }) {
  return (
    <p class="speaker">
      <strong>{block.speaker}</strong> {block.speakerRole}{' '}
      {block.time !== undefined && <time>{recordingTime(block.time)}</time>}
    </p>
  )
}

/** Every sentence has a number that is a link, so that it can be chosen without mouse or script. */
function Numbers({ block, here }: { block: ReadingBlock; here: string }) {
  if (block.sentences.length === 0) return null
  return (
    <span class="numbers">
      <span aria-hidden="true">zin</span>{' '}
      {block.sentences.map(({ number }) => (
        <a href={sentenceHref(here, number)} id={`n${number}`} aria-label={`zin ${number}`}>
          {number}
        </a>
      ))}
    </span>
  )
}

/** The element that says what kind of block this is. The words stand directly in it: offsets are counted there. */
function Structure({ block, children }: { block: ReadingBlock; children?: Child }) {
  const words = { class: 'words', 'data-start': block.start }
  switch (block.kind) {
    case 'heading':
      return headingOf(block.level ?? 1, words, children)
    case 'quote':
      return (
        <blockquote>
          <p {...words}>{children}</p>
        </blockquote>
      )
    case 'item':
      return <span {...words}>{children}</span>
    default:
      return <p {...words}>{children}</p>
  }
}

function headingOf(level: number, words: Record<string, string | number>, children: Child) {
  if (level <= 1) return <h2 {...words}>{children}</h2>
  if (level === 2) return <h3 {...words}>{children}</h3>
  if (level === 3) return <h4 {...words}>{children}</h4>
  return <h5 {...words}>{children}</h5>
}
