import type { Child } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
import { Spoken } from '../parts/Spoken.tsx'
import { Blocks, type BlocksProps } from './Blocks.tsx'
import { CodingBar } from './CodingBar.tsx'
import { Keys } from './Keys.tsx'
import { Notices } from './Notices.tsx'
import { OutlineSide } from './OutlineSide.tsx'
import { Panel } from './Panel.tsx'
import { Picker } from './Picker.tsx'
import type { CodingPageProps } from './props.ts'
import { SearchHits } from './SearchHits.tsx'
import { Seen } from './Seen.tsx'
import { ShownPart } from './ShownPart.tsx'
import { SourcePages } from './SourcePages.tsx'
import { TouchBar } from './Steps.tsx'
import { TextNews } from './Together.tsx'
import { isAboutWords } from './words.ts'

/** What the text of the coding screen is drawn from. */
export function textOf({ blocks, codings, suggestions, here, chosen, masks }: CodingPageProps): BlocksProps {
  const reasons = chosen?.suggestions[0]?.because.filter(({ why }) => isAboutWords(why))
  return { blocks, codings, suggestions, here, chosen, reasons, masks }
}

/**
 * Reading and coding one source: outline at the left, the text, all about the chosen fragment at the right.
 * `text` stands where the words come, when those are sent by themselves.
 */
export function CodingPage({ text, ...props }: CodingPageProps & { text?: Child }) {
  const { document, here, canCode } = props
  const isLive = !props.older && !props.isAlone
  return (
    <main class="room" id="main" tabindex={-1} data-can-code={canCode ? 'yes' : 'no'}>
      <CodingBar {...props} />
      <div class="room__text" id="text-column">
        <SourcePages document={document.id} current="" />
        <Notices {...props} />
        <TextNews isOther={false} here={here} />
        <SearchHits {...props} />
        <ShownPart {...props} />
        <article
          class={props.blocks.length > 200 ? 'reading reading--long' : 'reading'}
          id="text"
          aria-label={t.documents.textOf(document.name)}
          data-here={here}
          data-live={isLive ? `/documents/${document.id}/live?here=${encodeURIComponent(here)}` : undefined}
        >
          {text ?? <Blocks {...textOf(props)} />}
        </article>
        {canCode && (
          <dialog class="picker" id="picker" aria-labelledby="picker-title">
            <Picker {...props} />
          </dialog>
        )}
        {canCode && <TouchBar />}
      </div>
      <aside class="room__side panel" id="panel" aria-label={t.documents.fragment} tabindex={-1}>
        <Panel {...props} />
      </aside>
      <div class="room__side room__outline" id="outline">
        <OutlineSide {...props} />
      </div>
      <Seen {...props} />
      <Spoken words={t.codingRoom.spoken} />
      <ChooseForm document={document} here={here} />
      <LiveForm document={document} here={here} />
      <dialog class="keys" id="keys" aria-labelledby="keys-title">
        <Keys />
        <form method="dialog">
          <button class="nl-button nl-button--secondary" type="submit">
            {t.common.close}
          </button>
        </form>
      </dialog>
    </main>
  )
}

/** The script fills this form in when the choice moves; what comes back replaces panel and picker alone. */
function ChooseForm({ document, here }: Pick<CodingPageProps, 'document' | 'here'>) {
  const address = `/documents/${document.id}/fragment`
  const quickly = { 'hx-get': address, 'hx-swap': 'none', 'hx-sync': 'this:replace' }
  return (
    <form id="choose" method="get" action={address} hidden {...quickly}>
      <input type="hidden" name="here" value={here} />
      <input type="hidden" name="start" value="" />
      <input type="hidden" name="end" value="" />
    </form>
  )
}

/** Sent by the script when others changed something; what comes back is drawn without touching what one is at. */
function LiveForm({ document, here }: Pick<CodingPageProps, 'document' | 'here'>) {
  const address = `/documents/${document.id}/changes`
  const quickly = { 'hx-get': address, 'hx-swap': 'none', 'hx-sync': 'body:queue all' }
  return (
    <form id="live-changes" method="get" action={address} hidden {...quickly}>
      <input type="hidden" name="here" value={here} />
      <input type="hidden" name="version" value={document.versionId} />
      <input type="hidden" name="start" value="" />
      <input type="hidden" name="end" value="" />
      <input type="hidden" name="since" value="" />
      <input type="hidden" name="panel" value="" />
      <input type="hidden" name="model" value="" />
    </form>
  )
}
