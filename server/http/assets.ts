import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type Context, Hono } from 'hono'
import { packagedAssets } from './packaged.ts'

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

const files = readAssets(join(import.meta.dirname, '..', '..', 'views', 'assets'))
const build = hashOf([...files.values()].map(({ tag }) => tag).join())

/** Where the assets of this build stand. Another build has another address, so a browser asks for each only once. */
export const assetsAddress = `/assets/${build}`

/** Stylesheets, fonts and browser modules, read once at the start. At any other address they are checked by their hash. */
export function assets(): Hono {
  return new Hono()
    .get('/:build/:name', (c) => {
      const isOurs = c.req.param('build') === build
      return answer(c, isOurs ? 'public, max-age=31536000, immutable' : 'no-cache')
    })
    .get('/:name', (c) => answer(c, 'no-cache'))
}

function answer(c: Context, caching: string): Response | Promise<Response> {
  const asset = files.get(c.req.param('name') ?? '')
  if (!asset) return c.notFound()
  const headers = { etag: asset.tag, 'cache-control': caching, 'content-type': asset.type }
  if (c.req.header('if-none-match') === asset.tag) return c.body(null, 304, headers)
  return c.body(asset.bytes, 200, headers)
}

function readAssets(folder: string): Map<string, Asset> {
  const own = existsSync(folder) ? readdirSync(folder) : []
  const found = [
    ...own.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const),
    ...packagedAssets(),
  ]
  return new Map(
    found.flatMap(([name, bytes]): [string, Asset][] => {
      const type = types[extname(name)]
      return type ? [[name, { bytes, type, tag: `"${hashOf(bytes)}"` }]] : []
    }),
  )
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
