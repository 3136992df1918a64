import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { type Bench, once } from './bench.ts'
import { open, signedIn } from './browsing.ts'
import { notesFile, notesOf } from './material.ts'
import { command, heldBy, type Running, serveBare } from './program.ts'

const megabyte = 1024 * 1024

const made = once((bench) => mustMake(bench.folder))

/** How long each other kind of file takes from the command line, and what pages of the server wait for the worst ones. */
export async function arriving(bench: Bench, run: number): Promise<void> {
  const files = await made(bench)
  for (const [name, { path, budget }] of Object.entries(files)) {
    const data = join(bench.folder, `${name.replace(/\W+/gu, '-')}-${run}`)
    await command(data, 'init')
    await bench.time({ name: 'ingest by the command line', size: name, budget }, 1, () =>
      command(data, 'ingest', path),
    )
  }
  await whileReading(bench, run)
}

interface Made {
  readonly path: string
  readonly budget?: number
}

async function mustMake(folder: string): Promise<Record<string, Made>> {
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const paragraphs = notesOf(megabyte, 5).split('\n\n')
  const word = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })
  const notes = Array.from({ length: 500 }, (_, at) => [`notitie-${at}.txt`, strToU8(notesOf(5_000, at))])
  return {
    'txt of 5 MB': { path: notesFile(folder, 'vijf.txt', notesOf(5 * megabyte, 3)), budget: 1_500 },
    'md of 1 MB': { path: notesFile(folder, 'een.md', notesOf(megabyte, 4)), budget: 500 },
    'docx of 1 MB text': { path: write('een.docx', await Packer.toBuffer(word)), budget: 2_000 },
    'pdf of 300 pages': { path: write('lang.pdf', await longPdf(paragraphs)), budget: 10_000 },
    'zip of 500 notes of 5 KB': {
      path: write('notities.zip', zipSync(Object.fromEntries(notes))),
      budget: 5_000,
    },
    'txt of 10 MB on one line': {
      path: notesFile(folder, 'regel.txt', notesOf(10 * megabyte, 6).replaceAll('\n', ' ')),
    },
  }
}

function longPdf(paragraphs: readonly string[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 70 })
  const chunks: Uint8Array[] = []
  return new Promise((resolve) => {
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    for (let page = 0; page < 300; page++) {
      if (page > 0) pdf.addPage()
      pdf.fontSize(11).text(paragraphs.slice(page * 8, page * 8 + 8).join('\n\n'))
    }
    pdf.end()
  })
}

/** Opens pages all the time while a file is handed in: none of them may wait for the reader. */
async function whileReading(bench: Bench, run: number): Promise<void> {
  const data = join(bench.folder, `onderwijl-${run}`)
  await command(data, 'init')
  await command(data, 'ingest', notesFile(bench.folder, 'klein.txt', notesOf(60_000, 9)))
  const server = await serveBare(data)
  const cookie = await signedIn(server)
  for (const [name, { path }] of Object.entries(await made(bench))) {
    const times: number[] = []
    let isReading = true
    const reading = handIn(server, path, cookie).finally(() => {
      isReading = false
    })
    while (isReading || times.length < 20) {
      const start = performance.now()
      await open(server, times.length % 2 === 0 ? '/' : '/sessions')
      times.push(performance.now() - start)
      await wait(5)
    }
    await reading
    bench.add({ name: 'a page while a file is handed in', size: name, p95Budget: 100 }, times)
  }
  const size = 'the reading child apart'
  bench.add({ name: 'memory of the server after these files', size, unit: 'MB', budget: 400 }, [
    heldBy(server.pid),
  ])
  await server.stop()
}

async function handIn({ url }: Running, path: string, cookie: string): Promise<void> {
  const form = new FormData()
  form.append('files', new File([readFileSync(path)], path.split('/').at(-1) ?? ''))
  const headers = { origin: url, cookie }
  const response = await fetch(`${url}/uploads`, { method: 'POST', body: form, redirect: 'manual', headers })
  await response.arrayBuffer()
  if (response.status !== 303) throw new Error(`handing in answered ${response.status}`)
}
