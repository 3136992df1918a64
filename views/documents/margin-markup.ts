import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Span } from '../../server/text/span.ts'
import { codeClass } from '../parts/code-colours.ts'
import { type Markup, markup, nothing } from '../parts/markup.ts'
import { sentenceWords } from '../parts/Place.tsx'
import { addressesWithin } from './addresses.ts'
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

/**
 * Beside a block: a lane for each code in it, in the order of the first words, and its name. Lanes are drawn by the
 * stylesheet, before the first names: thousands of elements less.
 */
export function marginMarkup({ block, marks, suggestions, here }: MarginProps): Markup {
  const names = namesOf(marks, suggestions)
  if (names.length === 0) return nothing
  const room = Math.max(deepestLane, Math.ceil(block.text.length / 120))
  const label = labelOf(block)
  const first = namesMarkup(label, names.slice(0, room), here)
  return markup`<div class="margin lanes-${Math.min(names.length, deepestLane)}">${first}${further(names.slice(room), label, here)}</div>`
}

function further(names: readonly MarginName[], label: string, here: string): Markup {
  if (names.length === 0) return nothing
  const { onText } = t
  return markup`<details><summary>${onText.further(names.length)}</summary>${namesMarkup(onText.furtherCodes(label), names, here)}</details>`
}

function namesMarkup(label: string, names: readonly MarginName[], here: string): Markup {
  const chosenAt = addressesWithin(here)
  return markup`<ul aria-label="${label}">${names.map((name) => nameMarkup(name, chosenAt(name)))}</ul>`
}

function nameMarkup({ code, proposed, from, isChanged }: MarginName, href: string): Markup {
  const { onText } = t
  const look = code.status === 'vervallen' ? 'code-name code-name--retired' : 'code-name'
  const line = proposed
    ? markup`class="is-proposed" data-open-suggestion="${code.id}"`
    : markup`class="${codeClass(code.id)}"`
  const words = proposed ? markup`<em>${code.name}?</em>${unseen(onText.openSuggestion)}` : code.name
  const retired = code.status === 'vervallen' ? unseen(onText.retired) : undefined
  const givers = from.length > 0 ? ` ${onText.from(enumeration(from))}` : undefined
  const changed = isChanged
    ? markup` <span class="badge badge--attention">! ${onText.changed}</span>`
    : undefined
  return markup`<li ${line}><a class="${look}" href="${href}">${words}${retired}</a>${givers}${changed}</li>`
}

const unseen = (words: string) => markup`<span class="visually-hidden"> ${words}</span>`

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
  return first ? t.onText.codesAt(sentenceWords(first.number, sentences.at(-1)?.number)) : t.onText.codes
}
