import type { Context } from 'hono'
import { attachment } from '../quotes/download.ts'
import { type ExportFile, mediaTypes } from './sheet.ts'

/** Answers with a file under a name that every system can keep. */
export function download(c: Context, { bytes, format }: ExportFile, title: string): Response {
  return c.body(bytes, 200, {
    'content-type': mediaTypes[format],
    'content-disposition': attachment(`${fileTitle(title)}.${format}`),
    'x-content-type-options': 'nosniff',
  })
}

/** A title as every system can keep it as the name of a file. */
export function fileTitle(title: string): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 100)
  return name || 'uitvoer'
}
