import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { exportAudit, newestRound } from '../../server/exports/audit/audit.ts'
import { recordJudgement } from '../../server/reports/judgements.ts'
import { keepSample } from '../../server/reports/sampling.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { mustAdd, type TestProject } from '../project.ts'
import { aansluiting, close, find, finish, mustHaveReport, mustStart } from '../reports/auditing-of.ts'
import { unzipped } from './setting.ts'

const textOf = async (project: TestProject, audit: string, format: 'csv' | 'html' | 'json') =>
  new TextDecoder().decode((await exportAudit(project.db, audit, format)).bytes)

test('an audit as a table has a row for each quotation and each term', async () => {
  const project = await mustHaveReport()
  const csv = await textOf(project, await mustStart(project), 'csv')
  expect(csv).toContain('C1')
  expect(csv).toContain('letterlijk')
  expect(csv).toContain('ontkenning gewijzigd')
  expect(csv).toContain('T1')
})

test('the difference is told as what stands in the source only and in the report only', async () => {
  const project = await mustHaveReport()
  expect(await textOf(project, await mustStart(project), 'csv')).toContain(
    'alleen in de bron: “geen”; alleen in het rapport: “een”',
  )
})

test('what people found and how a round was closed is printed', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  for (const item of ['C1', 'C2']) {
    await find(project, audit, { item, remark: 'Nagelezen.' })
    await close(project, audit, { item })
  }
  await finish(project, audit)
  const html = await textOf(project, audit, 'html')
  expect(html).toContain('Woorden: ja. Toeschrijving: ja. Strekking: ja. Nagelezen.')
  expect(html).toContain('afgesloten door Bram')
  expect(html).toMatch(/Afgerond door Bram op \d+ \p{L}+ \d{4}/u)
})

test('what people said of claims and of statements of extent is printed in the words of the screen', async () => {
  const project = await mustHaveReport(
    '# Verslag\n\nAan vrijwel alle tafels ging het over stroom. Bedrijven wachten jaren op een aansluiting.\n',
  )
  const audit = await mustStart(project)
  const { claims } = JSON.parse(await textOf(project, audit, 'json'))
  const claim = claims.find(({ text }: { text: string }) => text.startsWith('Bedrijven wachten'))
  await record(project.db, { person: project.bram.id, act: 'audit.judge', subject: audit }, async (write) => {
    await recordJudgement(write, { audit, item: 'U1', judgement: 'wrong', remark: 'Eén tafel.' })
    await recordJudgement(write, { audit, item: claim.key, judgement: 'no-source', remark: '' })
  })
  const html = await textOf(project, audit, 'html')
  expect(html).toContain('past niet bij de bronnen: Eén tafel.')
  expect(html).toMatch(
    /<td[^>]*>Bedrijven wachten jaren op een aansluiting\.<\/td>\s*<td[^>]*>geen bron<\/td>/u,
  )
})

test('where was searched is counted as one writes it', async () => {
  const project = await mustHaveReport()
  const html = await textOf(project, await mustStart(project), 'html')
  expect(html).toMatch(/<p>1 bron, \d+ tekens/u)
})

test('a round that is open says so, with how many quotations wait', async () => {
  const project = await mustHaveReport()
  const html = await textOf(project, await mustStart(project), 'html')
  expect(html).toContain('Deze toets is nog niet afgerond: 2 citaten staan open.')
})

test('words of a session that became confidential stay behind, in the report too, and the difference with them', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  const [session] = await sessions(project.db)
  await record(project.db, { person: project.noor.id, act: 'session.change' }, (write) =>
    write.update('sessions', { id: session?.id ?? '' }, { rule: 'vertrouwelijk' }),
  )
  const exported = JSON.parse(await textOf(project, audit, 'json'))
  expect(exported.quotes[1].matches[0].printed).not.toContain('geen doel op zich')
  expect(exported.quotes[1].difference).toEqual([])
  expect(exported.quotes.map(({ text }: { text: string }) => text)).toEqual([
    '[vertrouwelijk]',
    '[vertrouwelijk]',
  ])
  expect(JSON.stringify(exported)).not.toContain(aansluiting)
})

test('an audit is a Word file with a heading for each quotation', async () => {
  const project = await mustHaveReport()
  const { bytes } = await exportAudit(project.db, await mustStart(project), 'docx')
  const document = unzipped(bytes)['word/document.xml'] ?? ''
  expect(document).toContain('Per citaat')
  expect(document).toContain('Heading3')
})

test('the newest round of a report is found by the name of its file', async () => {
  const project = await mustHaveReport()
  await mustStart(project)
  const second = await mustStart(project)
  expect(await newestRound(project.db, 'Rapport.md')).toBe(second)
  await expect(newestRound(project.db, 'iets anders')).rejects.toMatchObject({ code: 'not-found' })
})

test('a file of an audit begins with how far people came and what they found', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C2', words: 'no' })
  await finish(project, audit, 'alleen C2')
  const html = await textOf(project, audit, 'html')
  expect(html).toContain('Van 2 citaten is er 1 beoordeeld en 0 afgesloten. 2 citaten staan nog open.')
  expect(html.indexOf('Wat mensen vonden')).toBeLessThan(html.indexOf('Waar is gezocht'))
  expect(html).toMatch(/Woorden<\/t[dh]>\s*<td[^>]*>0<\/td>\s*<td[^>]*>1<\/td>/u)
  const { found, conclusion } = JSON.parse(await textOf(project, audit, 'json'))
  expect(found.refuted).toEqual([{ item: 'C2', aspects: ['words'] }])
  expect(conclusion.found).toEqual(found)
})

test('a quotation that one person judged and closed says so in the file', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  await close(project, audit, { item: 'C1' })
  expect(await textOf(project, audit, 'csv')).toContain(
    'afgesloten door Bram (zelf beoordeeld en afgesloten)',
  )
})

test('findings of which only a row was kept are not yet judged', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  await project.db.updateTable('findings').set({ words: null, attribution: null, meaning: null }).execute()
  expect(await textOf(project, audit, 'html')).toContain('Bevindingen: nog niet beoordeeld')
})

test('the sample is told by its quotations, without the name of a method', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await record(project.db, { person: project.noor.id, act: 'audit.sample' }, (write) =>
    keepSample(write, { audit, size: 2, seed: 'x' }),
  )
  await find(project, audit, { item: 'C1' })
  const html = await textOf(project, audit, 'html')
  expect(html).toContain('De steekproef is C1 en C2; daarvan is 1 beoordeeld.')
  expect(html).not.toContain('mulberry')
})

test('a report that is no source is not among what is absent, and the audited report is not named at all', async () => {
  const project = await mustHaveReport()
  await mustAdd(project, '# Jaarverslag\n\nIets anders.\n', { name: 'jaarverslag.md', role: 'report' })
  const html = await textOf(project, await mustStart(project), 'html')
  const from = html.indexOf('Wat ontbreekt')
  const [absent = '', unused = ''] = html
    .slice(from, html.indexOf('Uitkomsten', from))
    .split('Niet als bron gebruikt')
  expect(absent).toContain('ontbreekt er niets')
  expect(unused).toContain('jaarverslag.md is een rapport, geen bron.')
  expect(unused).not.toContain('rapport.md')
})
