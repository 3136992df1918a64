import { z } from 'zod'
import type { RefusedAdjustment } from '../../views/suggestions/AdjustForm.tsx'
import { QueuePage } from '../../views/suggestions/QueuePage.tsx'
import { busyWith } from '../background/shown.ts'
import type { Code } from '../codebook/code.ts'
import { codeNamed, codes } from '../codebook/store.ts'
import { placesOf } from '../codings/places.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import type { AppContext } from '../http/env.ts'
import { idField, queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sessionTitles } from '../sources/sessions.ts'
import { inTurns, turnsBetween } from '../turns.ts'
import { comparableCodings } from './coded.ts'
import { needsOf } from './needs.ts'
import { withheldCodes } from './quality/keeping-quality.ts'
import { adjustingAt } from './queue/adjusting.ts'
import { bulkChoices } from './queue/bulk.ts'
import { type LaidCard, onScreen, type ShownCard } from './queue/cards.ts'
import { disagreementsOn, type Knowing, knowing } from './queue/knowing.ts'
import type { Asked, Laid } from './queue/laid.ts'
import { layQueue } from './queue/laying.ts'
import { orders } from './queue/order.ts'
import { sinceEvent } from './queue/since.ts'

const choice = z.string().optional().catch(undefined)

/** What an address or a form says of the queue that is asked for. */
export const askedFields = {
  order: z.enum(orders).optional().catch(undefined),
  session: idField.optional().catch(undefined),
  unread: choice,
  withheld: choice,
  laid: choice,
}

const query = z.object({ ...askedFields, adjust: choice })

export function askedOf(
  { order = 'certain', session, unread, withheld }: z.output<z.ZodObject<typeof askedFields>>,
  code?: string,
): Asked {
  return { code, order, session, unread: unread === '1', withheld: withheld === 'show' }
}

/** Answers with the queue of a code, or across all codes. */
export async function queuePage(c: AppContext, named?: string): Promise<Response> {
  const project = c.get('project')
  const { db } = project
  const code = named === undefined ? undefined : await codeNamed(db, named)
  const fields = queryOf(c, query)
  const asked = askedOf(fields, code?.id)
  const laid = await layQueue(project, asked, { reader: c.get('person')?.id, id: fields.laid })
  return laidPage(c, laid, { code, adjust: fields.adjust })
}

/** Answers with the same queue, in which a form was filled in wrongly: as it was filled in, and what is wrong. */
export async function refusedPage(
  c: AppContext,
  laid: Laid,
  of: { adjust: string; refused: RefusedAdjustment },
): Promise<Response> {
  const { code: id } = laid.asked
  const code = id === undefined ? undefined : await codeNamed(c.get('project').db, id)
  return laidPage(c, laid, { ...of, code })
}

interface Shown {
  code: Code | undefined
  /** Names the suggestion that is being adjusted. */
  adjust: string | undefined
  refused?: RefusedAdjustment
}

async function laidPage(c: AppContext, laid: Laid, { code, adjust, refused }: Shown): Promise<Response> {
  const project = c.get('project')
  const { db } = project
  const { asked } = laid
  const reader = c.get('person')?.id
  const { cards, open, further } = await inTurns(onScreen(laid, await sinceEvent(db, laid.event)))
  await explained(project, cards)
  const changed = ((await headOf(db))?.seq ?? 0) - laid.event
  const knows = await knowing(project, reader)
  return page(
    c,
    frameOf(code),
    <QueuePage
      waiting={open.length}
      further={further}
      asked={asked}
      laid={laid}
      model={laid.model && { ...laid.model, changesSince: laid.model.changesSince + changed }}
      code={code && { ...code, needs: await needsOf(project, code) }}
      codes={new Map((await codes(db)).map((one) => [one.id, one]))}
      cards={await shownCards(db, cards, knows)}
      bulk={bulkChoices(open)}
      sessions={await sessionTitles(db)}
      adjusting={adjust === undefined ? undefined : await adjustingAt(db, laid, adjust)}
      refused={refused}
      withheldCodes={code || asked.withheld ? 0 : (await withheldCodes(project.derived)).size}
      disagreements={code && (await disagreementsOn(project, code.id, knows))}
      canDecide={reader !== undefined}
      busyWith={busyWith(c, 'suggestions')}
    />,
    refused ? 422 : 200,
  )
}

/** The frame around the queue of a code, or across all codes. */
export function frameOf(code: Pick<Code, 'id' | 'name'> | undefined) {
  const above = [{ name: t.queue.title, href: '/suggestions' }]
  return {
    title: code ? t.queue.titleOf(code.name) : t.queue.titleAll,
    current: 'suggestions' as const,
    scripts: ['queue.js'],
    trail: [...above, { name: code?.name ?? t.codebook.allCodes }],
  }
}

/** Works out beforehand why each is suggested, and what it is like, for that takes a while: the page then shows it. */
async function explained(project: Project, cards: readonly LaidCard[]): Promise<void> {
  await comparableCodings(project)
  const othersFirst = turnsBetween()
  for (const { open } of cards.flatMap(({ items }) => items)) {
    await inTurns(open.explaining())
    await othersFirst()
  }
}

async function shownCards(db: Db, cards: readonly LaidCard[], knows: Knowing): Promise<ShownCard[]> {
  const placed = cards.flatMap(({ name, items: [item] }) => (item ? [{ ...item.open, id: name }] : []))
  const places = await placesOf(db, placed)
  return cards.map((card) => ({
    ...card,
    place: places.get(card.name),
    stances: new Map(card.items.map(({ open }) => [open.code, knows.at(open, open.code)])),
  }))
}
