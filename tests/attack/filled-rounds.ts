import { record } from '../../server/database/write.ts'
import { closeItem } from '../../server/reports/closing.ts'
import { recordFinding, recordReply } from '../../server/reports/findings.ts'
import { finishRound } from '../../server/reports/finishing.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { keepSample } from '../../server/reports/sampling.ts'
import { documentNamed } from '../../server/sources/store.ts'
import { act, addSource, type Filled } from './filling.ts'

/** Two rounds of one report: the first is finished; in the second one quotation is closed and one is not. */
export async function auditReport(project: Filled): Promise<void> {
  const { db, noor, bram } = project
  const { id: document } = await documentNamed(db, 'rapport.txt')
  const judged = { words: 'yes', attribution: 'unknown', meaning: 'no', remark: 'Zo staat het er.' } as const
  const round = async () => (await startRound(db, { person: noor.id, document })).result.id
  const judge = async (audit: string, items: readonly string[]) => {
    for (const item of items) {
      await act(project, 'audit.find', (write) => recordFinding(write, { audit, item, ...judged }))
    }
    const item = items[0] ?? ''
    await act(project, 'audit.reply', (write) =>
      recordReply(write, { audit, item, answer: 'change', remark: 'Wij passen het aan.' }),
    )
    await record(db, { person: bram.id, act: 'audit.close' }, (write) =>
      closeItem(write, { audit, item, exception: 'Er is niemand anders.' }),
    )
    await act(project, 'audit.sample', (write) => keepSample(write, { audit, size: 1, seed: '7' }))
  }
  const first = await round()
  await judge(first, ['C1'])
  await act(project, 'audit.finish', (write) =>
    finishRound(write, { audit: first, reason: 'De rest volgt in de volgende ronde.' }),
  )
  await judge(await round(), ['C2', 'C1'])
  await addSource(project, 'later.txt', 'Dit kwam later.', { role: 'source', session: 'Leeg' })
}
