import type { CodingPageProps } from './props.ts'

/**
 * How far the log had come when the text was drawn, and by which model its suggestions; the browser sends both back, and
 * then gets only what changed.
 */
export function Seen({ seen, model }: Pick<CodingPageProps, 'seen' | 'model'>) {
  return <data id="seen" value={seen === undefined ? '' : String(seen)} data-model={model} hidden />
}
