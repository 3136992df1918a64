import type { Code, CodeText } from '../../server/codebook/code.ts'
import { addCode, changeCode, codeNamed, codes } from '../../server/codebook/store.ts'
import { importCodebook } from '../../server/codebook/table.ts'
import { addCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, type TestProject } from '../project.ts'

/** Adds a code; a parent is given by name. */
export async function mustAddCode(
  project: TestProject,
  name: string,
  { under, ...text }: Partial<CodeText> & { under?: string } = {},
): Promise<Code> {
  const parent = under === undefined ? null : (await codeNamed(project.db, under)).id
  const act = { person: project.noor.id, act: 'code.add' }
  const { result } = await record(project.db, act, (write) => addCode(write, { ...text, name, parent }))
  return codeNamed(project.db, result)
}

/** Changes a code. @returns the number of the event */
export async function mustChange(
  project: TestProject,
  { id }: { id: string },
  patch: Partial<CodeText>,
): Promise<number> {
  const act = { person: project.noor.id, act: 'code.change', subject: id }
  const { event } = await record(project.db, act, (write) => changeCode(write, { id }, patch))
  return event ?? 0
}

export const bytesOf = (text: string) => new TextEncoder().encode(text)

export function importText(project: TestProject, csv: string | Uint8Array, name = 'codeboek.csv') {
  const bytes = typeof csv === 'string' ? bytesOf(csv) : csv
  return importCodebook(project.db, project.noor.id, { name, bytes })
}

/** The codebook as lines: what stands under what, in order. */
export async function outline(project: TestProject): Promise<string[]> {
  const all = await codes(project.db)
  const path = (code: Code): string => {
    const above = all.find(({ id }) => id === code.parent)
    return above ? `${path(above)} > ${code.name}` : code.name
  }
  return all.map(path)
}

export interface Place {
  document: string
  version: string
}

/** A document to code in. */
export async function mustHaveText(project: TestProject, text: string, name?: string): Promise<Place> {
  const { document } = await mustAdd(project, text, { session: 'Diner 1', ...(name && { name }) })
  const { version } = await sourceText(project.db, document.id)
  return { document: document.id, version: version.id }
}

export interface Given {
  code: { id: string }
  coder?: { id: string }
  start: number
  end: number
}

/** Gives a span a code. @returns the id of the coding */
export async function mustCode(
  project: TestProject,
  place: Place,
  { code, coder = project.noor, start, end }: Given,
): Promise<string> {
  const wanted = {
    ...place,
    start,
    end,
    code: code.id,
    coder: coder.id,
    origin: 'reading' as const,
    seen: { suggestions: false, others: false },
  }
  const act = { person: coder.id, act: 'coding.add' }
  return (await record(project.db, act, (write) => addCoding(write, wanted))).result.id
}
