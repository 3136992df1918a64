import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCode, codes } from '../../../server/codebook/store.ts'
import type { Project } from '../../../server/database/project.ts'
import { record } from '../../../server/database/write.ts'
import type { Claim } from '../../../server/reports/claims/claim.ts'
import { denialAgainst } from '../../../server/reports/claims/claim-denial.ts'
import { claimsOf, keptClaims, type ReportClaims } from '../../../server/reports/claims/claims.ts'
import { addSession } from '../../../server/sources/sessions.ts'
import type { SourceText } from '../../../server/sources/source.ts'
import { documentNamed, sourceText, sourceTexts } from '../../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../../project.ts'
import { mustOpenExample } from '../example-project.ts'

let example: Project
let report: SourceText
let result: ReportClaims

beforeAll(async () => {
  const opened = await mustOpenExample()
  example = opened.project
  report = opened.report
  result = await claimsOf(example, report)
})
afterAll(() => example.close())

const claimThatBegins = (words: string) => result.claims.find(({ text }) => text.startsWith(words))
const foundFor = (claim: Claim | undefined) => (claim ? result.found.get(claim.key) : undefined)

/** Claims of the example report that plainly rest on sources, judged by reading those, and where. */
const judged: readonly (readonly [string, readonly string[]])[] = [
  ['Hoogleraar Hanneke Veldink', ['d1-opening.odt']],
  [
    'Wie klein wil blijven',
    [
      'd1-tafel-2-notities-a.md',
      'd1-tafel-2-notities-b.docx',
      'd3-tafel-2.txt',
      'd3-tafel-3-notities.md',
      'w1-tafel-1-notities.md',
    ],
  ],
  ['In het kredietsysteem', ['d3-tafel-2.txt']],
  ['Bedrijven die al generaties', ['d3-tafel-3-notities.md', 'd5-tafel-1.txt']],
  ['Het bekendste voorbeeld', ['d1-tafel-2-notities-a.md', 'opbrengst-denkdiners-1-en-2.md']],
  ['Haar organisatie bespaart', ['d4-tafel-1.vtt']],
  ['Ook in het mkb', ['d4-tafel-1.vtt', 'd4-flipover.csv', 'd4-tafel-2-notities.md']],
  ['Aan vrijwel alle tafels', ['w1-tafel-1-notities.md', 'd3-tafel-2.txt']],
  ['Bij een loonbedrijf', ['d5-tafel-1.txt']],
  ['Handel is afhankelijkheid', ['d5-tafel-1.txt']],
  ['De meeste deelnemers', ['d5-tafel-1.txt', 'd5-tafel-3.vtt']],
  ['De zaal in Hulsterbroek', ['d5-tafel-1.txt', 'd5-tafel-2-notities.docx']],
  ['Een netbeheerder', ['d5-tafel-1.txt']],
  ['Pilots die slagen', ['d3-tafel-1-notities.docx', 'd3-tafel-2.txt']],
  ['De provincie zelf gaf toe', ['d3-tafel-2.txt']],
  ['Een wijkverpleegkundige', ['d4-tafel-1.vtt', 'd4-flipover.csv']],
  ['In de laatste werksessie', ['w2-plenair.txt', 'w2-tafel-3-notities.md']],
  ['Een vertaler', ['d4-tafel-3.srt']],
  ['laat kleine bedragen', ['w2-tafel-3-notities.md']],
  ['Delen van personeel', ['d2-tafel-2-notities.md', 'd2-tafel-3.txt', 'opbrengst-denkdiners-1-en-2.md']],
  ['Spreek af wat er moet', ['d5-tafel-1.txt']],
  ['Zelfstandigheid heeft een prijs', ['d5-tafel-3.vtt']],
  ['Een docent waarschuwde', ['w2-tafel-2.txt']],
  [
    'Ook software, onderdelen',
    ['d1-tafel-1.vtt', 'd1-tafel-3.txt', 'd4-tafel-2-notities.md', 'd5-tafel-1.txt'],
  ],
]

test('every claim that was judged is found in the report', () => {
  expect(judged.filter(([words]) => !claimThatBegins(words)).map(([words]) => words)).toEqual([])
})

test('of the claims that plainly rest on sources, at least eight in ten have one of those among the five', () => {
  const missed = judged.filter(([words, sources]) => {
    const like = foundFor(claimThatBegins(words))?.like ?? []
    return !like.some(({ document }) => sources.includes(document))
  })
  expect(missed.length).toBeLessThanOrEqual(judged.length * 0.2)
})

test('a claim has five fragments and three against at most, and all stand in the sources word for word', async () => {
  const sources = new Map(
    (await sourceTexts(example.db, 'source')).map((each) => [each.document.name, each.text]),
  )
  for (const { like, against } of result.found.values()) {
    expect(like.length).toBeLessThanOrEqual(5)
    expect(against.length).toBeLessThanOrEqual(3)
    for (const { document, start, end, exact } of [...like, ...against]) {
      expect(sources.get(document)?.slice(start, end)).toBe(exact)
    }
  }
})

