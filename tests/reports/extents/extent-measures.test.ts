import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCode } from '../../../server/codebook/store.ts'
import { markRead } from '../../../server/codings/readings.ts'
import { addCoding } from '../../../server/codings/store.ts'
import type { Project } from '../../../server/database/project.ts'
import { record } from '../../../server/database/write.ts'
import { extentsIn } from '../../../server/reports/extents/extent.ts'
import type { ExtentMeasure } from '../../../server/reports/extents/extent-measure.ts'
import { measuredExtents } from '../../../server/reports/extents/extent-measures.ts'
import { remarkOn, shareInWords, tellCount } from '../../../server/reports/extents/extent-telling.ts'
import { addSession } from '../../../server/sources/sessions.ts'
import { documentNamed, sourceText } from '../../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../../project.ts'
import { mustOpenExample } from '../example-project.ts'

/** All that a page says of how it was counted. */
const countedInWords = (measure: ExtentMeasure) =>
  [remarkOn(measure) ?? [], measure.counts.flatMap(tellCount)].flat()

describe('in the example report', () => {
  let example: Project
  let measures: Map<string, ExtentMeasure>

  beforeAll(async () => {
    const { project, report } = await mustOpenExample()
    example = project
    const statements = extentsIn(report)
    const found = await measuredExtents(project, report, statements)
    measures = new Map(statements.map(({ key, text }) => [text, found.get(key)!]))
  })
  afterAll(() => example.close())

  test('“aan vrijwel alle tafels” stands beside the tables where it was found, of twenty-one', () => {
    const [together, single] = measures.get('vrijwel alle tafels')!.counts
    expect(together).toMatchObject({ by: 'words', tables: { found: 2, of: 21 } })
    expect(single).toMatchObject({ by: 'any-word', tables: { found: 6, of: 21 } })
    expect(single!.fragments.map(({ exact }) => exact)).toContain(
      "Drie collega's in mijn branche zijn vorig jaar gekocht, alle drie door hetzelfde fonds.",
    )
  })

  test('a code that the sentence names is counted over what was read for it', () => {
    expect(measures.get('steeds')!.counts).toMatchObject([{ by: 'code', code: 'autonomie', base: 'read' }])
  })

  test('a sentence that says nothing of its subject is read with the one before, and says so', () => {
    const measure = measures.get('herhaaldelijk')!
    expect(measure.withBefore).toBe(true)
    expect(countedInWords(measure)[0]).toContain('de zin ervoor')
  })

  test('where nothing can be counted, that is said', () => {
    expect(countedInWords(measures.get('Niet iedereen')!)).toEqual([
      'Hier valt niets te tellen: in de zin staat geen woord dat ook in de bronnen staat, en geen code.',
    ])
  })
})

