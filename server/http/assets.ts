import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type Context, Hono } from 'hono'
import { onePiece, stylesheets } from '../../views/layout/stylesheets.ts'
import { assetsFolder } from '../installed.ts'
import { modulesBehind } from './modules.ts'
import { packagedAssets } from './packaged.ts'
import { encodingFor, Packed } from './packing.ts'

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
  /** Of what is text; fonts are packed already. */
  packed: Packed | undefined
}

const files = readAssets(assetsFolder)
const build = hashOf([...files.values()].map(({ tag }) => tag).join())

/** Where the assets of this build stand. Another build has another address, so a browser asks for each only once. */
export const assetsAddress = `/assets/${build}`

const modules = new Map<string, string[]>()

/** The browser modules that a page needs behind its scripts and the shell's own. */
export function modulesFor(scripts: readonly string[]): string[] {
  const key = scripts.join()
  const textOf = (name: string) => Buffer.from(files.get(name)?.bytes ?? []).toString('utf8')
  const known = modules.get(key) ?? modulesBehind(['shell.js', ...scripts], textOf)
  modules.set(key, known)
  return known
}

/** Stylesheets, fonts and browser modules, read once at the start. At any other address they are checked by their hash. */
export function assets(): Hono {
  return new Hono()
    .get('/:build/:name', (c) => {
      const isOurs = c.req.param('build') === build
      return answer(c, isOurs ? 'public, max-age=31536000, immutable' : 'no-cache')
    })
    .get('/:name', (c) => answer(c, 'no-cache'))
}

async function answer(c: Context, caching: string): Promise<Response> {
  const asset = files.get(c.req.param('name') ?? '')
  if (!asset) return c.notFound()
  const headers = { etag: asset.tag, 'cache-control': caching, 'content-type': asset.type }
  if (asset.packed) c.header('vary', 'accept-encoding')
  if (c.req.header('if-none-match') === asset.tag) return c.body(null, 304, headers)
  const encoding = asset.packed && encodingFor(c.req.header('accept-encoding'))
  if (!asset.packed || !encoding) return c.body(asset.bytes, 200, headers)
  return c.body(await asset.packed.as(encoding), 200, { ...headers, 'content-encoding': encoding })
}

function readAssets(folder: string): Map<string, Asset> {
  const own = existsSync(folder) ? readdirSync(folder) : []
  const found = new Map([
    ...own
      .filter((name) => extname(name) in types)
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const),
    ...packagedAssets(),
  ])
  found.set(onePiece, joined(stylesheets.flatMap((name) => found.get(name) ?? [])))
  return new Map([...found].flatMap(([name, bytes]) => assetOf(name, bytes)))
}

/** A browser asks for forty stylesheets six at a time, and shows nothing before the last is there. */
function joined(sheets: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const text = sheets.map((sheet) => `${Buffer.from(sheet).toString('utf8')}\n`).join('')
  return new TextEncoder().encode(withoutRemarks(text))
}

/** What only people read of a stylesheet is a fifth of it, packed: remarks and indents. */
function withoutRemarks(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/\n\s+/gu, '\n')
}

function assetOf(name: string, bytes: Uint8Array<ArrayBuffer>): [string, Asset][] {
  const type = types[extname(name)]
  if (!type) return []
  const packed = type.startsWith('font/') ? undefined : new Packed(bytes)
  return [[name, { bytes, type, tag: `"${hashOf(bytes)}"`, packed }]]
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