test('each fragment says why it is shown', () => {
  for (const { like } of result.found.values()) {
    for (const { shared } of like) expect(shared.length).toBeGreaterThan(0)
  }
})

test('only words of participants, notes and guests are shown, a guest as such', () => {
  const voices = [...result.found.values()].flatMap(({ like }) => like.map(({ voice }) => voice))
  expect(new Set(voices)).toEqual(new Set(['participant', 'note', 'guest']))
})

test('a vote against what the report claims is shown against it', () => {
  const against = foundFor(claimThatBegins('De zaal in Hulsterbroek'))?.against ?? []
  expect(against.map(({ exact }) => exact)).toContain('Zaal: 12 eens, 10 oneens.')
})

test('a code that both carry is given as a reason, by its id', async () => {
  const code = (await codes(example.db)).find(({ name }) => name === 'streek en nalatenschap')
  const like = foundFor(claimThatBegins('Bedrijven die al generaties'))?.like ?? []
  expect(like[0]?.codes).toEqual([code?.id])
})

test('what was found is kept until something that matters changes', async () => {
  expect(await keptClaims(example, report)).toEqual(result)
})

describe('in a small project', () => {
  const talk =
    'Tafel 1\n\nAnna: De bank geeft geen krediet aan kleine winkels.\n\nBert: Nee, dat klopt niet, ik kreeg vorig jaar gewoon krediet.\n'
  const text = '# Geld\n\nKleine winkels krijgen krediet van de bank.\n'

  async function mustFind(reportText = text, talkText = talk) {
    const project = await mustOpenProject()
    await record(project.db, { person: project.noor.id, act: 'session.add' }, (write) =>
      addSession(write, { title: 'Denkdiner 1' }),
    )
    await mustAdd(project, talkText, { name: 'gesprek.txt', session: 'Denkdiner 1' })
    await mustAdd(project, reportText, { name: 'rapport.md', role: 'report' })
    const { id } = await documentNamed(project.db, 'rapport.md')
    const source = await sourceText(project.db, id)
    return { project, source, ...(await claimsOf(project, source)) }
  }

  test('fragments are found on the first day, without a code or a coding', async () => {
    const { claims, found } = await mustFind()
    expect(found.get(claims[0]!.key)?.like[0]).toMatchObject({
      exact: 'De bank geeft geen krediet aan kleine winkels.',
      isClose: true,
      session: 'Denkdiner 1',
    })
  })

  test('a denial and a reply stand against the claim, with the words that show it', async () => {
    const { claims, found } = await mustFind()
    expect(found.get(claims[0]!.key)?.against).toMatchObject([
      { why: 'reply', strength: 'strong' },
      { why: 'denial', mark: 'geen' },
    ])
  })

  test('a source with the words of the report itself is not looked in', async () => {
    const { claims, found } = await mustFind(text, text.replace('bank.', 'bank!'))
    expect(found.get(claims[0]!.key)?.like).toEqual([])
  })

  test('a new source is looked in', async () => {
    const { project, source } = await mustFind()
    await mustAdd(project, 'Tafel 2\n\nCor: Zonder krediet van de bank waren er geen kleine winkels.\n', {
      name: 'gesprek-2.txt',
      session: 'Denkdiner 1',
    })
    expect(await keptClaims(project, source)).toBeUndefined()
    const { claims, found } = await claimsOf(project, source)
    expect(found.get(claims[0]!.key)?.like.map(({ document }) => document)).toContain('gesprek-2.txt')
  })

  test('another keyword of a code is looked up anew', async () => {
    const { project, source } = await mustFind()
    const act = { person: project.noor.id, act: 'code.add' }
    await record(project.db, act, (write) => addCode(write, { name: 'geld', keywords: ['krediet'] }))
    expect(await keptClaims(project, source)).toBeUndefined()
    const { claims, found } = await claimsOf(project, source)
    expect(found.get(claims[0]!.key)?.codes).toMatchObject([{ words: ['krediet'] }])
  })

  test('a report without claims has nothing to look for', async () => {
    const { claims, found } = await mustFind('Hallo')
    expect([claims, found.size]).toEqual([[], 0])
  })

  test('a report in another language finds nothing, and says so by an empty list', async () => {
    const { claims, found } = await mustFind(
      '# Money\n\nLenders refuse small shops because assessing costs more.\n',
    )
    expect(found.get(claims[0]!.key)?.like).toEqual([])
  })
})

describe('a sentence denies what a claim does not', () => {
  test.each([
    ['De bank geeft krediet.', 'De bank geeft geen krediet.', 'geen'],
    ['De bank geeft geen krediet.', 'De bank geeft geen krediet.', null],
    ['De bank geeft geen krediet.', 'De bank geeft krediet.', null],
    ['De bank geeft krediet.', 'De bank geeft niet alleen krediet.', null],
  ])('%s / %s', (claim, sentence, mark) => {
    expect(denialAgainst(claim, sentence)).toBe(mark)
  })
})
