import { overlaps, type Span } from '../../server/text/span.ts'
import { CodesLook } from '../layout/Page.tsx'
import { ChangedBlocks } from './ChangedBlocks.tsx'
import { OutlineSide } from './OutlineSide.tsx'
import { Panel } from './Panel.tsx'
import { Picker } from './Picker.tsx'
import type { CodingPageProps, Tidings } from './props.ts'
import { Seen } from './Seen.tsx'
import { TextNews, TidingsLine } from './Together.tsx'

export interface LiveAnswerProps extends CodingPageProps {
  /** What happened since the browser drew the text: up to which event, where, and whether codes changed. */
  news: { readonly seen: number; readonly spans: readonly Span[]; readonly areCodesOther: boolean }
  /** Whether what stands on the page is no longer this text: then the reader is told, and nothing is drawn. */
  isTextOther: boolean
  tidings: Tidings | undefined
  /** The model by which the page has its suggestions; other blocks keep theirs. */
  drawnBy: string | undefined
  /** Whether somebody is at work in the panel: then it stays as it is. */
  keepsPanel: boolean
  codesVersion: string | number
}

/**
 * What others did, for a page that somebody works on: the blocks where codes came or went, and the sides. The picker
 * and the panel stay as they are unless they would say something that is no longer so.
 */
export function LiveAnswer({
  news,
  isTextOther,
  tidings,
  drawnBy,
  keepsPanel,
  codesVersion,
  ...props
}: LiveAnswerProps) {
  const { chosen, canCode, here } = props
  const isHere = chosen !== undefined && news.spans.some((span) => overlaps(span, chosen))
  return (
    <>
      {isTextOther ? (
        <hx-partial hx-target="#text-news" hx-swap="outerMorph">
          <TextNews isOther here={here} />
        </hx-partial>
      ) : (
        <>
          <ChangedBlocks {...props} spans={news.spans} />
          {(isHere || news.areCodesOther) && !keepsPanel && (
            <hx-partial hx-target="#panel" hx-swap="innerMorph">
              <Panel {...props} />
            </hx-partial>
          )}
          {news.areCodesOther && canCode && (
            <hx-partial hx-target="#picker" hx-swap="innerMorph">
              <Picker {...props} />
            </hx-partial>
          )}
          <hx-partial hx-target="#outline" hx-swap="innerMorph">
            <OutlineSide {...props} />
          </hx-partial>
          <hx-partial hx-target="#tidings" hx-swap="outerMorph">
            <TidingsLine tidings={tidings} here={here} isHere={isHere} />
          </hx-partial>
        </>
      )}
      <hx-partial hx-target="#seen" hx-swap="outerMorph">
        <Seen seen={news.seen} model={drawnBy} />
      </hx-partial>
      <hx-partial hx-target="#codes-look" hx-swap="outerMorph">
        <CodesLook version={codesVersion} />
      </hx-partial>
    </>
  )
}
