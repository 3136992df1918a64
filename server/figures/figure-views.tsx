import { withQuery } from '../../views/figures/addresses.ts'
import type { Looks } from '../../views/figures/drawing.ts'
import type { Paging } from '../../views/figures/FigurePager.tsx'
import type { FigurePageProps, FigureShownProps } from '../../views/figures/FigureShown.tsx'
import type { TableOf } from '../../views/figures/FigureTable.tsx'
import { codeLooks } from '../../views/parts/code-colours.ts'
import type { Option } from '../../views/parts/Field.tsx'
import type { Project } from '../database/project.ts'
import { depthsOf } from './code-matrix.ts'
import { type Counting, countingNow } from './counting.ts'
import type { FigureQuery } from './figure-form.ts'
import { countingForOthers, type ForOthers, forOthers } from './for-others.ts'
import type { Scope } from './scope.ts'

/** What every figure is made with. `others` is there for what leaves as a file. */
export interface Desk {
  readonly project: Project
  readonly counting: Counting
  readonly looks: Looks
  readonly query: FigureQuery
  readonly others: ForOthers | undefined
}

/** A figure ready to be shown: its page, or only its drawing when it leaves as a file. */
export type Made = Pick<FigurePageProps, 'title' | 'lead' | 'choices' | 'empty'> & {
  readonly shown: Shown | null
}

type Shown = Pick<FigureShownProps, 'drawing' | 'paging' | 'how' | 'notes'> & { readonly table: TableOf }

/** A filter takes nothing away where there is nothing: it stands there only when something is shown or was chosen. */
export function withChoices(made: Made, { query }: Desk): Made {
  const { code, session, from, to, thread } = query
  return made.shown || code || session || from || to || thread ? made : { ...made, choices: undefined }
}

export async function deskFor(project: Project, query: FigureQuery, leaves = false): Promise<Desk> {
  const { db } = project
  const counting = await countingNow(project)
  const others = leaves ? await forOthers(db) : undefined
  const coloured = await db.selectFrom('codes').select(['id', 'color']).orderBy('id').execute()
  return { project, counting, looks: codeLooks(coloured), query, others }
}

/** Counted table by table, as it may be told to whom this is for. */
export const tablesCounted = ({ counting, others }: Desk): Counting =>
  others ? countingForOthers(counting, others) : counting

export const scopeOf = ({ query: { code, session, from, to } }: Desk): Scope => ({ code, session, from, to })

/** The same figure as a file. */
export function filesOf(name: string, query: FigureQuery): { svg: string; png: string } {
  const whole = { ...query, part: undefined, table: undefined, row: undefined }
  return { svg: figureHref(`${name}.svg`, whole), png: figureHref(`${name}.png`, whole) }
}

/** The address of a figure; `name` may have an ending. */
export function figureHref(name: string, { least, part, row, table, ...rest }: FigureQuery): string {
  const numbers = { least: least?.toString(), part: part?.toString(), row: row?.toString() }
  return withQuery(`/figures/${name}`, { ...rest, ...numbers, ...(table && { table: '1' }) })
}

/** Which part of something this is, with the way to those beside it. */
export function pagingOf(words: string, at: number, parts: number, href: (part: number) => string): Paging {
  return {
    words,
    previous: at > 0 ? href(at - 1) : undefined,
    next: at + 1 < parts ? href(at + 1) : undefined,
  }
}

/** The codebook as choices, what lies under another shifted in. */
export function codeOptions({ counting: { codes } }: Desk): Option[] {
  const depths = depthsOf(codes)
  return codes.map(({ id, name }) => ({
    value: id,
    name: `${'\u00a0\u00a0'.repeat(depths.get(id) ?? 0)}${name}`,
  }))
}

export const sessionOptions = ({ counting: { ground } }: Desk): Option[] =>
  ground.sessions.map(({ id, title }) => ({ value: id, name: title }))
