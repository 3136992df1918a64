import { recordingTime } from '../../server/language/dates.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Block, Voice } from '../../server/text/block.ts'
import { VoiceLabel } from '../parts/Voice.tsx'

/** A block with its words and whose they seem to be. */
export interface PreviewBlock extends Pick<Block, 'kind' | 'speaker' | 'page' | 'time'> {
  readonly text: string
  readonly voice: Voice
}

/** How the text begins, with the kind and voice of each block. */
export function PreviewBlocks({ blocks, total }: { blocks: readonly PreviewBlock[]; total: number }) {
  return (
    <section class="stack" aria-labelledby="beginning">
      <h2 id="beginning">{t.uploads.startOfText}</h2>
      <p class="quiet small">
        {blocks.length < total
          ? t.uploads.firstOf(blocks.length, counted(total, t.uploads.block, t.uploads.blocks))
          : t.uploads.all(counted(total, t.uploads.block, t.uploads.blocks))}{' '}
        {t.uploads.eachBlock}
      </p>
      <section class="preview" tabindex={0} aria-label={t.uploads.beginning}>
        <ol>
          {blocks.map((block) => (
            <li class="preview__block">
              <p class="small quiet">
                {t.uploads.blockKind[block.kind]}
                {block.page !== undefined && t.uploads.onPage(block.page)}
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
