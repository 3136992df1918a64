import type { Span } from '../../text/span.ts'
import type { Passage } from './passages.ts'
import { speechVerb } from './speech-words.ts'

const longest = 1500
const toldWithin = new RegExp(`,\\s*(?:aldus|${speechVerb})\\s`, 'iu')
const toldBehind = new RegExp(`^,?\\s*${speechVerb}\\s`, 'iu')

/**
 * Quotations of which one mark was forgotten. An opening mark at the beginning of a paragraph opens all of it, one behind
 * a colon the sentence behind it; a closing mark before `, zei een bakker` closes the sentence before it.
 */
export function unbalancedIn({ text, start: at, end, marks }: Passage): Span[] {
  const { quoted, unclosed, unopened } = marks
  const found: Span[] = []
  const opened = unclosed.find(({ mark }) => !"'’‘´‚".includes(mark))
  const isFree = (span: Span) =>
    quoted.every(({ outer }) => outer.end <= span.start || outer.start >= span.end)
  if (opened) {
    const before = text.slice(0, opened.start - opened.mark.length - at).slice(-40)
    const held = text.slice(opened.start - at, opened.start - at + longest)
    const sentence = held.search(/[.!?…](?=\s|$)/) + 1
    const told = held.search(toldWithin)
    const next = quoted.find(({ outer }) => outer.start > opened.start)
    if (/^[\s*_]*$/.test(before) && next && told > 0)
      found.push({ start: opened.start, end: opened.start + told })
    else if (/^[\s*_]*$/.test(before) && !next && end - opened.start < longest)
      found.push({ start: opened.start, end })
    else if (/:\s*$/.test(before) && sentence > 0)
      found.push({ start: opened.start, end: opened.start + sentence })
  }
  const [closing] = unopened
  if (closing !== undefined && toldBehind.test(text.slice(closing + 1 - at, closing + 40 - at))) {
    const before = text.slice(0, closing - at).slice(-longest)
    const sentence = [...before.matchAll(/(?:^|[.!?…:])\s+(?=\p{Lu})/gu)].at(-1)
    if (sentence || closing - at < longest)
      found.push({
        start: closing - before.length + (sentence ? sentence.index + sentence[0].length : 0),
        end: closing,
      })
  }
  return found.filter(isFree)
}
