import { roundOf } from '../../server/reports/store.ts'
import { visit } from '../browsing.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

/** What was said. */
export const source = `[00:00:01] Deelnemer 1: Wij wachten al drie jaar op een aansluiting.
[00:00:09] Deelnemer 2: Ik weet in maart niet of ik in september werk heb.
[00:00:20] Deelnemer 1: De koffie was warm genoeg voor iedereen.
`

/** A report with words that were said, words that were not, and a term. */
export const report = `# Over werk

Een deelnemer zei: “Wij wachten al drie jaar op een aansluiting.” Dat ‘netplan’ kent iedereen.

# Over koffie

Een ander zei: “Niemand hier gelooft nog in de volgende kabinetsperiode.” En: “De koffie was warm genoeg voor iedereen.”
`

/** A source and a report, and two people who look at them. */
export async function mustHaveReport(words = report) {
  const project = await mustOpenProject()
  await mustAdd(project, source, { session: 'Denkdiner 1', name: 'tafel.txt' })
  const { document } = await mustAdd(project, words, { role: 'report', name: 'rapport.txt' })
  return { project, document, noor: visit(project, project.noor), bram: visit(project, project.bram) }
}

/** A round over the report. */
export async function mustAudit(words?: string) {
  const setting = await mustHaveReport(words)
  const begun = await setting.noor.post('/reports', { document: setting.document.id })
  const address = begun.headers.get('location') ?? ''
  return { ...setting, address, audit: address.split('/').at(-1) ?? '' }
}

/** What somebody finds of a quotation. */
export const judged = { words: 'yes', attribution: 'unknown', meaning: 'no', remark: 'Zo staat het er.' }

/** The round as it stands. */
export const standing = (project: TestProject, audit: string) => roundOf(project.db, audit)
