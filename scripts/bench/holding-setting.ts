import { dirname } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { ask, idsOf } from './browsing.ts'
import { mustQuote } from './exporting.ts'
import { notesFile, notesOf } from './material.ts'
import { command } from './program.ts'
import type { Made } from './projects.ts'
import { reportOn } from './speech.ts'

const megabyte = 1_024 * 1_024

/** Adds a set of quotes and a report with 200 quotations. */
export async function settingIn(made: Made): Promise<{ set: string; report: string }> {
  const set = await mustQuote(made)
  const [talk] = ask<{ text: string }>(made.data, 'SELECT text FROM text_versions LIMIT 1')
  const path = notesFile(dirname(made.data), 'rapport.md', reportOn(talk?.text ?? '', 200))
  await command(made.data, 'ingest', '--role', 'report', path)
  return { set, report: idsOf(made.data, 'rapport.md').document }
}

/** A form with files to hand in, each time with other words. */
export async function handedFiles(): Promise<Record<string, FormData>> {
  const paragraphs = notesOf(megabyte, 50).split('\n\n')
  const word = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })
  return {
    'txt of 5 MB': formOf({ 'vijf.txt': strToU8(notesOf(5 * megabyte, 53)) }),
    'docx of 1 MB text': formOf({ 'een.docx': await Packer.toBuffer(word) }),
    '500 files at once': formOf(notes('los', 1_000)),
    'a zip of 500 files': formOf({ 'veel.zip': zipSync(notes('in-zip', 9_000)) }),
  }
}

function notes(name: string, seed: number): Record<string, Uint8Array> {
  const numbered = Array.from({ length: 500 }, (_, at) => [`${name}-${at}.txt`, notesOf(5_000, seed + at)])
  return Object.fromEntries(numbered.map(([file = '', text = '']) => [file, strToU8(text)]))
}

function formOf(files: Readonly<Record<string, Uint8Array>>): FormData {
  const form = new FormData()
  for (const [name, bytes] of Object.entries(files))
    form.append('files', new File([new Uint8Array(bytes)], name))
  return form
}
