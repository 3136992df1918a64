import { flowDrawing } from '../../views/figures/flow-drawing.ts'
import { matrixDrawing } from '../../views/figures/matrix-drawing.ts'
import { newCodesDrawing } from '../../views/figures/new-codes-drawing.ts'
import { pairsDrawing } from '../../views/figures/pairs-drawing.ts'
import { portraitDrawing } from '../../views/figures/portrait-drawing.ts'
import { runDrawing } from '../../views/figures/run-drawing.ts'
import { ScopeForm } from '../../views/figures/ScopeForm.tsx'
import {
  FlowTable,
  MatrixTable,
  NewCodesTable,
  PairsTable,
  PortraitTable,
  RunTable,
} from '../../views/figures/tables.tsx'
import { SelectField, TextField } from '../../views/parts/Field.tsx'
import { enumeration } from '../language/figures.ts'
import { t } from '../language/t.ts'
import { documents } from '../sources/store.ts'
import { gather } from '../threads/gathering.ts'
import { studyFor } from '../threads/listing.ts'
import { evidenceOf, threads } from '../threads/store.ts'
import { viewThread } from '../threads/view.ts'
import { codeMatrix } from './code-matrix.ts'
import { codeOptions, type Desk, type Made, scopeOf, sessionOptions, tablesCounted } from './figure-views.tsx'
import { flow } from './flow.ts'
import {
  flowForOthers,
  matrixForOthers,
  newCodesForOthers,
  pairsForOthers,
  portraitForOthers,
  runForOthers,
} from './for-others.ts'
import { baseSize, newCodes } from './new-codes.ts'
import { type Pairs, pairsOf } from './pairs.ts'
import { portrait } from './portrait.ts'
import { reportPlaces } from './reached.ts'
import { threadRun } from './thread-run.ts'

export async function codesFigure(desk: Desk): Promise<Made> {
  const { by } = desk.query
  const scope = scopeOf(desk)
  const counting = by === 'table' ? tablesCounted(desk) : desk.counting
  const counted = codeMatrix(counting, by, scope)
  const matrix = desk.others ? matrixForOthers(counted, desk.others) : counted
  const isEmpty = matrix.columns.length === 0 || matrix.rows.length === 0
  const isBare = desk.counting.codes.length === 0
  return {
    title: t.figures.codes,
    lead: t.figures.codesLead,
    choices: (
      <ScopeForm
        action="/figures/codes"
        scope={scope}
        codes={codeOptions(desk)}
        sessions={sessionOptions(desk)}
      >
        <SelectField
          name="by"
          label={t.figures.by}
          value={by}
          options={[
            { value: 'session', name: t.figures.bySession },
            { value: 'table', name: t.figures.byTable },
          ]}
        />
      </ScopeForm>
    ),
    shown: isEmpty
      ? null
      : {
          drawing: matrixDrawing({ matrix, by, looks: desk.looks, scope }),
          table: <MatrixTable matrix={matrix} by={by} scope={scope} />,
          how: t.figures.codesHow,
          notes: [t.figures.codesNote],
        },
    empty: {
      ...{ title: t.figures.codesEmpty, why: t.figures.codesEmptyWhy },
      ...(isBare
        ? { href: '/codebook', action: t.figures.toCodebook }
        : { href: '/sessions', action: t.figures.toSessions }),
    },
  }
}

export async function threadFigure(desk: Desk): Promise<Made> {
  const { db } = desk.project
  const all = await threads(db)
  const thread = all.find(({ id }) => id === desk.query.thread) ?? all[0]
  const empty = { href: '/threads', action: t.figures.toThreads }
  const frame = { title: t.figures.run, lead: t.figures.runLead }
  if (!thread) {
    return {
      ...frame,
      shown: null,
      empty: { ...empty, title: t.figures.runEmpty, why: t.figures.runEmptyWhy },
    }
  }
  const gathered = await gather(db)
  const evidence = await evidenceOf(db, thread.id)
  const { matrix, places } = viewThread(thread, evidence, { study: studyFor(gathered), gathered })
  const { units, sessions } = desk.counting.ground
  const counted = threadRun({ evidence, matrix, places, units, sessions })
  const run = desk.others ? runForOthers(counted, desk.others) : counted
  const told = { id: thread.id, title: desk.others ? desk.others.outward.words(thread.title) : thread.title }
  return {
    ...frame,
    choices: (
      <ScopeForm action="/figures/thread" scope={{}} hasPeriod={false}>
        <SelectField
          name="thread"
          label={t.figures.thread}
          value={thread.id}
          options={all.map(({ id, title }) => ({ value: id, name: title }))}
        />
      </ScopeForm>
    ),
    shown:
      run.rows.length === 0
        ? null
        : {
            drawing: runDrawing(run, told),
            table: <RunTable run={run} thread={told} />,
            how: t.figures.runHow,
            notes: [t.figures.codesNote, ...(run.elsewhere > 0 ? [t.figures.elsewhere(run.elsewhere)] : [])],
          },
    empty: { ...empty, href: `/threads/${thread.id}`, title: told.title, why: t.figures.runNothing },
  }
}

