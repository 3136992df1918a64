import { Hono } from 'hono'
import { behindHref } from '../../views/figures/addresses.ts'
import { BehindPage } from '../../views/figures/BehindPage.tsx'
import { FigurePage, FigureTablePage } from '../../views/figures/FigureShown.tsx'
import { FiguresPage } from '../../views/figures/FiguresPage.tsx'
import { pageSvg, paperSvg, previewSvg } from '../../views/figures/svg.ts'
import { placesOf } from '../codings/places.ts'
import { newId } from '../database/ids.ts'
import { projectTitle } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import { fileTitle } from '../exports/file-title.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { answerFile } from '../http/file.ts'
import { page } from '../http/page.tsx'
import { writtenDate } from '../language/dates.ts'
import { t } from '../language/t.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import { nextTurn } from '../turns.ts'
import { type FragmentBehind, fragmentsBehind } from './behind.ts'
import { codesFigure, newCodesFigure, pairsFigure } from './coded-views.tsx'
import { countingNow } from './counting.ts'
import { type BehindQuery, behindQueryOf, type FigureQuery, figureQueryOf } from './figure-form.ts'
import { type Desk, deskFor, figureHref, filesOf, type Made, pagingOf } from './figure-views.tsx'
import { documentFigure, flowFigure, threadFigure } from './linked-views.tsx'
import { pngOf } from './png.ts'
import { reportPlaces } from './reached.ts'
import { wholeIds } from './whole-ids.ts'

/** Pictures of a project, at `/figures`. */
export const figureRoutes = new Hono<AppEnv>()

/** By their address, in the order of the list. */
const six: Readonly<Record<string, (desk: Desk) => Promise<Made>>> = {
  codes: codesFigure,
  thread: threadFigure,
  flow: flowFigure,
  document: documentFigure,
  'new-codes': newCodesFigure,
  company: pairsFigure,
}

figureRoutes.get('/', async (c) => {
  const desk = await deskFor(c.get('project'), figureQueryOf(c))
  const figures = []
  for (const [name, make] of Object.entries(six)) {
    const { title, lead, shown } = await make({ ...desk, query: {} })
    await nextTurn()
    const preview = shown ? previewSvg(shown.drawing, `preview-${name}`) : undefined
    figures.push({ title, lead, href: `/figures/${name}`, preview })
    await nextTurn()
  }
  return page(c, frameOf(), <FiguresPage figures={figures} />)
})

/** Where a figure stands, or the list of them: figures belong with the threads, like the matrices. */
function frameOf(title?: string) {
  const trail = [
    { name: t.layout.threads, href: '/threads' },
    { name: t.figures.name, href: title ? '/figures' : undefined },
    ...(title ? [{ name: title }] : []),
  ]
  return { title: title ?? t.figures.name, current: 'threads', trail } as const
}

const perPage = 50

figureRoutes.get('/fragments', async (c) => {
  const { db } = c.get('project')
  const { first, ...wanted } = await wholeIds(db, behindQueryOf(c))
  const counting = await countingNow(c.get('project'))
  const all = await fragmentsBehind(db, counting, wanted)
  const from = first < all.length ? first : 0
  const shown = await withWords(db, all.slice(from, from + perPage))
  const codes = await db.selectFrom('codes').select(['id', 'name']).execute()
  const names = new Map(codes.map(({ id, name }) => [id, name]))
  const pageFrom = (next: number) => {
    const href = behindHref(wanted)
    return `${href}${href.includes('?') ? '&' : '?'}first=${next}`
  }
  return page(
    c,
    frameOf(t.figures.behind),
    <BehindPage
      {...{ fragments: shown, codes: names, from, of: all.length, pageFrom, perPage }}
      about={await aboutOf(db, wanted, names)}
      how={wanted.with ? t.figures.withHow : undefined}
    />,
  )
})

figureRoutes.get('/:name{[a-z-]+}', async (c) => {
  const name = c.req.param('name')
  const make = six[name] ?? notFound('page-not-found')
  const query = figureQueryOf(c)
  const { shown, ...made } = await make(await deskFor(c.get('project'), query))
  const frame = frameOf(made.title)
  if (!shown) return page(c, frame, <FigurePage {...made} shown={null} />)
  if (query.table) return page(c, frame, tablePage({ ...made, shown }, name, query))
  await nextTurn()
  const picture = pageSvg(shown.drawing, 'figure')
  await nextTurn()
  const { rows, columns } = shown.table
  const table =
    rows * columns > mostBeside
      ? { href: figureHref(name, { ...query, table: true }) }
      : shown.table.shown({ from: 0, to: rows })
  return page(
    c,
    frame,
    <FigurePage {...made} shown={{ ...shown, picture, table, files: filesOf(name, query) }} />,
  )
})

/** With more numbers than this a table stands on a page of its own, and with more than that on several. */
const mostBeside = 800
const mostOnPage = 2_400

