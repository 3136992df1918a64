import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'

/** An organisation's own look, laid over ours. */
export interface Theme {
  readonly css: string
  /** Changes with the file, so that a browser fetches it again. */
  readonly version: string
  /** The class under which the file sets its tokens, when it does: `voorbeeld-theme`. */
  readonly className: string | undefined
  /** Whether the file has colours for the dark too; without them the page stays light. */
  readonly hasDark: boolean
}

/** Larger than any theme that was published for NL Design System. */
export const largestTheme = 1024 * 1024

interface Read {
  readonly stamp: string
  readonly theme: Theme | null
}

const read = new Map<string, Read>()

/** The file `theme.css` in a data folder; null when it is not there, too large, or not to be read. */
export function themeIn(folder: string): Theme | null {
  const file = join(folder, 'theme.css')
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) return null
  const stamp = `${found.mtimeMs} ${found.ctimeMs} ${found.size}`
  const before = read.get(file)
  if (before?.stamp === stamp) return before.theme
  const theme = readTheme(file, found.size)
  read.set(file, { stamp, theme })
  return theme
}

/** A look that cannot be used is told of once, and keeps no page from its reader. */
function readTheme(file: string, size: number): Theme | null {
  try {
    if (size <= largestTheme) return themeOf(readFileSync(file, 'utf8'))
    console.error(`theme.css is larger than ${largestTheme} bytes and is not used`)
  } catch (error) {
    console.error('theme.css cannot be read and is not used', error)
  }
  return null
}

function themeOf(css: string): Theme {
  return {
    css,
    version: createHash('sha256').update(css).digest('hex').slice(0, 12),
    className: /\.([\w-]+-theme)\b/u.exec(css)?.[1],
    hasDark: /color-scheme|light-dark\(/u.test(css),
  }
}

/** Answers with the theme, as it stands in the file. */
export function answerTheme(c: Context, folder: string): Response | Promise<Response> {
  const theme = themeIn(folder)
  if (!theme) return c.notFound()
  const headers = {
    etag: `"${theme.version}"`,
    'cache-control': 'no-cache',
    'content-type': 'text/css; charset=utf-8',
  }
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
  return c.body(theme.css, 200, headers)
}