export async function flowFigure(desk: Desk): Promise<Made> {
  const { db } = desk.project
  const scope = scopeOf(desk)
  const all = await threads(db)
  const followed = all.find(({ id }) => id === desk.query.thread)?.id
  const evidence = await db
    .selectFrom('evidence')
    .selectAll()
    .where('ended', 'is', null)
    .where('state', '!=', 'dropped')
    .execute()
  const landings = await db
    .selectFrom('landings')
    .innerJoin('documents', 'documents.id', 'landings.document')
    .select(['landings.thread', 'landings.document as report', 'documents.name', 'documents.title'])
    .where('landings.ended', 'is', null)
    .where('documents.ended', 'is', null)
    .execute()
  const material = {
    ...{ threads: all, evidence, thread: followed, reports: await reportPlaces(db) },
    landings: landings.map(({ title, name, ...rest }) => ({ ...rest, name: title ?? name })),
  }
  const counted = flow(tablesCounted(desk), material, scope)
  const told = desk.others ? flowForOthers(counted, desk.others) : counted
  const where = { ...scope, thread: followed }
  return {
    title: t.figures.flow,
    lead: t.figures.flowLead,
    choices: (
      <ScopeForm
        action="/figures/flow"
        scope={scope}
        codes={codeOptions(desk)}
        sessions={sessionOptions(desk)}
      >
        <SelectField
          name="thread"
          label={t.figures.thread}
          value={followed}
          options={[
            { value: '', name: t.figures.allThreads },
            ...all.map(({ id, title }) => ({ value: id, name: title })),
          ]}
        />
      </ScopeForm>
    ),
    shown:
      told.fragments === 0
        ? null
        : {
            drawing: flowDrawing(told, desk.looks, where),
            table: <FlowTable flow={told} scope={where} />,
            how: t.figures.flowHow,
            notes: [t.figures.flowRest(told.fragments, told.inThreads)],
          },
    empty: {
      ...{ title: t.figures.flowEmpty, why: t.figures.flowEmptyWhy },
      ...{ href: '/sessions', action: t.figures.toSessions },
    },
  }
}

export async function documentFigure(desk: Desk): Promise<Made> {
  const { db } = desk.project
  const list = await documents(db, 'source')
  const { ground, codes } = desk.counting
  const chosen = list.find(({ id }) => id === desk.query.document) ?? list[0]
  const source = [...ground.texts.values()].find((text) => text.source.document.id === chosen?.id)?.source
  const frame = { title: t.figures.portrait, lead: t.figures.portraitLead }
  if (!chosen || !source) {
    const empty = { title: t.figures.portraitNone, why: t.figures.portraitNoneWhy }
    return { ...frame, shown: null, empty: { ...empty, href: '/sessions', action: t.figures.toSessions } }
  }
  const counted = await portrait(db, source, { codes, sessions: ground.sessions })
  const told = desk.others ? portraitForOthers(counted, desk.others) : counted
  const document = { id: chosen.id, name: desk.others ? desk.others.outward.file(chosen.name) : chosen.name }
  return {
    ...frame,
    choices: (
      <ScopeForm action="/figures/document" scope={{}} hasPeriod={false}>
        <SelectField
          name="document"
          label={t.figures.document}
          value={chosen.id}
          options={list.map(({ id, name }) => ({ value: id, name }))}
        />
      </ScopeForm>
    ),
    shown:
      told.lanes.length === 0
        ? null
        : {
            drawing: portraitDrawing(told, document, desk.looks),
            table: <PortraitTable portrait={told} document={document} />,
            how: t.figures.portraitHow,
          },
    empty: {
      ...{ title: t.figures.portraitEmpty, why: t.figures.portraitEmptyWhy },
      ...{ href: `/documents/${chosen.id}`, action: t.figures.toReading },
    },
  }
}

export async function newCodesFigure(desk: Desk): Promise<Made> {
  const { session: _, ...scope } = scopeOf(desk)
  const counted = newCodes(desk.counting, scope)
  const found = desk.others ? newCodesForOthers(counted, desk.others) : counted
  const { base, runs, rows, undated } = found
  return {
    title: t.figures.newCodes,
    lead: t.figures.newCodesLead,
    choices: <ScopeForm action="/figures/new-codes" scope={scope} codes={codeOptions(desk)} />,
    shown: rows.some(({ isRead }) => isRead)
      ? {
          drawing: newCodesDrawing(found),
          table: <NewCodesTable found={found} scope={scope} />,
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
}

/** More arcs than this cannot be told apart. */
const mostArcs = 60

export async function pairsFigure(desk: Desk): Promise<Made> {
  const scope = scopeOf(desk)
  const all = pairsOf(desk.counting, scope)
  const least = desk.query.least ?? leastFor(all)
  const counted = { codes: all.codes, pairs: all.pairs.filter(({ sentences }) => sentences >= least) }
  const told = desk.others ? pairsForOthers(counted, desk.others) : counted
  return {
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
            table: <PairsTable pairs={told} scope={scope} />,
            how: t.figures.pairsHow,
            notes: [t.figures.pairsShown(told.pairs.length, all.pairs.length, least)],
          },
    empty: {
      ...{ title: t.figures.pairsEmpty, why: t.figures.pairsEmptyWhy },
      ...{ href: '/sessions', action: t.figures.toSessions },
    },
  }
}

/** The least number of sentences that leaves no more arcs than can be told apart. */
function leastFor({ pairs }: Pairs): number {
  const past = pairs[mostArcs]
  return past ? past.sentences + 1 : 1
}
