import { recordingTime } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import type { Span } from '../../server/text/span.ts'
import { type Markup, markup, nothing } from '../parts/markup.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { voiceWord } from '../parts/Voice.tsx'
import { blockId, sentenceHrefs } from './addresses.ts'
import type { Drawn, PlacedBlock } from './layout.ts'
import { marginMarkup, type Proposed } from './margin-markup.ts'
import type { Black } from './marks.ts'
import type { ReadingBlock } from './props.ts'
import { wordsMarkup } from './words-markup.ts'

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

/** One block: whose words and which sentences at the left, the words, the codes at the right. */
export function blockMarkup(
  { block, showsVoice, showsSpeaker }: PlacedBlock,
  { chosen, reasons, lanes, here, blackened, ...drawing }: Drawing,
): Markup {
  const marks = drawing.marks.get(block.start) ?? []
  const suggestions = drawing.suggestions.get(block.start) ?? []
  const words = structured(block, wordsMarkup({ block, marks, lanes, chosen, reasons, blackened }))
  return markup`<div class="block block--${block.kind} block--${block.voice}" id="${blockId(block.start)}"><div class="block__edge">${showsVoice ? voiceMarkup(block) : nothing}${numbersMarkup(block, here)}</div><div class="block__text${levelClass(block)}">${showsSpeaker ? speakerMarkup(block) : nothing}${words}</div>${marginMarkup({ block, marks, suggestions, here })}</div>`
}

/** As `VoiceLabel`. */
function voiceMarkup({ voice }: ReadingBlock): Markup {
  return markup`<span class="voice voice--${voice}">${voiceWord(voice)}</span>`
}

function speakerMarkup({ speaker, speakerRole, time }: ReadingBlock): Markup {
  const at = time === undefined ? nothing : markup`<time>${recordingTime(time)}</time>`
  return markup`<p class="speaker"><strong>${speaker}</strong> ${speakerRole} ${at}</p>`
}

/** Every sentence has a number that is a link, so that it can be chosen without mouse or script. */
function numbersMarkup({ sentences }: ReadingBlock, here: string): Markup {
  if (sentences.length === 0) return nothing
  const hrefOf = sentenceHrefs(here)
  const numbers = sentences.map(({ number }) => markup`<a href="${hrefOf(number)}">${number}</a>`)
  return markup`<span class="numbers">${t.onText.sentence} ${numbers}</span>`
}

function levelClass({ kind, level }: ReadingBlock): string {
  return kind === 'heading' ? ` level-${Math.min(level ?? 1, 6)}` : ''
}

/** The element that says what kind of block this is. The words stand directly in it: offsets are counted there. */
function structured(block: ReadingBlock, words: readonly Markup[]): Markup {
  const language = peoplesLanguage()
  const spoken = language ? markup` lang="${language}"` : nothing
  const where = markup`class="words"${spoken} data-start="${block.start}" data-end="${block.end}"`
  switch (block.kind) {
    case 'heading':
      return headingOf(block.level ?? 1, where, words)
    case 'quote':
      return markup`<blockquote><p ${where}>${words}</p></blockquote>`
    case 'item':
      return markup`<span ${where}>${words}</span>`
    default:
      return markup`<p ${where}>${words}</p>`
  }
}

function headingOf(level: number, where: Markup, words: readonly Markup[]): Markup {
  if (level <= 1) return markup`<h2 ${where}>${words}</h2>`
  if (level === 2) return markup`<h3 ${where}>${words}</h3>`
  if (level === 3) return markup`<h4 ${where}>${words}</h4>`
  return markup`<h5 ${where}>${words}</h5>`
}
