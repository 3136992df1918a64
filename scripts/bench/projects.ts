import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, once } from './bench.ts'
import { atRest } from './browsing.ts'
import { codingsFile, notesFile } from './material.ts'
import { command, type Running, serveBare } from './program.ts'
import { numbers, talkOf } from './speech.ts'

const kilobyte = 1_024
const megabyte = 1_024 * kilobyte

/** A project with a server that runs until the benchmark ends, and that came to rest once. */
export interface Served {
  readonly made: Made
  readonly server: Running
}

const running: Running[] = []

/** Waits until no server of an earlier measurement works on: they are other people's programs on this machine. */
export async function othersAtRest(): Promise<void> {
  for (const server of running) await atRest(server)
}

const served = (project: (bench: Bench) => Promise<Made>) =>
  once(async (bench): Promise<Served> => {
    const made = await project(bench)
    const server = await serveBare(made.data)
    bench.atEnd(() => server.stop())
    running.push(server)
    await atRest(server)
    return { made, server }
  })

/** A copy of a project that nobody works in, to measure in. @returns the folder that it was put in */
export function copyOf(data: string, folder: string): string {
  cpSync(data, folder, { recursive: true, filter: (path) => !path.endsWith('.lock') })
  return folder
}

/** A project that was made, with what a visitor asks it for. */
export interface Made {
  readonly data: string
  /** Names of documents to give codes in, by what they are. */
  readonly texts: readonly Text[]
  readonly codings: number
}

interface Text {
  readonly name: string
  readonly size: string
  readonly characters: number
  readonly codings: number
}

const coders = ['Noor', 'Bram', 'Meike']
const codeName = (n: number) => `thema ${n + 1}`

interface Wanted {
  readonly name: string
  readonly codes: number
  readonly texts: readonly Text[]
}

/** Two small and two large texts, of each one without codings and one with ten thousand. */
export const fourTexts = served(
  once((bench) => {
    const many = bench.sized(10_000)
    const texts = [
      ['60 KB', 60 * kilobyte, 0],
      ['60 KB', 60 * kilobyte, many],
      ['1 MB', megabyte, 0],
      ['1 MB', megabyte, many],
    ] as const
    return made(bench, {
      name: 'vier',
      codes: 24,
      texts: texts.map(([size, characters, codings], at) =>
        textOf(`tekst-${at}.txt`, size, characters, codings),
      ),
    })
  }),
)

/** One text of 1 MB with ten thousand codings. */
export const tenThousand = once((bench) =>
  made(bench, {
    name: 'tienduizend',
    codes: 24,
    texts: [textOf('gesprek.txt', '1 MB', bench.sized(megabyte), bench.sized(10_000))],
  }),
)

/** Ten talks of 1 MB with a hundred thousand codings, and one of 60 KB without. */
export const hundredThousand = served(
  once((bench) => {
    const talks = Array.from({ length: 10 }, (_, at) =>
      textOf(`gesprek-${at}.txt`, '1 MB', bench.sized(megabyte), bench.sized(10_000)),
    )
    return made(bench, {
      name: 'honderdduizend',
      codes: 24,
      texts: [...talks, textOf('klein.txt', '60 KB', 60 * kilobyte, 0)],
    })
  }),
)

/** A thousand documents of 20 KB with 200,000 codings, beside one of 1 MB and one of 60 KB. */
export const thousandDocuments = served(
  once((bench) => {
    const count = bench.sized(1_000)
    const notes = Array.from({ length: count }, (_, at) =>
      textOf(`notitie-${at}.txt`, '20 KB', 20 * kilobyte, Math.round(bench.sized(200_000) / count) - 10),
    )
    return made(bench, {
      name: 'duizend',
      codes: 60,
      texts: [
        ...notes,
        textOf('klein.txt', '60 KB', 60 * kilobyte, 0),
        textOf('groot.txt', '1 MB', megabyte, bench.sized(10_000)),
      ],
    })
  }),
)

function textOf(name: string, size: string, characters: number, codings: number): Text {
  return { name, size, characters, codings }
}

async function made({ folder }: Bench, { name, codes, texts }: Wanted): Promise<Made> {
  const data = join(folder, name)
  const names = Array.from({ length: codes }, (_, n) => codeName(n))
  await command(data, 'init')
  await command(data, 'codebook', 'import', notesFile(folder, `${name}.csv`, `code\n${names.join('\n')}\n`))
  const written = texts.map((text, at) => ({ ...text, words: talkOf(text.characters, 1_000 + at) }))
  await command(data, 'ingest', ...written.map((text) => notesFile(folder, text.name, text.words)))
  const rows = written.flatMap(({ name: document, words, codings }, at) =>
    codingsIn(words, { codings, codes, seed: at }).map((row) => `${document},${row}`),
  )
  const file = codingsFile(folder, `${name}-codings.csv`, rows)
  if (rows.length > 0) await command(data, 'codings', 'import', file, '--partial')
  return { data, texts, codings: rows.length }
}

/** So many codings in a text: some codes come up more often than others, and all three coders code. */
function codingsIn(
  text: string,
  { codings, codes, seed }: { codings: number; codes: number; seed: number },
): string[] {
  const draw = numbers(seed + 1)
  const sentences = [...text.matchAll(/\p{Lu}[^.!?\n]{8,}[.!?]/gu)]
  const rows = new Set<string>()
  while (rows.size < codings) {
    const { index = 0, 0: sentence = '' } = sentences[draw(sentences.length)] ?? {}
    const code = codeName(Math.min(draw(codes), draw(codes)))
    rows.add(`${index},${index + sentence.length},,${code},${coders[draw(coders.length)]}`)
  }
  return [...rows]
}
