import { firstWhere, type Stretch } from './snap.ts'

/** The elements that hold the words of the blocks and nothing else, in the order of the text. */
export function wordElements(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#text .words')]
}

export function startOf(words: HTMLElement): number {
  return Number(words.dataset.start)
}

export function endOf(words: HTMLElement): number {
  return Number(words.dataset.end)
}

/**
 * Where a place on the page lies in the canonical text: the start of its block plus the length of the text before
 * it there. A place outside the words (in a label, between blocks) counts as the words nearest to it: the first
 * after it for the beginning of a choice, the last before it for its end.
 */
export function offsetAt(node: Node, offset: number, side: 'start' | 'end'): number | undefined {
  const words = elementOf(node)?.closest<HTMLElement>('.words')
  if (words) {
    const before = document.createRange()
    before.setStart(words, 0)
    before.setEnd(node, offset)
    return startOf(words) + before.toString().length
  }
  const place = document.createRange()
  place.setStart(node, offset)
  if (side === 'start') {
    const next = wordElements().find((element) => place.comparePoint(element, 0) > 0)
    return next && startOf(next)
  }
  const last = wordElements().findLast((element) => place.comparePoint(element, 0) < 0)
  return last && endOf(last)
}

/** The stretch that a selection on the page covers. */
export function stretchOf(range: Range): Stretch | undefined {
  const start = offsetAt(range.startContainer, range.startOffset, 'start')
  const end = offsetAt(range.endContainer, range.endOffset, 'end')
  return start === undefined || end === undefined || end <= start ? undefined : { start, end }
}

/** What is selected on the page, when that is anything and touches the text. */
export function selectedInText(): Range | undefined {
  const text = document.getElementById('text')
  const selection = window.getSelection()
  if (!text || !selection || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  return range.intersectsNode(text) ? range : undefined
}

/** The sentences that a stretch touches, in the order of the text. */
export function sentencesIn(stretch: Stretch): HTMLElement[] {
  return wordsIn(stretch).flatMap((words) =>
    [...words.querySelectorAll<HTMLElement>('.sentence')].filter((sentence) => {
      const { start, end } = stretchOfSentence(sentence)
      return start < stretch.end && stretch.start < end
    }),
  )
}

/** Where a sentence lies: it stands in the words of its block, with all that comes before it there. */
export function stretchOfSentence(sentence: HTMLElement): Stretch {
  const words = sentence.closest<HTMLElement>('.words')
  let start = words ? startOf(words) : 0
  for (let before = sentence.previousSibling; before; before = before.previousSibling)
    start += before.textContent?.length ?? 0
  return { start, end: start + (sentence.textContent?.length ?? 0) }
}

/** The stretch that the address of a link chooses. */
export function stretchOfLink(link: HTMLAnchorElement): Stretch {
  const chosen = new URL(link.href).searchParams
  return { start: Number(chosen.get('start')), end: Number(chosen.get('end')) }
}

/** The words of the blocks that a stretch touches. */
export function wordsIn({ start, end }: Stretch): HTMLElement[] {
  const pieces = [...(document.getElementById('text')?.children ?? [])]
  const first = firstWhere(pieces, (piece) => startOfPiece(piece) > start) - 1
  const behind = firstWhere(pieces, (piece) => startOfPiece(piece) >= end)
  return pieces
    .slice(Math.max(0, first), behind)
    .flatMap((piece) => [...piece.querySelectorAll<HTMLElement>('.words')])
    .filter((words) => startOf(words) < end && start < endOf(words))
}

/** Blocks stand together in pieces of a dozen, so that a place is found without a look at all of them. */
function startOfPiece(piece: Element): number {
  const words = piece.querySelector<HTMLElement>('.words')
  return words ? startOf(words) : 0
}

/** The range on the page that shows this stretch, or undefined when its words are not there. */
export function rangeOf({ start, end }: Stretch): Range | undefined {
  const touched = wordsIn({ start, end })
  const [from] = touched
  const to = touched.at(-1)
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(...pointIn(from, Math.max(0, start - startOf(from)), 'start'))
  range.setEnd(...pointIn(to, Math.min(end, endOf(to)) - startOf(to), 'end'))
  return range
}

/** At a seam between two text nodes a beginning belongs to the second, an end to the first. */
function pointIn(words: HTMLElement, length: number, side: 'start' | 'end'): [Node, number] {
  const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  let rest = length
  let last: Node = words
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const size = text.nodeValue?.length ?? 0
    if (rest < size || (rest === size && side === 'end')) return [text, rest]
    rest -= size
    last = text
  }
  return [last, last.nodeValue?.length ?? 0]
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}
