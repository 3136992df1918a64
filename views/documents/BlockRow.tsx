import type { Child } from 'hono/jsx'
import { recordingTime } from '../../server/language/dates.ts'
import type { Span } from '../../server/text/span.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import { blockId, sentenceHref } from './addresses.ts'
import type { Drawn, PlacedBlock } from './layout.ts'
import { Margin, type Proposed } from './Margin.tsx'
import type { Black } from './marks.ts'
import type { ReadingBlock } from './props.ts'
import { Words } from './Words.tsx'

/** What is drawn on the blocks, looked up by where a block starts. */
export interface Drawing {
  here: string
  chosen: Span | undefined
  reasons: readonly Span[] | undefined
  blackened: readonly Black[] | undefined
  lanes: ReadonlyMap<string, number>
  marks: ReadonlyMap<number, readonly Drawn[]>
  suggestions: ReadonlyMap<number, readonly Proposed[]>
}

interface BlockRowProps {
  placed: PlacedBlock
  drawing: Drawing
}

/** One block: whose words and which sentences at the left, the words, the codes at the right. */
export function BlockRow({ placed: { block, showsVoice, showsSpeaker }, drawing }: BlockRowProps) {
  const { chosen, reasons, lanes, here, blackened } = drawing
  const marks = drawing.marks.get(block.start) ?? []
  const suggestions = drawing.suggestions.get(block.start) ?? []
  return (
    <div class={`block block--${block.kind} block--${block.voice}`} id={blockId(block.start)}>
      <div class="block__edge">
        {showsVoice && <VoiceLabel voice={block.voice} />}
        <Numbers block={block} here={here} />
      </div>
      <div class={`block__text level-${Math.min(block.level ?? 1, 6)}`}>
        {showsSpeaker && <Speaker block={block} />}
        <Structure block={block}>
          <Words {...{ block, marks, lanes, chosen, reasons, blackened }} />
        </Structure>
      </div>
      <Margin block={block} marks={marks} suggestions={suggestions} here={here} />
    </div>
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
      zin{' '}
      {block.sentences.map(({ number }) => (
        <a href={sentenceHref(here, number)} id={`n${number}`}>
          {number}
        </a>
      ))}
    </span>
  )
}

/** The element that says what kind of block this is. The words stand directly in it: offsets are counted there. */
function Structure({ block, children }: { block: ReadingBlock; children?: Child }) {
  const words = { class: 'words', 'data-start': block.start, 'data-end': block.end }
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
