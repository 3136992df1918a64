import { enumeration } from '../../server/language/figures.ts'
import type { Span } from '../../server/text/span.ts'
import { CodeName } from '../parts/Code.tsx'
import { codeClass } from '../parts/code-colours.ts'
import { Badge } from '../parts/Notes.tsx'
import { sentenceWords } from '../parts/Place.tsx'
import { chosenHref } from './addresses.ts'
import type { Drawn } from './layout.ts'
import { deepestLane } from './marks.ts'
import type { ReadingBlock, ShownCode, ShownSuggestion } from './props.ts'

/** An open suggestion as the margin shows it. */
export type Proposed = Pick<ShownSuggestion, 'start' | 'end' | 'code'>

export interface MarginProps {
  block: ReadingBlock
  marks: readonly Drawn[]
  suggestions: readonly Proposed[]
  here: string
}

interface MarginName extends Span {
  code: ShownCode
  proposed: boolean
  /** Who gave it, when the reader did not. */
  from: readonly string[]
  isChanged: boolean
}

/** Beside a block: a lane for each code in it, in the order of the first words, and its name. */
export function Margin({ block, marks, suggestions, here }: MarginProps) {
  const names = namesOf(marks, suggestions)
  if (names.length === 0) return null
  const room = Math.max(deepestLane, Math.ceil(block.text.length / 120))
  return (
    <div class="margin">
      <span class="lanes" aria-hidden="true">
        {names.slice(0, deepestLane).map(({ code, proposed }) => (
          <i class={proposed ? 'is-proposed' : codeClass(code.id)} />
        ))}
      </span>
      <div class="margin__names">
        <Names label={labelOf(block)} names={names.slice(0, room)} here={here} />
        {names.length > room && (
          <details>
            <summary>nog {names.length - room}</summary>
            <Names label={`Meer codes, ${labelOf(block)}`} names={names.slice(room)} here={here} />
          </details>
        )}
      </div>
    </div>
  )
}

function Names({ label, names, here }: { label: string; names: readonly MarginName[]; here: string }) {
  return (
    <ul aria-label={label}>
      {names.map(({ code, proposed, start, end, from, isChanged }) => (
        <li
          data-start={start}
          data-end={end}
          class={proposed ? 'is-proposed' : undefined}
          data-open-suggestion={proposed ? code.id : undefined}
        >
          <CodeName code={code} proposed={proposed} href={chosenHref(here, { start, end })} />
          {from.length > 0 && <span class="margin__from"> van {enumeration(from)}</span>}
          {isChanged && (
            <>
              {' '}
              <Badge tone="attention">gewijzigd</Badge>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Each code once, where its first coding in the block begins; then the suggestions. */
function namesOf(marks: readonly Drawn[], suggestions: readonly Proposed[]): MarginName[] {
  const names = new Map<string, MarginName>()
  const own = new Set(marks.filter(({ isOwn }) => isOwn).map(({ code }) => code.id))
  const changed = new Set(marks.filter(({ isChanged }) => isChanged).map(({ code }) => code.id))
  for (const { code, start, end, others } of marks) {
    const from = own.has(code.id) ? [] : others
    if (!names.has(code.id))
      names.set(code.id, { code, start, end, from, proposed: false, isChanged: changed.has(code.id) })
  }
  return [
    ...names.values(),
    ...suggestions.map(({ code, start, end }) => ({
      ...{ code, start, end, from: [], proposed: true, isChanged: false },
    })),
  ]
}

function labelOf({ sentences }: ReadingBlock): string {
  const [first] = sentences
  return first ? `Codes bij ${sentenceWords(first.number, sentences.at(-1)?.number)}` : 'Codes'
}
