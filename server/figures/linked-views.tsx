import { ByField } from '../../views/figures/ByField.tsx'
import { flowDrawing } from '../../views/figures/flow-drawing.ts'
import { flowTable, portraitTable, runTable } from '../../views/figures/linked-tables.tsx'
import { isDense, portraitDrawing } from '../../views/figures/portrait-drawing.ts'
import { runDrawing } from '../../views/figures/run-drawing.ts'
import { ScopeForm } from '../../views/figures/ScopeForm.tsx'
import { SelectField } from '../../views/parts/Field.tsx'
import { t } from '../language/t.ts'
import { documents, sourceText } from '../sources/store.ts'
import { gather } from '../threads/gathering.ts'
import { studyFor } from '../threads/listing.ts'
import { evidenceOf, threads } from '../threads/store.ts'
import { viewThread } from '../threads/view.ts'
import { nextTurn } from '../turns.ts'
import {
  codeOptions,
  type Desk,
  figureHref,
  type Made,
  scopeOf,
  sessionOptions,
  tablesCounted,
  withChoices,
} from './figure-views.tsx'
import { flow } from './flow.ts'
import { flowForOthers, portraitForOthers, runForOthers } from './for-others.ts'
import { portrait } from './portrait.ts'
import { reportPlaces } from './reached.ts'
import { strongest } from './strongest.ts'
import { threadRun } from './thread-run.ts'

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
  const { matrix, places } = viewThread(thread, evidence, { study: await studyFor(gathered), gathered })
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
            table: runTable(run, told),
            how: t.figures.runHow,
            notes: [t.figures.codesNote, ...(run.elsewhere > 0 ? [t.figures.elsewhere(run.elsewhere)] : [])],
          },
    empty: { ...empty, href: `/threads/${thread.id}`, title: told.title, why: t.figures.runNothing },
  }
}

/** More tables than this cannot be followed by the eye: then sessions stand in their place unless one asks. */
const mostTables = 40

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
  const counting = tablesCounted(desk)
  const places = new Set(counting.ground.units.map(({ session, table }) => JSON.stringify([session, table])))
  const by = desk.query.by ?? (places.size > mostTables ? 'session' : 'table')
  const material = {
    ...{ by, threads: all, evidence, thread: followed, reports: await reportPlaces(db) },
    landings: landings.map(({ title, name, ...rest }) => ({ ...rest, name: title ?? name })),
  }
  const counted = await flow(counting, material, scope)
  await nextTurn()
  const told = desk.others ? flowForOthers(counted, desk.others) : counted
  const where = { ...scope, thread: followed }
  const { flow: drawn, left } = strongest(told)
  const tableHref = figureHref('flow', { ...desk.query, table: true })
  const made: Made = {
    title: t.figures.flow,
    lead: t.figures.flowLead,
    choices: (
      <ScopeForm
        action="/figures/flow"
        scope={scope}
        codes={codeOptions(desk)}
        sessions={sessionOptions(desk)}
      >
        <ByField by={by} />
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
            drawing: flowDrawing(drawn, { looks: desk.looks, scope: where, left, tableHref }),
            table: flowTable(told, where),
            how: t.figures.flowHow,
            notes: [
              t.figures.flowRest(told.fragments, told.inThreads),
              ...(left.size > 0 ? [t.figures.flowStrongest] : []),
            ],
          },
    empty: {
      ...{ title: t.figures.flowEmpty, why: t.figures.flowEmptyWhy },
      ...{ href: '/sessions', action: t.figures.toSessions },
    },
  }
  return withChoices(made, desk)
}

export async function documentFigure(desk: Desk): Promise<Made> {
  const { db } = desk.project
  const list = await documents(db, 'source')
  const { ground, codes } = desk.counting
  const chosen = list.find(({ id }) => id === desk.query.document) ?? list[0]
  const isRead = [...ground.texts.values()].some(({ document }) => document === chosen?.id)
  const source = chosen && isRead ? await sourceText(db, chosen.id) : undefined
  const frame = { title: t.figures.portrait, lead: t.figures.portraitLead }
  if (!chosen || !source) {
    const empty = { title: t.figures.portraitNone, why: t.figures.portraitNoneWhy }
    return { ...frame, shown: null, empty: { ...empty, href: '/sessions', action: t.figures.toSessions } }
  }
  await nextTurn()
  const counted = await portrait(db, source, { codes, sessions: ground.sessions })
  await nextTurn()
  const told = desk.others ? portraitForOthers(counted, desk.others) : counted
  const document = { id: chosen.id, name: desk.others ? desk.others.outward.file(chosen.name) : chosen.name }
  return {
    ...frame,
    lead: isDense(told) ? t.figures.portraitDenseLead : t.figures.portraitLead,
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
            table: portraitTable(told, document),
            how: t.figures.portraitHow,
          },
    empty: {
      ...{ title: t.figures.portraitEmpty, why: t.figures.portraitEmptyWhy },
      ...{ href: `/documents/${chosen.id}`, action: t.figures.toReading },
    },
  }
}
