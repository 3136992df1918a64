import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const packaged = createRequire(import.meta.url)
const svg = String(workerData)

/** Unpacking a font takes longer than most drawings: letters of Central Europe only where they are needed. */
const subsets = /[\u0100-\u024f]/u.test(svg) ? ['latin', 'latin-ext'] : ['latin']
const fonts = subsets.flatMap((subset) =>
  [400, 600].map((weight) => {
    const file = `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`
    return new Uint8Array(readFileSync(packaged.resolve(file)))
  }),
)

/** Above this many pixels a picture is drawn once as large instead of twice. */
const mostPixels = 40_000_000

await initWasm(readFileSync(packaged.resolve('@resvg/resvg-wasm/index_bg.wasm')))
const font = { fontBuffers: fonts, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' }
const [, width = '0', height = '0'] = /<svg [^>]* width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []
const zoom = Number(width) * Number(height) * 4 > mostPixels ? 1 : 2
const picture = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } })
parentPort?.postMessage(picture.render().asPng())
