import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readText } from '../../../server/ingest/read.ts'
import type { Known } from '../../../server/reports/quotations/claimed.ts'
import { quotationsIn } from '../../../server/reports/quotations/finding.ts'
import { sentencesIn } from '../../../server/text/sentences.ts'
import { corpus, rowsOf } from '../../corpus/corpus.ts'

/** Every quotation of the example report, with the role and session that the report gives it to. */
const quotations: readonly (readonly [text: string, role: string | null, session: string | null])[] = [
  ['we meten de oogst, maar niemand kijkt naar de grond', 'hoogleraar', null],
  ['Van mij mag die groei morgen stoppen', 'installateur', 'Denkdiner 1'],
  [
    'Een bedrijf dat alleen maar groter wordt, vergeet waarvoor het begonnen is. Groei is voor mij dat een leerling in mei iets kan wat hij in september niet kon.',
    'deelnemer',
    null,
  ],
  [
    'Soms zit ik bij iemand aan de keukentafel […] en ik weet nu al dat het eruit rolt',
    'accountmanager',
    null,
  ],
  ['Dat vrije veld is niet verplicht.', 'bank', 'Denkdiner 3'],
  [
    'Een bedrijf is er voor de slechte jaren, in de goede jaren kan iedereen het',
    'directeur van een metaalbedrijf',
    'Denkdiner 5',
  ],
  ['Ik heb elf vrachtwagens en drie stekkers.', 'vervoerder', null],
  ['Van de 28 die bij mij beginnen, houd ik er na twee jaar 12 over', 'docent van het vakcollege', null],
  [
    'Ik wil mijn mensen niet delen met iemand die ik nog nooit een hand heb gegeven',
    'teamleider uit de thuiszorg',
    null,
  ],
  ['Niet kiezen is ook een keuze, en die pakt uit tegen wie stil is.', 'deelnemer', null],
  ['AI lost het personeelstekort in de zorg op', 'teamleider uit de thuiszorg', 'Denkdiner 4'],
  ['Ik rij de kilometers en zij hebben ze', 'vervoerder', null],
  ['Veertig cent per kilo, dat kost het.', 'recycler', null],
  ['Ik geloof dat de provincie moet kiezen wie er overeind blijft', 'ondernemer uit de logistiek', null],
  [
    'Vraag niet hoeveel banen het kost, vraag wie de baas is van het tempo.',
    'logistiek ondernemer',
    'Denkdiner 4',
  ],
  [
    'Haal alles weg wat makkelijk is en je houdt een dag over met alleen maar moeilijke dingen.',
    'deelnemer',
    null,
  ],
  ['Ik heb een ordner met verlopen waarheid.', 'ondernemer', 'Denkdiner 3'],
  ['De provincie praat veel over het mkb en weinig met het mkb.', 'ondernemer', 'Denkdiner 3'],
  ['Elf. Maar ja.', null, null],
  ['Zorg dan dat het [leren] niet van aardige mensen afhangt', 'vakbond', null],
  [
    'Zolang het klein is ziet niemand het. Nu willen er veertig leerlingen en dan komt er een inspecteur […] en een vergadering.',
    'docent',
    null,
  ],
  [
    'Dit komt eraan, jouw vak wordt iets anders, en wij betalen mee terwijl jij uitzoekt wat.',
    'vertaler',
    null,
  ],
  [
    'De provincie moet de helft van haar regels durven weggooien, de rest komt dan vanzelf.',
    'ondernemer',
    null,
  ],
  ['Maar snel is voor mij geen doel.', 'bewoner', 'Werksessie 2'],
  ['Aandacht kun je niet sneller doen.', null, 'Denkdiner 4'],
  ['Koop gewoon iets. Ik hoef geen reddingsboei, ik wil klanten.', 'recycler', 'Denkdiner 5'],
  ['De vraag is of je er nog over mag meepraten.', 'loonwerker', 'Denkdiner 5'],
]

const session = z.object({ title: z.string(), kind: z.enum(['werksessie', 'denkdiner']), date: z.string() })
const { sessions } = z
  .object({ sessions: z.array(session) })
  .parse(JSON.parse(readFileSync(join(corpus, 'project.json'), 'utf8')))
const people = ['d1', 'd2', 'd3', 'd4', 'd5', 'w1', 'w2'].flatMap((name) =>
  rowsOf(`participants/${name}.csv`),
)

const known: Known = {
  sessions: sessions.map((one) => ({ ...one, id: one.title.split(':')[0] ?? '' })),
  names: [...new Set(people.map(({ person = '' }) => person))],
  roles: [...new Set(people.map(({ role = '' }) => role))],
  organisations: [...new Set(people.map(({ organisation = '' }) => organisation))].filter(
    (name) => name !== '',
  ),
}

describe.each(['conceptrapport.docx', 'conceptrapport.pdf'])('%s', async (name) => {
  const read = await readText(readFileSync(join(corpus, 'documents', name)), name)
  const found = quotationsIn({ ...read, sentences: sentencesIn(read.text, read.blocks) }, known)
  const quotes = found.filter(({ isTerm }) => !isTerm)

  test('holds the quotations that are in it, and no others', () => {
    expect(quotes.map(({ text }) => text)).toEqual(quotations.map(([text]) => text))
  })

  test('holds the words between marks that are no quotation', () => {
    expect(found.filter(({ isTerm }) => isTerm).map(({ text }) => text)).toEqual([
      'veel',
      'meerdere',
      'brede welvaart',
      'een Corrie',
    ])
  })

  test('gives each quotation to the role and the session that it names', () => {
    expect(
      quotes.map(({ text, claimed }) => [text, claimed.roles[0] ?? null, claimed.sessions[0] ?? null]),
    ).toEqual(quotations)
  })

  test('names three people', () => {
    expect(quotes.flatMap(({ claimed }) => claimed.names)).toEqual([
      'Hanneke Veldink',
      'Marijke Postma',
      'Peter Zwier',
    ])
  })

  test('speaks of no table, and of no day', () => {
    expect(quotes.flatMap(({ claimed }) => [...claimed.tables, ...claimed.dates])).toEqual([])
  })
})
