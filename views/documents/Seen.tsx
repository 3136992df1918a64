/** How far the log had come when the text was drawn; the browser sends it back, and then gets only what changed. */
export function Seen({ seen }: { seen: number | undefined }) {
  return <data id="seen" value={seen === undefined ? '' : String(seen)} hidden />
}
