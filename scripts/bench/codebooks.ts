import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { installed } from '../../server/installed.ts'
import { codingsFile, notesFile } from './material.ts'
import { numbers, sentencesIn } from './speech.ts'

const columns = ['definition', 'include', 'exclude', 'keywords', 'related', 'excluding'] as const
const rowShape = z.object({
  code: z.string(),
  ...{ definition: z.string(), include: z.string(), exclude: z.string() },
  ...{ keywords: z.string(), related: z.string(), excluding: z.string() },
})
export type CodebookRow = z.output<typeof rowShape>

/**
 * So many codes: those of the example first; further ones share half of their words with one of these and take the
 * other half from a text.
 */
export function codebookOf(wanted: number, text: string): CodebookRow[] {
  const file = readFileSync(join(installed, 'corpus', 'codebook.csv'), 'utf8')
  const example = z.array(rowShape).parse(parse(file, { columns: true, bom: true }))
  const words = [...new Set(text.match(/\p{Ll}{6,}/gu))]
  const draw = numbers(17)
  return Array.from({ length: wanted }, (_, at) => {
    const row = example[at % example.length]
    if (!row) throw new Error('the example has no codes')
    const round = Math.floor(at / example.length)
    if (round === 0) return row
    const keywords = row.keywords
      .split(';')
      .map((word, k) => (k % 2 === 0 ? word : (words[draw(words.length)] ?? word)))
    return { ...row, code: `${row.code} ${round + 1}`, keywords: keywords.join(';') }
  })
}

export function codebookFile(folder: string, rows: readonly CodebookRow[]): string {
  const csv = stringify(
    rows.map((row) => [row.code, ...columns.map((name) => row[name])]),
    {
      header: true,
      columns: ['code', ...columns],
    },
  )
  return notesFile(folder, `codeboek-${rows.length}.csv`, csv)
}

/**
 * A file of so many codings: two of three on sentences that hold a keyword of the code, the others anywhere, the codes
 * in turn.
 */
export function learnableCodings(
  folder: string,
  documents: ReadonlyMap<string, string>,
  { codes, wanted }: { codes: readonly CodebookRow[]; wanted: number },
): string {
  const sentences = [...documents].flatMap(([document, text]) =>
    sentencesIn(text).map(({ index, 0: exact }) => ({ document, index, exact })),
  )
  const draw = numbers(wanted)
  const lists = codes.map(({ keywords }) => {
    const words = keywords.split(';').filter((word) => word.length > 3)
    return sentences.filter(({ exact }) => words.some((word) => exact.includes(word)))
  })
  const rows = new Set<string>()
  for (let turn = 0; rows.size < wanted; turn++) {
    const own = lists[turn % codes.length] ?? []
    const from = turn % 3 < 2 && own.length > 0 && turn < 20 * wanted ? own : sentences
    const { document, index, exact } = from[draw(from.length)] ?? { document: '', index: 0, exact: '' }
    rows.add(`${document},${index},${index + exact.length},,${codes[turn % codes.length]?.code},Noor`)
  }
  return codingsFile(folder, `codings-${wanted}-${codes.length}.csv`, rows)
}
