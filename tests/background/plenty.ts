import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMatrix } from '../../server/matrix/making.ts'
import { addMemo } from '../../server/memos/store.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { sourceText } from '../../server/sources/store.ts'
import { addEvidence } from '../../server/threads/adding.ts'
import { mustThread } from '../exports/setting.ts'
import { closeAfterTest } from '../left-open.ts'
import { mustAdd } from '../project.ts'
import { act, kabel, mustCode, mustQuote, mustSet, type Setting } from '../quotes/setting.ts'

/** So many of everything that work can be over. */
export const many = 16

const numbers = Array.from({ length: many }, (_, n) => n + 1)
const themes = ['stroom', 'vakmensen', 'geduld', 'geld', 'school', 'vertrouwen']
const sentenceOf = (n: number) =>
  `Bij tafel ${n} wachtte iedereen ${n + 2} jaar op ${themes[n % 6]} en nieuwe mensen.`

/** The text of one of many notes. */
export const noteOf = (n: number) => `Verslag ${n}\n\n${numbers.map((k) => sentenceOf(k * n)).join(' ')}\n`

export type Plenty = Setting & {
  readonly folder: string
  readonly session: string
  readonly thread: string
  readonly matrix: string
  readonly report: string
  readonly audit: string
}

const reported = `# Rapport\n\n${numbers
  .map((n) => `Aan de meeste tafels ging het over ${themes[n % 6]}. Iemand zei: “${sentenceOf(n)}”`)
  .join('\n\n')}\n`

/** A project with so much of everything that each kind of work has many things to go through. */
export async function mustHavePlenty(): Promise<Plenty> {
  const setting = { ...(await mustSet()), folder: mkdtempSync(join(tmpdir(), 'rode-draad-')) }
  closeAfterTest(() => rmSync(setting.folder, { recursive: true, force: true }))
  await mustQuote(setting)
  const thread = await mustThread(setting, 'Wachten', kabel)
  await mustCode(setting, 'stroom')
  const documents = []
  for (const n of numbers) documents.push((await mustAdd(setting, noteOf(n), noted(n))).document.id)
  await mustUseAll({ ...setting, document: documents[0] ?? '' }, thread)
  const evenings = await sessions(setting.db)
  const rows = evenings.map(({ id }) => id)
  const session = evenings.find(({ title }) => title === 'Avond 1')?.id ?? ''
  const columns = (await setting.db.selectFrom('codes').select('id').execute()).map(({ id }) => id)
  const lines = { rowKind: 'session', columnKind: 'code', rows, columns } as const
  const matrix = await act(setting, (write) => addMatrix(write, { title: 'Per bijeenkomst', ...lines }))
  const report = (await mustAdd(setting, reported, { role: 'report', name: 'rapport.md' })).document.id
  const { result } = await startRound(setting.db, { person: setting.noor.id, document: report })
  return { ...setting, session, thread, matrix, report, audit: result.id }
}

const noted = (n: number) => ({
  ...({
    name: `verslag-${n}.txt`,
    session: `Avond ${n % 12}`,
    kind: 'denkdiner',
    table: `Tafel ${n}`,
  } as const),
})

/** Each sentence of a note is coded, quoted, evidence and thought about. */
async function mustUseAll(setting: Setting, thread: string): Promise<void> {
  const { document, set } = setting
  const { text, sentences, version } = await sourceText(setting.db, document)
  for (const [n, { start, end }] of sentences.entries()) {
    const exact = text.slice(start, end)
    if (!exact.startsWith('Bij tafel')) continue
    await mustCode(setting, `${themes[n % 6]} ${n}`, exact)
    await act(setting, async (write) => {
      await addQuote(write, { set, document, exact })
      await addEvidence(write, { thread, version: version.id, role: 'supports', start, end })
      await addMemo(write, { kind: 'inhoud', subjectKind: 'thread', subject: thread, text: exact })
    })
  }
}
