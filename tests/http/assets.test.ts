import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assets } from '../../server/http/assets.ts'
import { modulesBehind } from '../../server/http/modules.ts'
import { encodingFor } from '../../server/http/packing.ts'
import { onePiece, stylesheets } from '../../views/layout/stylesheets.ts'

const ask = (name: string, encoding?: string) =>
  assets().request(`/${name}`, { headers: encoding ? { 'accept-encoding': encoding } : {} })

test('a page’s stylesheet is all stylesheets in the order of their layers, without what only people read', async () => {
  const lines = (css: string) => css.replace(/\/\*[\s\S]*?\*\//gu, '').match(/\S.*/gu)
  const all = await (await ask(onePiece)).text()
  const each = await Promise.all(stylesheets.map(async (name) => (await ask(name)).text()))
  expect(lines(all)).toEqual(lines(each.join('\n')))
  expect(all).not.toContain('/*')
})

test('text is sent packed to who can unpack it, and is the same text then', async () => {
  const plain = await (await ask(onePiece)).text()
  const brotli = await ask(onePiece, 'gzip, deflate, br, zstd')
  expect(brotli.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(plain)
  const gzip = await ask(onePiece, 'gzip, deflate')
  expect(gzip.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain)
})

test('who keeps answers for others keeps one for each encoding', async () => {
  expect((await ask(onePiece, 'br')).headers.get('vary')).toBe('accept-encoding')
})

test('fonts are packed already', async () => {
  expect((await ask('serif.woff2', 'br')).headers.get('content-encoding')).toBeNull()
})

test('all stylesheets together are at most 25 KB on their way', async () => {
  expect((await (await ask(onePiece, 'br')).arrayBuffer()).byteLength).toBeLessThanOrEqual(25_000)
})

test('an encoding that is refused is not sent', () => {
  expect(encodingFor('br;q=0, gzip;q=0.5')).toBe('gzip')
  expect(encodingFor('identity, *;q=0')).toBeUndefined()
  expect(encodingFor(undefined)).toBeUndefined()
})

test('the modules behind a script are named once, however they need each other', () => {
  const texts: Record<string, string> = {
    'a.js': "import { b } from './b.js'\nimport './c.js'",
    'b.js': "import { c } from './c.js'",
    'c.js': "import { a } from './a.js'\nexport { d } from './d.js'",
    'd.js': '',
  }
  expect(modulesBehind(['a.js'], (name) => texts[name] ?? '')).toEqual(['b.js', 'c.js', 'd.js'])
})
