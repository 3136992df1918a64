import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Code } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import { projectTitle } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { writtenMoment } from '../language/dates.ts'
import { counted } from '../language/figures.ts'
import { counting, inParts } from '../progress.ts'
import { Desk } from '../quotes/desk.ts'
import type { Outward } from '../quotes/outward.ts'
import { quoteSetRows } from '../quotes/store.ts'
import { freeName } from '../sources/names.ts'
import { documents } from '../sources/store.ts'
import { threads } from '../threads/store.ts'
import { exportCodingTable } from './codings.ts'
import { maskedText } from './copy/masked-text.ts'
import { csvOf } from './csv.ts'
import { fileTitle } from './file-title.ts'
import type { Checked } from './method/gathering.ts'
import { exportMethod } from './method/method.ts'
import { exportQuoteSets } from './quote-set.ts'
import type { ExportFile, Sheet } from './sheet.ts'
import { sourceMarkdown } from './source-markdown.ts'
import { exportThreads } from './thread.ts'
import { maskedWords } from './words.ts'

/**
 * Everything of a project that goes to others, as one zip: codebook, codings, threads, quote sets, the account of the
 * method, and the texts of the sources. All of it follows the rules for quoting.
 * @param checked what `verify` said, for the account of the method
 */
export async function exportProject(db: Db, checked?: Checked): Promise<ExportFile> {
  const desk = new Desk(db)
  const outward = await desk.outward()
  const files = new Map<string, Uint8Array>()
  const text = (path: string, content: string) => files.set(path, strToU8(content))
  const part = inParts({ codings: 5, threads: 8, docx: 5, csv: 2, method: 2, sources: 1, file: 4 })
  const codings = await part('codings', () => exportCodingTable(db, 'csv'))
  text('codeboek.csv', csvOf(codebookSheet(await codes(db), outward)))
  files.set('coderingen.csv', codings.bytes)
  const paper = await part('threads', async () => exportThreads(db, await threads(db), 'docx'))
  files.set('rode-draden.docx', paper.bytes)
  const sets = await quoteSetRows(db)
  for (const format of ['docx', 'csv'] as const) {
    const quotes = await part(format, () => exportQuoteSets(db, sets, format, { beside: 'text' }))
    files.set(`citaten.${format}`, quotes.bytes)
  }
  const method = await part('method', () => exportMethod(db, 'docx', checked))
  files.set('verantwoording.docx', method.bytes)
  for (const [path, content] of await part('sources', () => sourceFiles(desk))) text(path, content)
  const { title } = await projectTitle(db)
  text('README.txt', readMe(outward.words(title), [...files.keys()]))
  const content: Zippable = Object.fromEntries(files)
  const zip = () => new Uint8Array(zipSync(content, { level: 6, mtime: new Date().toISOString() }))
  return { bytes: part('file', zip), format: 'zip', rows: files.size }
}

const codebookColumns = [
  ...(['code', 'parent', 'definition', 'include', 'exclude', 'keywords', 'related', 'excluding'] as const),
  'color',
]

function codebookSheet(book: readonly Code[], outward: Outward): Sheet {
  const nameOf = new Map(book.map(({ id, name }) => [id, name]))
  const list = (words: readonly string[]) => words.map((one) => outward.words(one)).join(';')
  return {
    title: 'Codeboek',
    columns: codebookColumns.map((title) => ({ title, width: 24 })),
    rows: book.map(({ name, parent, definition, include, exclude, keywords, related, excluding, color }) => [
      outward.words(name),
      outward.words((parent && nameOf.get(parent)) ?? ''),
      ...[definition, include, exclude].map((words) => outward.words(words)),
      ...[keywords, related, excluding].map(list),
      color ?? '',
    ]),
  }
}

async function sourceFiles(desk: Desk): Promise<[path: string, content: string][]> {
  const outward = await desk.outward()
  const register = await desk.register()
  const names: string[] = []
  const files: [string, string][] = []
  for (const { id, name } of counting('sources', await documents(desk.db, 'source'))) {
    const version = await desk.latestVersion(id)
    const masked = maskedText(await desk.text(version), await desk.hidden(version), register)
    const file = freeName(`${fileTitle(outward.file(name).replace(/\.[^.]{1,5}$/u, ''), 'bron')}.md`, names)
    names.push(file)
    files.push([`bronnen/${file}`, sourceMarkdown(outward.file(name), masked)])
  }
  return files
}

function readMe(title: string, paths: readonly string[]): string {
  const sources = paths.filter((path) => path.startsWith('bronnen/')).length
  return [
    title === '' ? 'Project' : title,
    '',
    `Opgemaakt op ${writtenMoment(new Date().toISOString())} met Rode Draad.`,
    maskedWords,
    '',
    'Namen van deelnemers zijn vervangen door een pseudoniem of [naam]. Op gelakte plekken staat [gelakt].',
    'Wat vertrouwelijk is, staat er als [vertrouwelijk].',
    '',
    'In deze map:',
    '- codeboek.csv: de codes met hun omschrijving',
    '- coderingen.csv: welke woorden welke code kregen, van wie en wanneer; plaatsen zijn geteld in de tekst van de bron, of in de tekst zoals anderen die lezen als daarin is gelakt',
    '- rode-draden.docx: de rode draden met hun bewijs',
    '- citaten.docx en citaten.csv: de citatensets met hun herkomst',
    '- verantwoording.docx: hoe er is gewerkt',
    `- bronnen/: wat anderen mogen lezen van ${counted(sources, 'bron', 'bronnen')}`,
    '',
  ].join('\r\n')
}
