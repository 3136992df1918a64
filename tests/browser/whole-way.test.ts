import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { asFile } from './files.ts'
import { captions, noteTaking, transcript } from './notes.ts'
import { eventually, givenCodes, hasChosen, nextSuggestion, openSource, proposedCode } from './reading.ts'
import { corpus, emptyProject, mustCall, type Served } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

/** One walk, from files on a disk to quotes in a report: each test goes on where the one before it stopped. */
let place: Served
let noor: Visitor

/** Addresses of pages that the walk comes back to. */
const at = { source: '', thread: '', set: '', provenance: '' }

const fromCorpus = [
  'd1-tafel-3.txt',
  'd2-tafel-3.txt',
  'd3-tafel-2.txt',
  'd4-tafel-2-notities.md',
  'd5-tafel-1.txt',
  'w1-tafel-1-notities.md',
  'w2-tafel-2.txt',
]

/** The address of the last suggestion in the text, on which nobody decides, and what it scored at first. */
const undecided = { address: '', score: '' }

const quoted = 'Ik wil mijn mensen niet delen met iemand die ik nog nooit een hand heb gegeven.'

beforeAll(async () => {
  place = await emptyProject()
  noor = await visitor(place, { name: 'Noor' })
})

test('an empty project asks for sources', async () => {
  const { page, open } = noor
  await open('/')
  await page.getByRole('heading', { name: 'Bronnen toevoegen' }).waitFor()
})

test('files of nine meetings are handed in together and kept', async () => {
  const { page, open, follow } = noor
  await open('/')
  const own = [transcript, noteTaking, captions].map(asFile)
  await page.getByLabel('Kies bestanden').setInputFiles(own)
  await page.waitForURL('**/uploads')
  const files = fromCorpus.map((name) => join(corpus, 'documents', name))
  await page.getByLabel('Kies bestanden').setInputFiles(files)
  await page.getByText('10 bestanden').waitFor()
  await follow(page.getByRole('button', { name: 'Alles bewaren zoals begrepen' }))
  await open('/sessions')
  expect(await page.getByRole('table').getByRole('rowheader').count()).toBe(9)
})

test('a codebook comes in from a file', async () => {
  const { page, open, follow } = noor
  await open('/codebook')
  await page.getByLabel('Csv-bestand').setInputFiles(join(corpus, 'codebook.csv'))
  await follow(page.getByRole('button', { name: 'Inlezen' }))
  await page.getByText('18 codes toegevoegd').waitFor()
})

test('a sentence is coded while reading', async () => {
  const { page, toast } = noor
  at.source = await openSource(noor, 'Denkdiner 2: Schaarse handen', 'd2-tafel-3.txt')
  await page.getByText(quoted).first().click()
  await hasChosen(page, quoted)
  await page.keyboard.press('/')
  await page.keyboard.type('eerlijke')
  await page.keyboard.press('Enter')
  await toast('U gaf code ‘eerlijke verdeling’')
})

test('suggestions come when they are asked for, each with its reasons', async () => {
  const { page, open } = noor
  await open(at.source)
  expect(await page.locator('#text [data-open-suggestion]').count()).toBe(0)
  await page.getByRole('radio', { name: 'aan', exact: true }).check()
  await eventually(async () => {
    await page.reload()
    return (await page.locator('#text [data-open-suggestion]').count()) > 5
  }, true)
  await nextSuggestion(page)
  const why = page.getByRole('heading', { name: 'Waarom deze suggestie?' }).locator('..')
  await why.waitFor()
  expect(await why.locator('mark').count()).toBeGreaterThan(0)
  expect(await why.innerText()).toMatch(/staat bij de|komt voor in|is de naam/u)
})

test('a suggestion is taken over with a, and one is left with x', async () => {
  const { page, open, toast } = noor
  const taken = await proposedCode(page)
  await page.keyboard.press('a')
  await toast(`U nam suggestie ‘${taken}’ over`)
  await eventually(async () => (await givenCodes(page)).includes(taken), true)
  expect(await page.locator('#panel .given').innerText()).toContain('Noor, suggestie overgenomen')
  const last = page.locator('#text [data-open-suggestion]').last().getByRole('link')
  const { pathname, search } = new URL((await last.getAttribute('href')) ?? '', page.url())
  undecided.address = pathname + search
  undecided.score = await scoreOf(undecided.address)
  await open(at.source)
  await nextSuggestion(page)
  const left = await proposedCode(page)
  await page.keyboard.press('x')
  await toast(`U nam suggestie ‘${left}’ niet over`)
})

