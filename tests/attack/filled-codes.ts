import { addCode, changeCode, codes } from '../../server/codebook/store.ts'
import { keepExample } from '../../server/codings/examples.ts'
import { setSuggestionMode } from '../../server/codings/modes.ts'
import { markRead } from '../../server/codings/readings.ts'
import { removeCode } from '../../server/codings/removing-code.ts'
import { addCoding, codings, endCoding } from '../../server/codings/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { sampledSentences } from '../../server/suggestions/sample/readings.ts'
import { keepWordHelp } from '../../server/suggestions/words/keeping-help.ts'
import { refuseWord } from '../../server/suggestions/words/refusals.ts'
import { mustDraw, mustRead } from '../suggestions/sample/sampled.ts'
import { act, addSource, type Filled } from './filling.ts'

export async function codeSources(project: Filled, documents: readonly string[]): Promise<void> {
  const { db, noor, bram } = project
  const [stroom, gone] = await act(project, 'code.add', async (write) => {
    const above = await addCode(write, { name: 'stroom', keywords: ['netbeheerder'] })
    await addCode(write, { name: 'wachten', parent: above })
    return [above, await addCode(write, { name: 'weg' })]
  })
  await act(project, 'code.end', (write) => removeCode(write, gone ?? ''))
  for (const document of documents) {
    const { sentences, version } = await sourceText(db, document)
    const seen = { suggestions: false, others: false }
    const coding = { document, version: version.id, code: stroom ?? '' }
    await act(project, 'coding.add', async (write) => {
      for (const [at, coder] of [
        [1, noor],
        [3, noor],
        [3, bram],
      ] as const) {
        const span = sentences[at] ?? { start: 0, end: 4 }
        await addCoding(write, { ...coding, ...span, coder: coder.id, origin: 'reading', seen })
      }
      const [first = { start: 0, end: 4 }] = sentences
      const gone = { ...coding, ...first, coder: noor.id, origin: 'reading', seen } as const
      await endCoding(write, (await addCoding(write, gone)).id)
      await setSuggestionMode(write, document, 'on')
    })
  }
  const [document = ''] = documents
  const { version } = await sourceText(db, document)
  await act(project, 'reading.add', async (write) =>
    markRead(write, { document, version: version.id, person: noor.id }, await codes(write.trx)),
  )
  await act(project, 'code.change', (write) =>
    changeCode(write, { id: stroom ?? '' }, { definition: 'Alles over de kabel.' }),
  )
  const [coding] = await codings(db)
  await act(project, 'code.example', (write) =>
    keepExample(write, stroom ?? '', { coding: coding?.id ?? '', kind: 'typical' }),
  )
  await act(project, 'word-refusal.add', (write) => refuseWord(write, stroom ?? '', 'dorp'))
  await keepWordHelp(project)
}

/** A reading sample, of which two sentences are read, and a source that came after it. */
export async function sampleSentences(project: Filled): Promise<void> {
  const sample = await mustDraw(project, { percent: 10 })
  const [first, second] = await sampledSentences(project.db, sample)
  const [code] = await codes(project.db)
  await mustRead(project, project.noor.id, { sentence: first?.id ?? '', codes: [code?.id ?? ''] })
  await mustRead(project, project.bram.id, { sentence: second?.id ?? '' })
  const given = { role: 'source', session: 'Leeg' } as const
  await addSource(project, 'na-de-steekproef.txt', 'Dit kwam na de steekproef binnen.', given)
}
