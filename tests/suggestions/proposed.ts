import type { HTMLElement } from 'node-html-parser'
import { addCode } from '../../server/codebook/store.ts'
import { record } from '../../server/database/write.ts'
import { suggest } from '../../server/suggestions/suggesting.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

export interface Proposed extends TestProject {
  /** Id of *schaarste*. */
  code: string
}

const words = { name: 'schaarste', keywords: ['tekort', 'monteurs'], definition: 'Er is te weinig van iets.' }

/** A project with these texts, each of a session of its own, one code, and suggestions. */
export async function mustPropose(texts: readonly string[]): Promise<Proposed> {
  const project = await mustOpenProject()
  for (const [i, text] of texts.entries()) {
    await mustAdd(project, text, { session: `Diner ${i + 1}`, name: `tafel-${i + 1}.txt` })
  }
  const act = { person: project.noor.id, act: 'code.add' }
  const { result: code } = await record(project.db, act, (write) => addCode(write, words))
  await suggest(project.db, project.derived)
  return { ...project, code }
}

export const cards = (html: HTMLElement) => html.querySelectorAll('[data-card]')

/** The words that each card proposes, in the order of the page. */
export const saidOn = (html: HTMLElement) => html.querySelectorAll('.card__words').map(({ text }) => text)

/** The card that proposes these words. */
export const cardOf = (html: HTMLElement, words: string) =>
  cards(html).find((card) => card.querySelector('.card__words')?.text.includes(words))

/** What a form, or the form of a card, sends besides its verdict. */
export function fieldsOf(holder: HTMLElement | null | undefined): Record<string, string> {
  const fields = holder?.querySelectorAll('input[type=hidden]') ?? []
  return Object.fromEntries(
    fields.map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']),
  )
}