test('a memo is written at a fragment', async () => {
  const { page, toast } = noor
  await page.keyboard.press('m')
  await page.keyboard.type('Hier gaat het om vertrouwen, niet om uren.')
  await page.locator('#panel').getByRole('button', { name: 'Bewaren' }).click()
  await toast('U schreef een memo')
})

test('the source is done for the codes of this moment', async () => {
  const { page, toast } = noor
  await page.getByRole('button', { name: 'Klaar voor deze codes' }).click()
  await toast('U noemde een bron klaar')
})

test('a word finds its other forms, and what was found is coded at once', async () => {
  const { page, open, follow, toast } = noor
  await open('/')
  await page.getByRole('searchbox', { name: 'Zoek in alle bronnen' }).fill('keuze')
  await Promise.all([page.waitForURL('**/search?q=keuze'), page.keyboard.press('Enter')])
  await page.locator('mark', { hasText: 'keuzes' }).waitFor()
  await open('/search?q=mensen')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByLabel('Geef de aangevinkte zinnen een code').selectOption({ label: 'arbeid' })
  await follow(page.getByRole('button', { name: 'Code geven' }))
  await toast('U gaf code ‘arbeid’ aan meer fragmenten tegelijk')
})

test('the next suggestions know what was decided', async () => {
  await eventually(async () => (await scoreOf(undecided.address)) === undecided.score, false)
})

/** What the strongest suggestion on the words at an address scores now. */
async function scoreOf(address: string): Promise<string> {
  const { page, open } = noor
  await open(address)
  return page.locator('#panel .why .figures').first().innerText()
}

test('threads are derived, and a candidate shows where it runs and what it rests on', async () => {
  const { page, open, follow } = noor
  await open('/threads')
  await follow(page.getByRole('button', { name: 'Rode draden afleiden' }))
  await follow(page.getByRole('link', { name: 'Arbeid', exact: true }))
  const where = page.getByRole('region', { name: 'Waar komt de draad voor?' })
  await where.getByText('Denkdiner 2: Schaarse handen').first().waitFor()
  await page.getByRole('heading', { name: 'Aandachtspunten' }).waitFor()
})

test('a candidate becomes a thread with a claim, a tension and a guiding question', async () => {
  const { page, follow, toast } = noor
  await follow(page.getByRole('button', { name: 'Opnemen als rode draad' }))
  await toast('U nam rode draad ‘Arbeid’ op')
  at.thread = new URL(page.url()).pathname
  if ((await page.getByLabel('Bewering').count()) === 0)
    await follow(page.getByRole('link', { name: 'Bewerken' }))
  await page.getByLabel('Bewering').fill('Mensen delen lukt pas als men elkaar kent.')
  await page.getByLabel('Spanning: deze kant').fill('Samen vooruit')
  await page.getByLabel('Spanning: die kant').fill('Ieder voor zijn eigen mensen')
  await page.getByLabel('Richtinggevende vraag').fill('Wie brengt bedrijven bij elkaar?')
  await follow(page.getByRole('button', { name: 'Bewaren' }).first())
  await page.getByRole('heading', { level: 1, name: 'Mensen delen lukt pas als men elkaar kent.' }).waitFor()
  await page.getByText('Ieder voor zijn eigen mensen').waitFor()
})

test('evidence is put aside with a reason, which stays to be read', async () => {
  const { page, follow } = noor
  const evidence = page.getByRole('region', { name: 'Bewijs' }).getByRole('listitem')
  const words = await evidence.first().locator('.evidence__words').innerText()
  await evidence.first().getByText('Kiezen', { exact: true }).click()
  await evidence.first().getByLabel('Waarom hoort dit er niet bij?').fill('Gaat over iets anders')
  await follow(evidence.first().getByRole('button', { name: 'Wegleggen' }))
  await page.getByText('Weggelegd: 1').click()
  await page.getByText('‘Gaat over iets anders’').waitFor()
  await page.getByRole('button', { name: `Terugleggen: ${words}` }).waitFor()
})

