import { record } from '../../server/database/write.ts'
import type { AuditResult } from '../../server/reports/audit.ts'
import { auditDocument } from '../../server/reports/auditing.ts'
import { closeItem } from '../../server/reports/closing.ts'
import { type GivenFinding, recordFinding } from '../../server/reports/findings.ts'
import { finishRound } from '../../server/reports/finishing.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

export const aansluiting = 'Wij wachten al drie jaar op een aansluiting.'
export const maat = 'Groei is voor mij geen doel op zich.'

const talk = `# Denkdiner 1: Stroom

Noor: ${aansluiting} Dat kan zo niet langer.

Bram: ${maat} Ik wil een goed bedrijf.
`

const report = `# Wat wij hoorden

## 1 Stroom

Een ondernemer zei tijdens denkdiner 1: “${aansluiting}”

## 2 Groei

Een deelnemer vond: “Groei is voor mij een doel op zich.” Dat ging over ‘groei’.
`

/** A project with one talk and a report that quotes it twice: word for word, and without its *geen*. */
export async function mustHaveReport(text = report): Promise<TestProject & { report: string }> {
  const project = await mustOpenProject()
  await mustAdd(project, talk, { name: 'denkdiner-1.md', session: 'Denkdiner 1: Stroom', kind: 'denkdiner' })
  const { document } = await mustAdd(project, text, { name: 'rapport.md', role: 'report' })
  return { ...project, report: document.id }
}

export async function mustAudit(project: TestProject, text: string): Promise<AuditResult> {
  const { document } = await mustAdd(project, text, { name: 'rapport.md', role: 'report' })
  return auditDocument(project.db, document.id)
}

/** A round of that report, by Noor. */
export async function mustStart(project: TestProject & { report: string }): Promise<string> {
  const { result } = await startRound(project.db, { person: project.noor.id, document: project.report })
  return result.id
}

const allYes = { words: 'yes', attribution: 'yes', meaning: 'yes' } as const

export function find(
  project: TestProject,
  audit: string,
  given: Partial<GivenFinding> & { item: string; person?: string },
) {
  const { person = project.bram.id, ...finding } = given
  return record(project.db, { person, act: 'audit.find', subject: audit }, (write) =>
    recordFinding(write, { audit, ...allYes, remark: '', ...finding }),
  )
}

export function close(
  project: TestProject,
  audit: string,
  { item, person = project.bram.id, exception }: { item: string; person?: string; exception?: string },
) {
  return record(project.db, { person, act: 'audit.close', subject: audit }, (write) =>
    closeItem(write, { audit, item, exception }),
  )
}

export function finish(project: TestProject, audit: string, reason?: string) {
  return record(project.db, { person: project.bram.id, act: 'audit.finish', subject: audit }, (write) =>
    finishRound(write, { audit, reason }),
  )
}
