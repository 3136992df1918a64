import { recordingTime } from '../../server/language/dates.ts'
import { counted } from '../../server/language/figures.ts'
import type { Block, Voice } from '../../server/text/block.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import { blockWords } from './words.ts'

/** A block with its words and whose they seem to be. */
export interface PreviewBlock extends Pick<Block, 'kind' | 'speaker' | 'page' | 'time'> {
  readonly text: string
  readonly voice: Voice
}

/** How the text begins, with the kind and voice of each block. */
export function PreviewBlocks({ blocks, total }: { blocks: readonly PreviewBlock[]; total: number }) {
  return (
    <section class="stack" aria-labelledby="beginning">
      <h2 id="beginning">Zo begint de tekst</h2>
      <p class="quiet small">
        {blocks.length < total
          ? `De eerste ${blocks.length} van ${counted(total, 'blok', 'blokken')}.`
          : `Alle ${counted(total, 'blok', 'blokken')}.`}{' '}
        Voor elk blok staat wat het is en wiens woorden het zijn.
      </p>
      <section class="preview" tabindex={0} aria-label="Begin van de tekst">
        <ol>
          {blocks.map((block) => (
            <li class="preview__block">
              <p class="small quiet">
                {blockWords[block.kind]}
                {block.page !== undefined && `, blz. ${block.page}`}
                {block.time !== undefined && `, ${recordingTime(block.time)}`}
                <br />
                <VoiceLabel voice={block.voice} {...(block.speaker && { more: block.speaker })} />
              </p>
              <p class={block.kind === 'heading' ? 'source heading-words' : 'source'}>{block.text}</p>
            </li>
          ))}
        </ol>
      </section>
    </section>
  )
}