describe('in a small project', () => {
  const talk = (name: string) =>
    `${name}: Het loket in Dorrelo is weer dicht.\n\nRik: Ik heb er twee keer voor gestaan.\n`

  async function mustMeasure(
    sentence: string,
    prepare: (project: TestProject) => Promise<void> = async () => {},
  ) {
    const project = await mustOpenProject()
    for (const session of ['Denkdiner 1', 'Denkdiner 2', 'Denkdiner 3']) {
      await record(project.db, { person: project.noor.id, act: 'session.add' }, (write) =>
        addSession(write, { title: session }),
      )
    }
    await mustAdd(project, talk('Anna'), { name: 'een.txt', session: 'Denkdiner 1' })
    await mustAdd(project, talk('Bert'), { name: 'twee.txt', session: 'Denkdiner 2' })
    await mustAdd(project, 'Cor: Over belasting ging het lang.\n\nDina: En over de haven.\n', {
      name: 'drie.txt',
      session: 'Denkdiner 3',
    })
    await prepare(project)
    await mustAdd(project, `# Uitkomst\n\n${sentence}\n`, { name: 'rapport.md', role: 'report' })
    const { id } = await documentNamed(project.db, 'rapport.md')
    const report = await sourceText(project.db, id)
    const statements = extentsIn(report)
    return [...(await measuredExtents(project, report, statements)).values()]
  }

  const sentence = 'In alle bijeenkomsten kwam het dichte loket in Dorrelo ter sprake.'

  test('sessions and people are counted without a single coding', async () => {
    const [measure] = await mustMeasure(sentence)
    expect(measure!.counts[0]).toMatchObject({
      ...{ by: 'words', sessions: { found: 2, of: 3 }, talks: { found: 2, of: 3 }, tables: null },
      ...{ people: { found: 2, of: 6 }, withoutPerson: 0, base: 'all', total: 2 },
    })
  })

  test('how it was counted is told in sentences, and unknown tables are not made up', async () => {
    const [measure] = await mustMeasure(sentence)
    expect(countedInWords(measure!).slice(0, 2)).toEqual([
      'In 2 van de 3 bijeenkomsten en in 2 van de 3 gesprekken staan twee of meer van de woorden ‘dichte’, ‘loket’ en ‘Dorrelo’ dicht bij elkaar.',
      'Van 2 van de 6 mensen is bekend dat zij het zeiden.',
    ])
  })

  test('in notes nobody is known, and people are unknown', async () => {
    const project = await mustOpenProject()
    await record(project.db, { person: project.noor.id, act: 'session.add' }, (write) =>
      addSession(write, { title: 'Denkdiner 1' }),
    )
    await mustAdd(project, '# Notities\n\n- het loket is dicht\n- de haven wacht\n', {
      name: 'notities.md',
      session: 'Denkdiner 1',
    })
    await mustAdd(project, '# Uitkomst\n\nVeel deelnemers noemden het loket.\n', {
      name: 'rapport.md',
      role: 'report',
    })
    const { id } = await documentNamed(project.db, 'rapport.md')
    const report = await sourceText(project.db, id)
    const [measure] = (await measuredExtents(project, report, extentsIn(report))).values()
    expect(measure!.counts[0]).toMatchObject({ people: null, withoutPerson: 1 })
    expect(countedInWords(measure!)).toContain(
      'Van hoeveel mensen dit komt, is onbekend: nergens staat wie wat zei.',
    )
  })

  const coded = (isRead: boolean) => async (project: TestProject) => {
    const { noor, db } = project
    const { id: document } = await documentNamed(db, 'een.txt')
    const { text, version } = await sourceText(db, document)
    await record(db, { person: noor.id, act: 'code.add' }, async (write) => {
      const code = await addCode(write, { name: 'dienstverlening', keywords: ['loket'] })
      const start = text.indexOf('Het loket')
      const end = text.indexOf('dicht.') + 6
      const place = { document, version: version.id, start, end }
      await addCoding(write, {
        ...place,
        code,
        coder: noor.id,
        origin: 'reading',
        seen: { suggestions: false, others: false },
      })
      if (isRead)
        await markRead(write, { document, version: version.id, person: noor.id }, [{ id: code, meaning: 1 }])
    })
  }

  test('by a code, of what was read for it', async () => {
    const [measure] = await mustMeasure(sentence, coded(true))
    expect(measure!.counts.at(-1)).toMatchObject({
      ...{ by: 'code', code: 'dienstverlening', words: ['loket'] },
      ...{ sessions: { found: 1, of: 1 }, base: 'read' },
    })
  })

  test('a code that is named by a keyword stands behind its words, and is said to be broader', async () => {
    const [measure] = await mustMeasure(sentence, coded(true))
    expect(measure!.counts.map(({ by }) => by)).toEqual(['words', 'code'])
    expect(countedInWords(measure!)).toContain(
      'De code is breder dan de zin: in de zin staat niet de naam van de code, maar het trefwoord ‘loket’.',
    )
  })

  test('a code that is named by its name goes before one that is named by a keyword', async () => {
    const [measure] = await mustMeasure(sentence, async (project) => {
      await coded(true)(project)
      await record(project.db, { person: project.noor.id, act: 'code.add' }, async (write) => {
        await addCode(write, { name: 'loket', parent: null })
      })
    })
    expect(measure!.counts.flatMap(({ code }) => code ?? [])).toEqual(['loket', 'dienstverlening'])
  })

  test('codes below a code are counted with it, and that is said', async () => {
    const [measure] = await mustMeasure(sentence, async (project) => {
      await record(project.db, { person: project.noor.id, act: 'code.add' }, async (write) => {
        const parent = await addCode(write, { name: 'loket' })
        await addCode(write, { name: 'openingstijden', parent })
      })
    })
    expect(countedInWords(measure!)).toContain('Fragmenten met de code eronder tellen mee.')
  })

  test('each way to count says in short what it counted, in the unit of the statement', async () => {
    const [measure] = await mustMeasure(sentence, coded(true))
    expect(measure!.counts.map((count) => shareInWords(count, 'sessions'))).toEqual([
      'de woorden ‘dichte’, ‘loket’ en ‘Dorrelo’ dicht bij elkaar: 2 van 3 bijeenkomsten',
      'code ‘dienstverlening’: 1 van 1 gelezen bijeenkomst',
    ])
  })

  test('a unit that is not known is not made up in short either', async () => {
    const [measure] = await mustMeasure(sentence)
    expect(shareInWords(measure!.counts[0]!, 'tables')).toContain('onbekend aan hoeveel tafels')
  })

  test.each([
    [0, 'Van niemand is bekend dat die het zei; van 2 fragmenten is onbekend wie het zei.'],
    [1, 'Van 1 van de 6 mensen is bekend dat die het zei; van 2 fragmenten is onbekend wie het zei.'],
  ])('of %i people it is known that they said it', async (found, told) => {
    const [measure] = await mustMeasure(sentence)
    const count = { ...measure!.counts[0]!, people: { found, of: 6 }, withoutPerson: 2 }
    expect(tellCount(count)).toContain(told)
  })

  test('common words that are left out are named nowhere, and that they were is said', async () => {
    const [measure] = await mustMeasure(
      'In alle bijeenkomsten kwam het dichte loket bij de haven ter sprake.',
    )
    expect(tellCount(measure!.counts[1]!).slice(0, 2)).toEqual([
      'In 1 van de 3 bijeenkomsten en in 1 van de 3 gesprekken valt het woord ‘haven’.',
      'Gewone woorden tellen niet mee.',
    ])
  })

  test('where all words are common, none is looked for alone', async () => {
    const [measure] = await mustMeasure(sentence)
    expect(measure!.counts.map(({ by }) => by)).toEqual(['words'])
  })

  test('a word that has no other beside it is counted, however common', async () => {
    const [measure] = await mustMeasure('In alle bijeenkomsten kwam het loket ter sprake.')
    expect(measure!.counts).toMatchObject([
      { by: 'any-word', words: ['loket'], sessions: { found: 2, of: 3 } },
    ])
  })

  test('when nobody read for it, of all, and that is said', async () => {
    const [measure] = await mustMeasure(sentence, coded(false))
    expect(measure!.counts.at(-1)).toMatchObject({ sessions: { found: 1, of: 3 }, base: 'all' })
    expect(countedInWords(measure!).at(-1)).toContain('Niemand heeft gemeld')
  })

  test('every fragment stands where it is said to stand', async () => {
    const [measure] = await mustMeasure(sentence)
    const exacts = measure!.counts.flatMap(({ fragments }) => fragments.map(({ exact }) => exact))
    expect(new Set(exacts)).toEqual(new Set(['Het loket in Dorrelo is weer dicht.']))
  })
})
