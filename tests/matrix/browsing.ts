import { visit } from '../browsing.ts'
import type { TestProject } from '../project.ts'
import type { Dinners } from './setting.ts'

/** The address of a cell. */
export const cellAt = (matrix: string, row: string, column: string) =>
  `/matrices/${matrix}/cells/${row}/${column}`

/** What the form of a cell sends when nothing is changed in it. */
export async function formAt(
  project: TestProject,
  path: string,
  person = project.noor,
): Promise<Record<string, string[]>> {
  const { html } = await visit(project, person).open(path)
  const form = html.querySelector('.framework-form')
  const fields: Record<string, string[]> = {}
  for (const input of form?.querySelectorAll('input') ?? []) {
    const isOff = input.getAttribute('type') === 'checkbox' && !input.hasAttribute('checked')
    const name = input.getAttribute('name') ?? ''
    if (!isOff) fields[name] = [...(fields[name] ?? []), input.getAttribute('value') ?? '']
  }
  return { ...fields, text: [form?.querySelector('textarea')?.text.trim() ?? ''] }
}

/** Writes in a cell, on all of its fragments. */
export async function mustWriteIn(project: TestProject, path: string, text: string): Promise<void> {
  const form = await formAt(project, path)
  await visit(project, project.noor).post(path, { ...form, text: [text] })
}

/** Writes in a cell, on all of its fragments unless others are chosen. */
export async function mustWrite(
  dinners: Dinners,
  path: string,
  { text, person = dinners.noor, ...more }: { text: string; person?: { id: string }; rests?: string[] },
) {
  const form = await formAt(dinners, path, dinners.noor)
  return visit(dinners, person).post(path, { ...form, text: [text], ...more })
}
