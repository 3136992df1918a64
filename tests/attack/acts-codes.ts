import { moveCode } from '../../server/codebook/ordering.ts'
import { addCode, changeCode } from '../../server/codebook/store.ts'
import { dropExample, keepExample } from '../../server/codings/examples.ts'
import { mergeCodes } from '../../server/codings/merging.ts'
import { setSuggestionMode } from '../../server/codings/modes.ts'
import { markRead, unmarkRead } from '../../server/codings/readings.ts'
import { removeCode } from '../../server/codings/removing-code.ts'
import { recode, splitCode } from '../../server/codings/splitting.ts'
import { addCoding, endCoding } from '../../server/codings/store.ts'
import { newId } from '../../server/database/ids.ts'
import { addMemo, changeMemo } from '../../server/memos/store.ts'
import { sourceTexts } from '../../server/sources/store.ts'
import { readSampled } from '../../server/suggestions/sample/answering.ts'
import { drawable, endSample, keepSample } from '../../server/suggestions/sample/store.ts'
import { decide } from '../../server/suggestions/store.ts'
import type { Doings } from './choice.ts'

const seen = { suggestions: false, others: false }

/** What people do with codes, what they code and what they think of it. */
export const actsOnCodes: Doings = {
  'code.add': (write, pick) =>
    addCode(write, { name: pick.title(), parent: pick.number(2) ? pick.id('codes') : null }),
  'code.change': (write, pick) =>
    changeCode(write, { id: pick.id('codes') }, { name: pick.title(), definition: pick.of(['', 'nieuw']) }),
  'code.change-parent': (write, pick) =>
    changeCode(write, { id: pick.id('codes') }, { parent: pick.number(3) ? pick.id('codes') : null }),
  'code.move': (write, pick) => moveCode(write, pick.id('codes'), pick.of(['up', 'down'])),
  'code.merge': (write, pick) => mergeCodes(write, pick.id('codes'), pick.id('codes')),
  'code.split': (write, pick) => splitCode(write, pick.id('codes'), pick.title()),
  'code.end': (write, pick) => removeCode(write, pick.id('codes')),
  'code.example': (write, pick) => {
    const coding = pick.row('codings')
    const kind = pick.of(['typical', 'borderline', 'counter'])
    return keepExample(write, String(coding?.code), { coding: coding?.id ?? newId(), kind })
  },
  'code.end-example': (write, pick) => {
    const example = pick.row('code_examples')
    return dropExample(write, String(example?.code), example?.id ?? newId())
  },
  'coding.add': (write, pick) =>
    addCoding(write, {
      ...pick.place(),
      code: pick.id('codes'),
      coder: write.person,
      origin: 'reading',
      seen,
    }),
  'coding.end': (write, pick) => endCoding(write, pick.id('codings')),
  'coding.recode': (write, pick) => {
    const coding = pick.row('codings')
    return recode(write, {
      from: String(coding?.code),
      into: pick.id('codes'),
      codings: coding ? [coding.id] : [],
    })
  },
  'decision.take': (write, pick) =>
    decide(write, {
      ...pick.place(),
      code: pick.id('codes'),
      verdict: pick.of(['taken', 'left']),
      score: 0.5,
      model: 'model',
      because: [],
      sawOthers: false,
    }),
  'reading.add': async (write, pick) => {
    const { document, version } = pick.place()
    const codes = await write.trx.selectFrom('codes').selectAll().where('ended', 'is', null).execute()
    await markRead(write, { document, version, person: write.person }, codes)
  },
  'reading.end': (write, pick) => {
    const { document, version } = pick.place()
    return unmarkRead(write, { document, version, person: write.person }, [pick.id('codes')])
  },
  'mode.set': (write, pick) =>
    setSuggestionMode(write, pick.id('documents'), pick.of(['off', 'after', 'on'])),
  'sample.draw': async (write, pick) => {
    const candidates = await drawable(write.trx, await sourceTexts(write.trx, 'source'))
    const documents = [...new Set(candidates.map(({ document }) => document))]
    await keepSample(write, { percent: 10, seed: pick.number(1000), documents, candidates })
  },
  'sample.read': (write, pick) => {
    const codes = pick.number(2) ? [pick.id('codes')] : []
    const sentence = pick.id('sampled_sentences')
    return readSampled(write, { sentence, codes, isNone: codes.length === 0, seen: write.event - 1 })
  },
  'sample.end': (write, pick) => endSample(write, { id: pick.id('reading_samples') }),
  'memo.add': (write, pick) => {
    const [subjectKind, table] = pick.of([
      ['code', 'codes'],
      ['coding', 'codings'],
      ['document', 'documents'],
      ['session', 'sessions'],
      ['thread', 'threads'],
      ['quote', 'quotes'],
      ['quote-set', 'quote_sets'],
    ] as const)
    return addMemo(write, { kind: 'inhoud', subjectKind, subject: pick.id(table), text: 'een gedachte' })
  },
  'memo.add-fragment': (write, pick) => {
    const { version, start, end } = pick.place()
    return addMemo(write, {
      kind: 'sfeer',
      subjectKind: 'fragment',
      subject: version,
      start,
      end,
      text: 'stil',
    })
  },
  'memo.change': (write, pick) =>
    changeMemo(write, { id: pick.id('memos') }, { kind: 'code', text: pick.of(['a', 'b']) }),
  'memo.end': (write, pick) => write.end('memos', { id: pick.id('memos') }),
}
