import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { open, signedIn } from './browsing.ts'
import { notesFile, notesOf } from './material.ts'
import { measured, type Row, rowOf } from './measuring.ts'
import { command, heldBy, type Running, serveBare } from './program.ts'

type Add = (row: Promise<Row>) => Promise<void>

const megabyte = 1024 * 1024

/** How long each kind of file takes from the command line, and what pages of the server wait for the worst ones. */
export async function arriving(folder: string, add: Add): Promise<void> {
  const files = await mustMake(folder)
  for (const [name, path] of Object.entries(files)) {
    const folders = [1, 2, 3].map((turn) => join(folder, `${name.replace(/\W+/gu, '-')}-${turn}`))
    for (const data of folders) await command(data, 'init')
    await add(
      measured(`command line: ingest ${name}`, folders.length, (turn) =>
        command(folders[turn] ?? '', 'ingest', path),
      ),
    )
  }
  await whileReading(folder, files, add)
}

async function mustMake(folder: string): Promise<Record<string, string>> {
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const paragraphs = notesOf(megabyte, 5).split('\n\n')
  const word = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })
  const notes = Array.from({ length: 500 }, (_, at) => [`notitie-${at}.txt`, strToU8(notesOf(5_000, at))])
  return {
    'txt 5 MB': notesFile(folder, 'vijf.txt', notesOf(5 * megabyte, 3)),
    'md 1 MB': notesFile(folder, 'een.md', notesOf(megabyte, 4)),
    'docx of 1 MB text': write('een.docx', await Packer.toBuffer(word)),
    'pdf of 300 pages': write('lang.pdf', await longPdf(paragraphs)),
    'zip of 500 notes of 5 KB': write('notities.zip', zipSync(Object.fromEntries(notes))),
    'txt 10 MB on one line': notesFile(folder, 'regel.txt', notesOf(10 * megabyte, 6).replaceAll('\n', ' ')),
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
async function whileReading(folder: string, files: Record<string, string>, add: Add): Promise<void> {
  const data = join(folder, 'onderwijl')
  await command(data, 'init')
  await command(data, 'ingest', notesFile(folder, 'klein.txt', notesOf(60_000, 9)))
  const server = await serveBare(data)
  const cookie = await signedIn(server)
  for (const [name, path] of Object.entries(files)) {
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
    await add(Promise.resolve(rowOf(`a page while ${name} is handed in`, times)))
  }
  await add(
    Promise.resolve(rowOf('memory of the server, its reading child apart', [heldBy(server.pid)], 'MB')),
  )
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
