import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { exportQuoteSet } from '../../server/exports/quote-set.ts'
import { readText } from '../../server/ingest/read.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { addLayer, changeRules } from '../../server/quotes/layering.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { quoteSetOf } from '../../server/quotes/store.ts'
import { auditDocument, auditPasted } from '../../server/reports/auditing.ts'
import { addDocument, understand } from '../../server/sources/adding.ts'
import { addMask } from '../../server/sources/masks.ts'
import { importParticipants } from '../../server/sources/participants.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

const said = 'Zij moet ons gewoon euh aansluiten voordat Willem zijn lasrobot verkoopt aan Duitsland.'

async function mustHaveTalk(): Promise<TestProject> {
  const project = await mustOpenProject()
  const text = `# Denkdiner 1\n\nWillem: Ik begin.\n\nFatima: ${said}\n`
  await mustAdd(project, text, { name: 'diner.md', session: 'Denkdiner 1', kind: 'denkdiner' })
  return project
}

async function mustImport(project: TestProject, list: string): Promise<void> {
  const [session] = await sessions(project.db)
  const file = { name: 'lijst.csv', bytes: new TextEncoder().encode(list) }
  await record(project.db, { person: project.noor.id, act: 'participants.import' }, (write) =>
    importParticipants(write, session?.id ?? '', file),
  )
}

async function talk(project: TestProject) {
  const { id } = await documentNamed(project.db, 'diner.md')
  return sourceText(project.db, id)
}

/** A quote of the whole sentence, with layers over words counted from 0. */
async function mustQuote(
  project: TestProject,
  layers: Parameters<typeof addLayer>[2][],
): Promise<{ set: string; short: string }> {
  const { document, version } = await talk(project)
  const { result } = await record(
    project.db,
    { person: project.noor.id, act: 'quote.add' },
    async (write) => {
      const set = await quoteSetOf(write, 'Stroom')
      await changeRules(write, { id: set }, 'light-edit')
      const quote = await addQuote(write, { set, document: document.id, version: version.id, exact: said })
      for (const layer of layers) await addLayer(write, { id: quote.id }, layer)
      await publish(write, set)
      return { set, short: quote.short }
    },
  )
  return result
}

async function verdictOn(project: TestProject, words: string) {
  const [quote] = (await auditPasted(project.db, words)).quotes
  const { verdict, flags, matches } = quote ?? {}
  return { verdict, flags, layers: matches?.[0]?.layers, exact: matches?.[0]?.exact }
}

const clarification = { kind: 'clarification', first: 0, last: 0, text: 'de netbeheerder' } as const
const filler = { kind: 'light-edit', first: 4, last: 4, text: '' } as const

test('words with a pseudonym are matched as they are published, and the pseudonym is named', async () => {
  const project = await mustHaveTalk()
  await mustImport(project, 'person,pseudonym\nWillem Haverkate,Bernard\nFatima el Idrissi,\n')
  expect(await verdictOn(project, said.replace('Willem', 'Bernard'))).toMatchObject({
    ...{ verdict: 'verbatim', layers: ['pseudonym'], exact: said },
  })
})

test('the source’s own words stay verbatim, without any layer', async () => {
  const project = await mustHaveTalk()
  await mustImport(project, 'person,pseudonym\nWillem Haverkate,Bernard\nFatima el Idrissi,\n')
  expect(await verdictOn(project, said)).toMatchObject({ verdict: 'verbatim', layers: [] })
})

test('a name that nobody declared is a changed name', async () => {
  const project = await mustHaveTalk()
  await mustImport(project, 'person,pseudonym\nWillem Haverkate,Bernard\nFatima el Idrissi,\n')
  const { verdict, flags } = await verdictOn(project, said.replace('Willem', 'Joris'))
  expect([verdict, flags]).toEqual(['altered', ['name-changed']])
})

test('blackened words are matched as they are published, and the mask is named', async () => {
  const project = await mustHaveTalk()
  const { document, version, text } = await talk(project)
  const start = text.indexOf('Duitsland')
  await record(project.db, { person: project.noor.id, act: 'mask.add' }, (write) =>
    addMask(write, {
      ...{ document: document.id, version: version.id },
      ...{ start, end: start + 'Duitsland'.length, ground: '5.1.2.e' },
    }),
  )
  expect(await verdictOn(project, said.replace('Duitsland', '[gelakt]'))).toMatchObject({
    ...{ verdict: 'verbatim', layers: ['mask'], exact: said },
  })
})

test('a place that reads the same in every form in which it goes to others is one place', async () => {
  const project = await mustHaveTalk()
  const { document, version, text } = await talk(project)
  const start = text.indexOf('gewoon')
  await record(project.db, { person: project.noor.id, act: 'mask.add' }, (write) =>
    addMask(write, {
      ...{ document: document.id, version: version.id },
      ...{ start, end: start + 'gewoon'.length, ground: '5.1.2.e' },
    }),
  )
  const [quote] = (await auditPasted(project.db, 'Zij moet ons [gelakt] euh aansluiten voordat')).quotes
  expect(quote).toMatchObject({ verdict: 'verbatim', flags: [] })
  expect(quote?.matches).toHaveLength(1)
})

test('a clarification and a light edit that a quote set declares are no change', async () => {
  const project = await mustHaveTalk()
  await mustQuote(project, [clarification, filler])
  const printed = said.replace('Zij', '[de netbeheerder]').replace('euh ', '')
  expect(await verdictOn(project, printed)).toMatchObject({
    ...{ verdict: 'verbatim', layers: ['clarification', 'light-edit'], exact: said },
    flags: ['light-edit'],
  })
})

test('a light edit that no quote set declares is a change', async () => {
  const project = await mustHaveTalk()
  expect((await verdictOn(project, said.replace('euh ', ''))).verdict).toBe('altered')
})

test('a change within an edited quote is still a change', async () => {
  const project = await mustHaveTalk()
  await mustQuote(project, [filler])
  const printed = said.replace('euh ', '').replace('moet', 'mag')
  expect((await verdictOn(project, printed)).verdict).toBe('altered')
})

test('a report that comes back with its tags names the quote and the edition of each quotation', async () => {
  const project = await mustHaveTalk()
  const { set, short } = await mustQuote(project, [clarification, filler])
  const { bytes } = await exportQuoteSet(project.db, set, 'docx', { edition: 1, form: 'running' })
  const read = await readText(bytes, 'rapport.docx')
  const { document } = await addDocument(
    project.db,
    project.noor.id,
    understand({ name: 'rapport.docx', bytes, read }, { role: 'report' }),
  )
  const { quotes } = await auditDocument(project.db, document.id)
  expect(quotes.filter(({ tagged }) => tagged !== null)).toMatchObject([
    { verdict: 'verbatim', tagged: { quote: short, edition: 1 }, matches: [{ exact: said }] },
  ])
})
