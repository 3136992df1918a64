/** A title as every system can keep it as the name of a file. */
export function fileTitle(title: string): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 100)
  return name || 'uitvoer'
}
