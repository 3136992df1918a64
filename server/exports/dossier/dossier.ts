import { strToU8, type Zippable, zipSync } from 'fflate'
import type { QuoteRow } from '../../database/finding-tables.ts'
import { sha256 } from '../../database/ids.ts'
import { projectTitle } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { countingTo, inParts } from '../../progress.ts'
import { Desk } from '../../quotes/desk.ts'
import { asCollection } from '../../quotes/json-ld.ts'
import type { Outward } from '../../quotes/outward.ts'
import { outwardProvenance } from '../../quotes/outward-provenance.ts'
import type { Provenance } from '../../quotes/provenance.ts'
import type { QuoteSet } from '../../quotes/quote.ts'
import { quoteSetNamed, quoteSetRows, quotesIn } from '../../quotes/store.ts'
import { csvOf } from '../csv.ts'
import type { ExportFile } from '../sheet.ts'
import { type Chain, chainOf, logSheet } from './chain.ts'
import { editionFiles } from './editions.ts'
import { indexPage } from './front.ts'
import { quotePage } from './one-quote.ts'
import { quoteSheet } from './quote-sheet.ts'

/** One set with the whole provenance of each of its quotes, computed at this moment. */
export interface DossierSet {
  readonly id: string
  readonly title: string
  readonly edition: number
  readonly quotes: readonly Provenance[]
}

/** What a dossier is written from. */
export interface Dossier {
  readonly at: string
  readonly project: string
  readonly sets: readonly DossierSet[]
  readonly chain: Chain
  readonly outward: Outward
  readonly publicUrl: string | null
}

/**
 * The control file for somebody without this program: a zip with a static page per quote, an index, the same as CSV
 * and JSON-LD, the chain of the log, and how to check every hash by hand. Words follow the rules for quoting; no
 * original and no text goes along.
 * @param set title or id of one set; all sets when absent
 * @throws {AppError} not-found - no such set
 */
export async function exportDossier(
  db: Db,
  { set, publicUrl = null }: { set?: string | undefined; publicUrl?: string | null | undefined } = {},
): Promise<ExportFile> {
  const desk = new Desk(db)
  const outward = await desk.outward()
  const rows = set === undefined ? await quoteSetRows(db) : [await quoteSetNamed(db, set)]
  const part = inParts({ quotes: 8, pages: 2 })
  const sets = await part('quotes', () => dossierSets(desk, rows))
  const dossier: Dossier = {
    at: new Date().toISOString(),
    project: outward.words((await projectTitle(db)).title),
    outward,
    sets,
    chain: await chainOf(db),
    publicUrl,
  }
  return {
    bytes: await part('pages', async () => zipped(await filesOf(dossier), dossier.at)),
    format: 'zip',
    rows: sets.reduce((sum, { quotes }) => sum + quotes.length, 0),
  }
}

async function dossierSets(desk: Desk, sets: readonly QuoteSet[]): Promise<DossierSet[]> {
  const outward = await desk.outward()
  const rows = new Map<string, readonly QuoteRow[]>()
  for (const { id } of sets) rows.set(id, await quotesIn(desk.db, id))
  const oneDone = countingTo('quotations', [...rows.values()].flat().length)
  const made: DossierSet[] = []
  for (const { id, title, edition } of sets) {
    const quotes: Provenance[] = []
    for (const row of rows.get(id) ?? []) {
      quotes.push(await outwardProvenance(desk.db, row.id, desk))
      oneDone()
    }
    made.push({ id, title: outward.words(title), edition, quotes })
  }
  return made
}

/** Every file of a dossier by its path. */
export async function filesOf(dossier: Dossier): Promise<Map<string, string>> {
  const { sets, chain, publicUrl } = dossier
  const files = new Map<string, string>()
  const editions = editionFiles(sets, dossier.outward)
  files.set('index.html', await indexPage(dossier, editions))
  for (const { quotes, title } of sets) {
    for (const provenance of quotes) {
      const { short } = provenance.quote
      files.set(`citaten/${short}.html`, await quotePage(provenance, title))
      files.set(`woorden/${short}.txt`, provenance.printed)
    }
  }
  const collections = sets.map((set) => asCollection(set, set.quotes, publicUrl))
  files.set('citaten.csv', csvOf(quoteSheet(dossier)))
  files.set('herkomst.jsonld', `${JSON.stringify(collections, null, 2)}\n`)
  for (const { path, text } of editions) if (text !== null) files.set(path, text)
  files.set('logboek.csv', csvOf(logSheet(chain)))
  if (chain.last !== null) files.set('laatste-regel.txt', chain.last)
  files.set('controlegetallen.txt', sums(files))
  return files
}

/** One line a file, as `sha256sum -c` reads it. */
function sums(files: ReadonlyMap<string, string>): string {
  return [...files].map(([path, text]) => `${sha256(text)}  ${path}\n`).join('')
}

function zipped(files: ReadonlyMap<string, string>, at: string): Uint8Array<ArrayBuffer> {
  const content: Zippable = Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)]))
  return new Uint8Array(zipSync(content, { level: 6, mtime: at }))
}
