import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { changeDocument } from '../../server/sources/correcting.ts'
import { endDocument } from '../../server/sources/removing.ts'
import { documentNamed } from '../../server/sources/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, type TestProject } from '../project.ts'
import { mustHaveReport, mustStart } from './auditing-of.ts'

const roled = (project: TestProject, id: string, role: 'source' | 'report', name = 'rapport.md') =>
  record(project.db, { person: project.noor.id, act: 'document.change', subject: id }, (write) =>
    changeDocument(write, { id }, { name, title: null, date: null, role }),
  )

test('a report that was audited cannot become a source', async () => {
  const project = await mustHaveReport()
  await mustStart(project)
  await expect(roled(project, project.report, 'source')).rejects.toMatchObject({
    ...{ key: 'report-audited', details: { document: 'rapport.md', rounds: '1' } },
  })
})

test('a report that was never audited can become a source', async () => {
  const project = await mustHaveReport()
  await roled(project, project.report, 'source')
  expect((await documentNamed(project.db, 'rapport.md')).role).toBe('source')
})

test('a report of which another version was audited cannot become a source', async () => {
  const project = await mustHaveReport()
  const { document } = await mustAdd(project, '# Eerder\n\nEen klad.\n', {
    ...{ name: 'rapport v0.md', role: 'report' },
  })
  await mustStart(project)
  await expect(roled(project, document.id, 'source', 'rapport v0.md')).rejects.toMatchObject({
    ...{ key: 'report-version-audited', details: { version: 'rapport.md' } },
  })
})

test('an audited report can be given another name', async () => {
  const project = await mustHaveReport()
  await mustStart(project)
  await roled(project, project.report, 'report', 'eindrapport.md')
  expect((await documentNamed(project.db, 'eindrapport.md')).role).toBe('report')
})

test('no undo makes an audited report a source again', async () => {
  const project = await mustHaveReport()
  const { document } = await mustAdd(project, '# Los stuk\n\nHier staat iets.\n', { name: 'stuk.md' })
  const { event } = await roled(project, document.id, 'report', 'stuk.md')
  await startRound(project.db, { person: project.noor.id, document: 'stuk.md' })
  await expect(undo(project.db, project.noor.id, event ?? 0)).rejects.toMatchObject({ key: 'report-audited' })
  expect((await documentNamed(project.db, 'stuk.md')).role).toBe('report')
})

test('a report that was audited cannot be taken away, and says why', async () => {
  const project = await mustHaveReport()
  await mustStart(project)
  const ending = record(project.db, { person: project.noor.id, act: 'document.end' }, (write) =>
    endDocument(write, { id: project.report }),
  )
  await expect(ending).rejects.toMatchObject({ key: 'report-in-rounds', details: { rounds: '1' } })
})

test('where an audited report cannot be taken away no button says that it can', async () => {
  const project = await mustHaveReport()
  await mustStart(project)
  const page = await visit(project, project.noor).open(`/documents/${project.report}/structure`)
  expect(page.text).toContain('Dit rapport kan niet weg: het is getoetst (ronde 1).')
  expect(page.html.querySelector('form[action$="/structure/end"]')).toBe(null)
})
