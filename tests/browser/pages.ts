import { correctedIn, correctedPageNames } from './corrected.ts'
import { asFile } from './files.ts'
import { handedInPageNames, handedInPages } from './handed-in.ts'
import { transcript } from './notes.ts'
import { openSource } from './reading.ts'
import { seldomPageNames, seldomPages } from './seldom.ts'
import type { Visitor } from './visitor.ts'

/** Pages with something to see that links alone do not lead to. The walk finds every other kind by itself. */
const pageNames = [
  'start',
  'sessions',
  'session',
  'uploads',
  'preview of an upload',
  'structure of a source',
  'source',
  'source with a chosen sentence',
  ...correctedPageNames,
  ...handedInPageNames,
  'keys',
  'codebook',
  'code',
  'merging a code',
  'suggestions',
  'suggestions across codes',
  'suggestions for a code',
  'reading samples',
  'sentence of a reading sample',
  'search',
  'threads',
  'candidate',
  'thread',
  'thread being written',
  'quote sets',
  'quote set',
  'provenance',
  'rapporttoets',
  'outcome of one quotation',
  'round',
  'round with a chosen quotation',
  'terms of a report',
  'statements of extent',
  'claims of a report',
  'sample',
  'finishing a round',
  'statement of a round',
  'comparison of rounds',
  'memos',
  'log',
  'name',
  'matrix',
  'tour',
  'erasure',
  ...seldomPageNames,
] as const

export type PageName = (typeof pageNames)[number]

/** Derives and hands in what the example project does not hold, and gives the address of each kind of page. */
export async function addressesIn(visitor: Visitor): Promise<Record<PageName, string>> {
  const { page, open, follow } = visitor
  const here = () => page.url().slice(new URL(page.url()).origin.length)
  const firstLink = async (from: string, selector: string) => {
    await open(from)
    await follow(page.locator(selector).first())
    return here()
  }
  // What was derived is gone after this, so it comes first.
  const erasure = await erasureIn(visitor)
  const source = await openSource(visitor, 'Denkdiner 3: Het mkb aan zet', 'd3-tafel-3-notities.md')
  await open('/uploads')
  await page.getByLabel('Kies bestanden').setInputFiles(asFile(transcript))
  await page.waitForURL('**/uploads/*')
  const preview = here()
  await open('/threads')
  await follow(page.getByRole('button', { name: 'Rode draden afleiden' }))
  await page.locator('.candidate').first().waitFor({ timeout: 60_000 })
  const candidate = await firstLink('/threads', '.candidate a')
  const thread = await firstLink('/threads', '.threadlist a')
  const code = await firstLink('/codebook', '.codebook__codes a')
  const set = await firstLink('/quote-sets', 'tbody a')
  await open('/suggestions/sample')
  await follow(page.getByRole('button', { name: 'Trekken' }))
  const sampled = await firstLink('/suggestions/sample', '.sample .nl-button--primary')
  const rounds = await roundsIn(visitor)
  const corrected = await correctedIn(visitor)
  const handedIn = await handedInPages(visitor)
  const matrix = await matrixIn(visitor)
  const seldom = await seldomPages(visitor, { source, code, matrix })
  return {
    ...seldom,
    ...rounds,
    ...corrected,
    ...handedIn,
    start: '/',
    sessions: '/sessions',
    session: await firstLink('/sessions', 'tbody a'),
    uploads: '/uploads',
    'preview of an upload': preview,
    'structure of a source': `${source}/structure`,
    source,
    'source with a chosen sentence': `${source}?sentence=13#z13`,
    keys: '/keys',
    'reading samples': '/suggestions/sample',
    'sentence of a reading sample': sampled,
    codebook: '/codebook',
    code,
    'merging a code': `${code}/merge`,
    suggestions: '/suggestions',
    'suggestions across codes': '/suggestions/all?order=uncertain&withheld=show',
    'suggestions for a code': code.replace('/codebook/', '/suggestions/'),
    search: '/search?q=mensen',
    threads: '/threads',
    candidate,
    thread,
    'thread being written': `${thread}?edit=1`,
    'quote sets': '/quote-sets',
    'quote set': set,
    provenance: await firstLink(set, 'a[href^="/q/"]'),
    memos: '/memos',
    log: '/log',
    name: '/me',
    matrix,
    tour: '/?tour=1',
    erasure,
  }
}

/** A matrix of every session and two codes. */
async function matrixIn({ page, open, follow }: Visitor): Promise<string> {
  await open('/matrices/new')
  const form = page.getByRole('form', { name: 'Nieuwe matrix' })
  await form.getByLabel('Titel').fill('Stroom en ruimte')
  for (const code of [0, 1]) await form.locator('[name=columns]').nth(code).check()
  await follow(form.getByRole('button', { name: 'Maak matrix' }))
  return new URL(page.url()).pathname
}

/** What stays to be read after a source was erased. */
async function erasureIn(visitor: Visitor): Promise<string> {
  const { page, open, follow } = visitor
  const source = await openSource(visitor, 'Werksessie 1: Ruimte om te werken', 'w1-tafel-3-notities.txt')
  await open(`${source}/erase`)
  await page.getByLabel('Grond').fill('verzoek van een deelnemer')
  await page.locator('input[name="confirm"]').fill('w1-tafel-3-notities.txt')
  await follow(page.getByRole('button', { name: 'Voorgoed wissen' }))
  return new URL(page.url()).pathname
}

type AuditPageName = Extract<
  PageName,
  | 'rapporttoets'
  | 'outcome of one quotation'
  | 'round'
  | 'round with a chosen quotation'
  | 'terms of a report'
  | 'statements of extent'
  | 'claims of a report'
  | 'sample'
  | 'finishing a round'
  | 'statement of a round'
  | 'comparison of rounds'
>

/** Two rounds of the example's report: a first one that is finished, and a second one with findings. */
async function roundsIn({ page, open, follow }: Visitor): Promise<Record<AuditPageName, string>> {
  const begin = async () => {
    await open('/reports')
    await follow(page.getByRole('button', { name: 'Begin een ronde' }))
    return new URL(page.url()).pathname
  }
  const first = await begin()
  await open(`${first}/finish`)
  await page.getByLabel('Waarom is de ronde toch klaar?').fill('Dit was een proef.')
  await follow(page.getByRole('button', { name: 'Ronde afronden' }))
  const second = await begin()
  await open(`${second}/sample`)
  await follow(page.getByRole('button', { name: 'Trekken' }))
  await open(`${second}/claims`)
  await follow(page.getByRole('button', { name: 'Zoek op in de bronnen' }))
  await page.getByText('Lijkt op (').first().waitFor({ timeout: 60_000 })
  return {
    rapporttoets: '/reports',
    'outcome of one quotation': `/reports?q=${encodeURIComponent('Ik heb elf vrachtwagens en vier stekkers')}`,
    round: second,
    'round with a chosen quotation': `${second}?quote=C8#C8`,
    'terms of a report': `${second}/terms`,
    'statements of extent': `${second}/extents`,
    'claims of a report': `${second}/claims?chapter=2`,
    sample: `${second}/sample`,
    'finishing a round': `${second}/finish`,
    'statement of a round': `${first}/finish`,
    'comparison of rounds': `${second}/compare`,
  }
}
