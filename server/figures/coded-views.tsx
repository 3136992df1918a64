import { ByField } from '../../views/figures/ByField.tsx'
import { matrixTable, newCodesTable, pairsTable } from '../../views/figures/coded-tables.tsx'
import type { Paging } from '../../views/figures/FigurePager.tsx'
import { matrixDrawing } from '../../views/figures/matrix-drawing.ts'
import { newCodesDrawing } from '../../views/figures/new-codes-drawing.ts'
import { pairsDrawing } from '../../views/figures/pairs-drawing.ts'
import { ScopeForm } from '../../views/figures/ScopeForm.tsx'
import { TextField } from '../../views/parts/Field.tsx'
import { enumeration } from '../language/figures.ts'
import { t } from '../language/t.ts'
import { inTurns, nextTurn } from '../turns.ts'
import { type CodeMatrix, codeMatrix, countsByCode } from './code-matrix.ts'
import type { FigureQuery } from './figure-form.ts'
import {
  codeOptions,
  type Desk,
  figureHref,
  type Made,
  pagingOf,
  scopeOf,
  sessionOptions,
  tablesCounted,
  withChoices,
} from './figure-views.tsx'
import { matrixForOthers, newCodesForOthers, pairsForOthers } from './for-others.ts'
import { baseSize, newCodes } from './new-codes.ts'
import { type Pairs, pairsOf } from './pairs.ts'
import { columnsOf, stretchesOf } from './stretches.ts'

export async function codesFigure(desk: Desk): Promise<Made> {
  const by = desk.query.by ?? 'session'
  const scope = scopeOf(desk)
  const counting = by === 'table' ? tablesCounted(desk) : desk.counting
  await nextTurn()
  const counts = await inTurns(countsByCode(counting, scope))
  const counted = await inTurns(codeMatrix(counting, by, counts))
  await nextTurn()
  const told = desk.others ? matrixForOthers(counted, desk.others) : counted
  const isEmpty = told.columns.length === 0 || told.rows.length === 0
  const { matrix, paging } = desk.others ? { matrix: told, paging: undefined } : inPart(told, desk.query)
  const isBare = desk.counting.codes.length === 0
  const made: Made = {
    title: t.figures.codes,
    lead: t.figures.codesLead,
    choices: (
      <ScopeForm
        action="/figures/codes"
        scope={scope}
        codes={codeOptions(desk)}
        sessions={sessionOptions(desk)}
      >
        <ByField by={by} />
      </ScopeForm>
    ),
    shown: isEmpty
      ? null
      : {
          drawing: matrixDrawing({ matrix, by, looks: desk.looks, scope }),
          table: matrixTable(matrix, by, scope),
          how: t.figures.codesHow,
          notes: [t.figures.codesNote, ...(paging ? [t.figures.fileHasAll] : [])],
          paging,
        },
    empty: {
      ...{ title: t.figures.codesEmpty, why: t.figures.codesEmptyWhy },
      ...(isBare
        ? { href: '/codebook', action: t.figures.toCodebook }
        : { href: '/sessions', action: t.figures.toSessions }),
    },
  }
  return withChoices(made, desk)
}

/** What fits in one picture: of a wide matrix the part that was asked for, with the way to the others. */
function inPart(matrix: CodeMatrix, query: FigureQuery): { matrix: CodeMatrix; paging: Paging | undefined } {
  const parts = stretchesOf(matrix.columns, matrix.rows.length)
  const at = Math.min(query.part ?? 0, parts.length - 1)
  const part = parts[at]
  if (!part || parts.length === 1) return { matrix, paging: undefined }
  const words = t.figures.sessionsFromTo(part.first, part.last, parts.at(-1)?.last ?? 0)
  const href = (next: number) => figureHref('codes', { ...query, row: undefined, part: next || undefined })
  return { matrix: columnsOf(matrix, part), paging: pagingOf(words, at, parts.length, href) }
}

export async function newCodesFigure(desk: Desk): Promise<Made> {
  const { session: _, ...scope } = scopeOf(desk)
  const counted = newCodes(desk.counting, scope)
  const found = desk.others ? newCodesForOthers(counted, desk.others) : counted
  const { base, runs, rows, undated } = found
  const made: Made = {
    title: t.figures.newCodes,
    lead: t.figures.newCodesLead,
    choices: <ScopeForm action="/figures/new-codes" scope={scope} codes={codeOptions(desk)} />,
    shown: rows.some(({ isRead }) => isRead)
      ? {
          drawing: newCodesDrawing(found, scope),
          table: newCodesTable(found, scope),
          how: `${t.figures.newCodesHow} ${t.figures.method}`,
          notes: [
            base === null ? t.figures.noBase(baseSize) : t.figures.base(baseSize, base),
            ...runs.map(
              ({ from, to, found: fresh }) =>
                `${t.figures.runFromTo(from.session.title, to.session.title)}: ${t.figures.runFound(fresh, base ?? 0)}.`,
            ),
            t.figures.newCodesNote,
            ...(undated.length > 0 ? [t.figures.undated(enumeration(undated))] : []),
          ],
        }
      : null,
    empty: {
      ...{ title: t.figures.newCodesEmpty, why: t.figures.newCodesEmptyWhy },
      ...{ href: '/sessions', action: t.figures.toSessions },
    },
  }
  return withChoices(made, desk)
}

/** More arcs than this cannot be told apart. */
const mostArcs = 60

export async function pairsFigure(desk: Desk): Promise<Made> {
  const scope = scopeOf(desk)
  const all = await pairsOf(desk.counting, scope)
  await nextTurn()
  const least = desk.query.least ?? leastFor(all)
  const counted = { codes: all.codes, pairs: all.pairs.filter(({ sentences }) => sentences >= least) }
  const told = desk.others ? pairsForOthers(counted, desk.others) : counted
  const made: Made = {
    title: t.figures.pairs,
    lead: t.figures.pairsLead,
    choices: (
      <ScopeForm
        action="/figures/company"
        scope={scope}
        codes={codeOptions(desk)}
        sessions={sessionOptions(desk)}
      >
        <TextField type="number" name="least" label={t.figures.least} value={String(least)} />
      </ScopeForm>
    ),
    shown:
      all.pairs.length === 0
        ? null
        : {
            drawing: pairsDrawing(told, desk.looks, scope),
            table: pairsTable(told, scope),
            how: t.figures.pairsHow,
            notes: [t.figures.pairsShown(told.pairs.length, all.pairs.length, least)],
          },
    empty: {
      ...{ title: t.figures.pairsEmpty, why: t.figures.pairsEmptyWhy },
      ...{ href: '/sessions', action: t.figures.toSessions },
    },
  }
  return withChoices(made, desk)
}

/** The least number of sentences that leaves no more arcs than can be told apart. */
function leastFor({ pairs }: Pairs): number {
  const past = pairs[mostArcs]
  return past ? past.sentences + 1 : 1
}
