import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

interface Asset {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  tag: string
}

/** Stylesheets and browser modules, read once at the start and checked by their hash after that. */
export function assets(folder = join(import.meta.dirname, '..', '..', 'views', 'assets')): Hono {
  const files = readAssets(folder)
  return new Hono().get('/:name', (c) => {
    const asset = files.get(c.req.param('name'))
    if (!asset) return c.notFound()
    const headers = { etag: asset.tag, 'cache-control': 'no-cache', 'content-type': asset.type }
    if (c.req.header('if-none-match') === asset.tag) return c.body(null, 304, headers)
    return c.body(asset.bytes, 200, headers)
  })
}

function readAssets(folder: string): Map<string, Asset> {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder).flatMap((name): [string, Asset][] => {
      const type = types[extname(name)]
      if (!type) return []
      const bytes = new Uint8Array(readFileSync(join(folder, name)))
      const tag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`
      return [[name, { bytes, type, tag }]]
    }),
  )
}
