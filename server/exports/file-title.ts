/** A title as every system can keep it as the name of a file, without its ending. @param otherwise when nothing of it is left */
export function fileTitle(title: string, otherwise = 'uitvoer'): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 100)
  return name || otherwise
}
