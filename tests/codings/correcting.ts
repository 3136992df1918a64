import { addCode } from '../../server/codebook/store.ts'
import { type CorrectionMade, nextVersion } from '../../server/codings/correcting.ts'
import { correctParagraphs } from '../../server/codings/correcting-paragraphs.ts'
import { addCoding } from '../../server/codings/store.ts'
import { record, type Writer } from '../../server/database/write.ts'
import type { SourceText } from '../../server/sources/source.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

export interface Talk extends TestProject {
  document: string
  code: string
}

/** A project with one text and one code. */
export async function mustTalk(text: string): Promise<Talk> {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, text, { name: 'tafel-3.txt', session: 'Denkdiner 2' })
  const code = await act(project, (write) => addCode(write, { name: 'Netcongestie' }))
  return { ...project, document: document.id, code }
}

export async function act<T>(
  project: TestProject,
  change: (write: Writer) => Promise<T>,
  name = 'test.act',
): Promise<T> {
  const { result } = await record(project.db, { person: project.noor.id, act: name }, change)
  return result
}

/** Codes words that stand in the latest text, the first time that they do. */
export async function mustCode(talk: Talk, words: string, { code = talk.code, coder = talk.noor.id } = {}) {
  const source = await latest(talk)
  const start = source.text.indexOf(words)
  const { id } = await act(talk, (write) =>
    addCoding(write, {
      ...{ document: talk.document, version: source.version.id, code, coder },
      ...{ start, end: start + words.length },
      ...{ origin: 'reading', seen: { suggestions: false, others: false } },
    }),
  )
  return id
}

export const latest = (talk: Talk): Promise<SourceText> => sourceText(talk.db, talk.document)

/** Corrects the paragraph that holds these words, as a person types it. */
export async function mustCorrect(talk: Talk, was: string, now: string): Promise<CorrectionMade> {
  const source = await latest(talk)
  const at = source.text.indexOf(was)
  const block = source.blocks.findIndex(({ start, end }) => start <= at && at < end)
  const { start = 0, end = 0 } = source.blocks[block] ?? {}
  const text = source.text.slice(start, end).replace(was, now)
  return act(
    talk,
    (write) =>
      correctParagraphs(write, {
        ...{ document: talk.document, version: source.version.id, reason: 'tikfout' },
        paragraphs: [{ block, text }],
      }),
    'document.correct',
  )
}

/** Makes a whole text the next version, with one block per line that says something. */
export async function mustReplace(talk: Talk, text: string): Promise<CorrectionMade> {
  const { version } = await latest(talk)
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((line) => ({
    ...{ kind: 'paragraph' as const, start: line.index, end: line.index + line[0].length },
  }))
  const next = { text, blocks, voices: blocks.map(() => 'note' as const), parts: [], reader: 'test' }
  return act(
    talk,
    (write) =>
      nextVersion(write, { document: talk.document, version: version.id, reason: 'opnieuw uitgetypt', next }),
    'document.correct',
  )
}

/** Where a coding stands now: its words, and what the last correction did to it. */
export async function standing(
  talk: Talk,
  coding: string,
): Promise<{ exact: string; carried: string | null }> {
  return talk.db
    .selectFrom('codings')
    .select(['exact', 'carried'])
    .where('id', '=', coding)
    .executeTakeFirstOrThrow()
}