function tablePage(made: Made & { shown: NonNullable<Made['shown']> }, name: string, query: FigureQuery) {
  const { table, paging, how } = made.shown
  const perPart = Math.max(10, Math.floor(mostOnPage / table.columns))
  const parts = Math.ceil(table.rows / perPart)
  const at = Math.min(query.row ?? 0, parts - 1)
  const stretch = { from: at * perPart, to: Math.min(table.rows, (at + 1) * perPart) }
  const words = t.figures.rowsFromTo(stretch.from + 1, stretch.to, table.rows)
  const rows = pagingOf(words, at, parts, (next) => figureHref(name, { ...query, row: next || undefined }))
  return (
    <FigureTablePage
      {...{ title: made.title, lead: made.lead, how }}
      table={table.shown(stretch)}
      pagings={[...(paging ? [paging] : []), ...(parts > 1 ? [rows] : [])]}
      picture={figureHref(name, { ...query, table: undefined, row: undefined })}
    />
  )
}

figureRoutes.get('/:file{[a-z-]+\\.(?:svg|png)}', async (c) => {
  const [name = '', format] = c.req.param('file').split('.')
  const { svg, title } = await paperOf(c, name)
  const file = `${fileTitle(title)}.${format}`
  if (format === 'svg')
    return answerFile(c, { name: file, mediaType: 'image/svg+xml; charset=utf-8', bytes: svg })
  return answerFile(c, { name: file, mediaType: 'image/png', bytes: await pngOf(svg) })
})

/** A figure as it leaves: names hidden as in the sources, and under it where it comes from and how it was counted. */
async function paperOf(c: AppContext, name: string): Promise<{ svg: string; title: string }> {
  const make = six[name] ?? notFound('page-not-found')
  const project = c.get('project')
  const query = figureQueryOf(c)
  const desk = await deskFor(project, query, true)
  const { shown } = await make(desk)
  if (!shown) return notFound('page-not-found')
  const words = (text: string) => desk.others?.outward.words(text) ?? text
  const title = words((await projectTitle(project.db)).title)
  const source = [
    t.figures.source(title, writtenDate(new Date().toISOString())),
    ...(await scopeWords(project.db, query, words)),
    t.figures.countedLine(shown.how),
  ]
  return { svg: paperSvg(shown.drawing, desk.looks, source), title: shown.drawing.title }
}

async function scopeWords(db: Db, query: FigureQuery, words: (text: string) => string): Promise<string[]> {
  const { code, session, from, to } = query
  const codes = code ? await db.selectFrom('codes').select('name').where('id', '=', code).execute() : []
  const sessions = session
    ? await db.selectFrom('sessions').select('title').where('id', '=', session).execute()
    : []
  const only = [
    ...codes.map(({ name }) => words(name)),
    ...sessions.map(({ title }) => words(title)),
    ...(from ? [t.figures.fromDay(writtenDate(from))] : []),
    ...(to ? [t.figures.toDay(writtenDate(to))] : []),
  ]
  return only.length === 0 ? [] : [t.figures.only(only.join(', '))]
}

/** Fragments with their words and where they stand. */
async function withWords(db: Db, fragments: readonly FragmentBehind[]) {
  const named = fragments.map((fragment) => ({ ...fragment, id: newId() }))
  const places = await placesOf(db, named)
  const texts = new Map<string, string>()
  for (const version of new Set(named.map((fragment) => fragment.version))) {
    texts.set(version, (await sourceTextOfVersion(db, version)).text)
  }
  return named.map(({ id, ...fragment }) => ({
    ...fragment,
    exact: texts.get(fragment.version)?.slice(fragment.start, fragment.end) ?? '',
    place: places.get(id),
  }))
}

/** What was asked for, in words. */
async function aboutOf(
  db: Db,
  wanted: Omit<BehindQuery, 'first'>,
  codes: ReadonlyMap<string, string>,
): Promise<string[]> {
  const title = async (table: 'sessions' | 'threads', id: string | undefined) =>
    id
      ? (await db.selectFrom(table).select('title').where('id', '=', id).executeTakeFirst())?.title
      : undefined
  const thread = await title('threads', wanted.thread ?? wanted.carries)
  const report = wanted.report && (await reportPlaces(db)).find(({ id }) => id === wanted.report)?.name
  const document = wanted.document
    ? await db.selectFrom('documents').select('name').where('id', '=', wanted.document).executeTakeFirst()
    : undefined
  const about = [
    codes.get(wanted.code ?? ''),
    wanted.fresh && t.figures.fresh,
    wanted.role && t.figures.roles[wanted.role],
    wanted.with && t.figures.with(codes.get(wanted.with) ?? ''),
    await title('sessions', wanted.session),
    wanted.table,
    document?.name,
    thread && t.figures.inThread(thread),
    report && t.figures.inReport(report),
  ]
  return about.flatMap((words) => words || [])
}
