import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const packaged = createRequire(import.meta.url)
const read = new Map<string, Uint8Array>()

/** Unpacking a font takes longer than most drawings: letters of Central Europe only where they are needed. */
function fontsFor(svg: string): Uint8Array[] {
  const subsets = /[\u0100-\u024f]/u.test(svg) ? ['latin', 'latin-ext'] : ['latin']
  return subsets.flatMap((subset) => [400, 600].map((weight) => fontFile(`${subset}-${weight}`)))
}

function fontFile(name: string): Uint8Array {
  const path = packaged.resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}-normal.woff2`)
  const bytes = read.get(path) ?? new Uint8Array(readFileSync(path))
  read.set(path, bytes)
  return bytes
}

/** Above this many pixels a picture is drawn once as large instead of twice. */
const mostPixels = 40_000_000

await initWasm(readFileSync(packaged.resolve('@resvg/resvg-wasm/index_bg.wasm')))

function drawn(svg: string): Uint8Array {
  const font = {
    fontBuffers: fontsFor(svg),
    defaultFontFamily: 'Source Sans 3',
    sansSerifFamily: 'Source Sans 3',
  }
  const [, width = '0', height = '0'] = /<svg [^>]* width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []
  const zoom = Number(width) * Number(height) * 4 > mostPixels ? 1 : 2
  const picture = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } })
  const image = picture.render()
  const bytes = image.asPng()
  image.free()
  picture.free()
  return bytes
}

parentPort?.on('message', (svg: unknown) => parentPort?.postMessage(drawn(String(svg))))
