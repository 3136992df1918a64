import { Panel, type PanelProps } from './Panel.tsx'
import { Picker } from './Picker.tsx'

/**
 * What `GET /documents/:id/fragment?start=…&end=…` answers when the choice moves: the panel and the picker for those
 * words. The text stays as it is.
 */
export function FragmentAnswer(props: PanelProps) {
  return (
    <>
      <hx-partial hx-target="#panel" hx-swap="innerMorph">
        <Panel {...props} />
      </hx-partial>
      {props.canCode && (
        <hx-partial hx-target="#picker" hx-swap="innerMorph">
          <Picker {...props} />
        </hx-partial>
      )}
    </>
  )
}