test('a voice against is added by the number of its sentence', async () => {
  const { page, follow } = noor
  await page.getByText('Fragment toevoegen, ook tegengeluid').click()
  const form = page.getByRole('form', { name: 'Fragment toevoegen' })
  await form.getByLabel('Bron').selectOption({ label: 'd2-tafel-3.txt' })
  await form.getByLabel('van zin').fill('13')
  await form.getByLabel('t/m zin').fill('13')
  await follow(form.getByRole('button', { name: 'Toevoegen' }))
  const against = page.getByRole('region', { name: 'Bewijs' }).locator('.evidence--contradicts')
  expect(await against.innerText()).toContain(quoted)
})

test('the team talks about the thread', async () => {
  const { page, follow } = noor
  await follow(page.getByRole('button', { name: 'Naar in bespreking' }))
  expect(await page.locator('[aria-current="step"]').innerText()).toBe('in bespreking')
})

test('quotes are chosen from the thread into a new set', async () => {
  const { page, open, follow } = noor
  const evidence = page.getByRole('region', { name: 'Bewijs' }).getByRole('listitem')
  const against = evidence.filter({ hasText: quoted })
  await against.getByText('Kiezen', { exact: true }).click()
  await against.getByLabel('Titel van de citatenset').fill('Voor het rapport')
  await follow(against.getByRole('button', { name: 'Zet in citatenset' }))
  await open(at.thread)
  await evidence.first().getByText('Kiezen', { exact: true }).click()
  await follow(evidence.first().getByRole('button', { name: 'Zet in citatenset' }))
  await open(at.thread)
  await follow(page.getByRole('link', { name: 'Citatenset Voor het rapport' }))
  at.set = new URL(page.url()).pathname
  expect(await page.locator('.quotes__words').count()).toBe(2)
})

test('the set is put in another order, and published', async () => {
  const { page } = noor
  const first = page.locator('.quotes__words').first()
  expect(await first.innerText()).toBe(quoted)
  await page.getByRole('button', { name: 'Omlaag' }).first().click()
  await eventually(async () => (await first.innerText()) === quoted, false)
  await page.getByRole('button', { name: 'Publiceer editie 1' }).click()
  await page.getByText('Editie 1, gepubliceerd').waitFor()
})

test('the permanent link of a quote shows its whole chain, right up to the file', async () => {
  const { page, follow } = noor
  const item = page.getByRole('listitem').filter({ hasText: quoted })
  await follow(item.getByRole('link', { name: 'herkomst' }))
  at.provenance = new URL(page.url()).pathname
  expect(at.provenance).toMatch(/^\/q\/\w+$/u)
  await page.getByRole('heading', { name: 'Komt overeen met de bron' }).waitFor()
  const chain = await page.getByRole('main').innerText()
  for (const fact of [
    'denkdiner 2, tafel 3 in Oosterhagen',
    'd2-tafel-3.txt',
    'eerlijke verdeling',
    'Arbeid',
    'Voor het rapport, citaat',
  ])
    expect(chain).toContain(fact)
})

const wordsOfDocx = (file: Buffer) =>
  strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/gu, '')

test.each([
  ['Word (tabel)', 'docx', wordsOfDocx],
  ['Word (lopende citaten)', 'docx', wordsOfDocx],
  ['csv', 'csv', (file: Buffer) => file.toString('utf8')],
  ['webpagina', 'html', (file: Buffer) => file.toString('utf8')],
  ['JSON-LD', 'jsonld', (file: Buffer) => JSON.stringify(JSON.parse(file.toString('utf8')))],
])('the set goes along as %s, with the quote word for word', async (name, ending, textOf) => {
  const { page, open } = noor
  await open(at.set)
  const link = page.getByRole('link', { name: `Citatenset als ${name}` })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`, 'u'))
  expect(textOf(await readFile(await download.path()))).toContain(quoted)
})

test('the log says who did what, filters by what it was about, and takes it back', async () => {
  const { page, open, follow, toast } = noor
  await open('/log')
  await page.getByLabel('Waarover').selectOption({ label: 'memo’s' })
  await follow(page.getByRole('button', { name: 'Filteren' }))
  const lines = page.getByRole('table').getByRole('row').filter({ hasText: 'Noor' })
  expect(await lines.count()).toBe(1)
  await follow(lines.getByRole('button', { name: 'Ongedaan maken' }))
  await toast('ongedaan')
  await open('/memos')
  await page.getByText('Nog geen memo’s').waitFor()
})

test('afterwards every text, span, edition and event holds', async () => {
  expect(JSON.parse(await mustCall(['verify', '--json'], place.data))).toMatchObject({
    ok: true,
    failures: [],
  })
})
