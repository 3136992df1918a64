import type { Span } from '../../server/text/span.ts'
import { CodesLook } from '../layout/Page.tsx'
import { ToastPlace, type ToastProps } from '../layout/Toast.tsx'
import { ChangedBlocks } from './ChangedBlocks.tsx'
import { CodingBar } from './CodingBar.tsx'
import { FragmentAnswer } from './FragmentAnswer.tsx'
import { Notices } from './Notices.tsx'
import { OutlineSide } from './OutlineSide.tsx'
import type { CodingPageProps } from './props.ts'
import { Seen } from './Seen.tsx'

export interface ChangedAnswerProps extends CodingPageProps {
  /** Where codings or decisions came, went or moved since the browser last drew the text. */
  changed: readonly Span[]
  toast?: ToastProps | undefined
  codesVersion?: string | number | undefined
  /** Path and query of the page, with what is chosen. */
  address: string
}

/**
 * The coding screen for a browser that has it already: the blocks that changed, and all around the text. It answers
 * a request with the headers `HX-Request` and `Rd-Seen`; anybody else gets the whole page.
 */
export function ChangedAnswer({ changed, toast, codesVersion, address, ...props }: ChangedAnswerProps) {
  return (
    <>
      <ChangedBlocks {...props} spans={changed} />
      <FragmentAnswer {...props} />
      <hx-partial hx-target="#notices" hx-swap="outerMorph">
        <Notices {...props} />
      </hx-partial>
      <hx-partial hx-target="#bar" hx-swap="outerMorph">
        <CodingBar {...props} />
      </hx-partial>
      <hx-partial hx-target="#outline" hx-swap="innerMorph">
        <OutlineSide {...props} />
      </hx-partial>
      <hx-partial hx-target="#seen" hx-swap="outerMorph">
        <Seen {...props} />
      </hx-partial>
      <hx-partial hx-target="#toast-place" hx-swap="outerMorph">
        <ToastPlace toast={toast} here={address} />
      </hx-partial>
      <hx-partial hx-target="#codes-look" hx-swap="outerMorph">
        <CodesLook version={codesVersion} />
      </hx-partial>
    </>
  )
}
