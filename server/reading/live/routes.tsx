import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { LiveAnswer } from '../../../views/documents/LiveAnswer.tsx'
import { wayOfReading } from '../../codings/modes.ts'
import { codesVersion } from '../../http/codes-look.ts'
import type { AppContext, AppEnv } from '../../http/env.ts'
import { backField, offsetField, queryOf } from '../../http/form.ts'
import { documentNamed, textVersions } from '../../sources/store.ts'
import { askedAt, readingQuery } from '../asked.ts'
import { loadReading } from '../load.ts'
import { areAnyShown, type OthersShown, othersShown } from '../others.ts'
import { listen } from './listening.ts'
import { isAnything, newsOf } from './news.ts'
import { tidings } from './tidings.ts'

/** Milliseconds after which a browser that lost the stream asks again, and between two signs of life. */
const again = 1_500
const heartbeat = 20_000

const asked = z.object({
  here: backField,
  since: offsetField.optional().catch(undefined),
  panel: z.string().optional(),
  model: z.string().max(200).optional().catch(undefined),
})

/** What others do in a document while one reads it: told as a number, and then fetched by who may see it. */
export const liveRoutes = new Hono<AppEnv>()

/**
 * A stream that says when something changed in a document: the number of the event, and nothing of what it was. Who
 * reads alone gets none (204, after which a browser does not ask again), and it ends when one chooses to.
 */
liveRoutes.get('/:id/live', async (c) => {
  const project = c.get('project')
  const { here, since = 0 } = queryOf(c, asked)
  const text = await textNamed(c, c.req.param('id'))
  const shown = () => othersFor(c, text.document, here)
  if (!areAnyShown(await shown())) return c.body(null, 204)
  const answer = streamSSE(c, async (stream) => {
    let seen = Math.max(since, Number(c.req.header('last-event-id')) || 0)
    const bell = new Bell()
    const stop = listen(project, { grew: () => bell.ring(), ended: () => bell.end() })
    stream.onAbort(() => bell.end())
    try {
      await stream.write(`retry: ${again}\n\n`)
      while (!bell.isEnded && areAnyShown(await shown())) {
        const news = await newsOf(project.db, text, seen)
        if (isAnything(news)) {
          const number = String(news.seen)
          await stream.writeSSE({ event: 'changed', data: number, id: number })
        }
        seen = news.seen
        if (!(await bell.rung(heartbeat))) await stream.write(':\n\n')
      }
    } finally {
      stop()
    }
  })
  // The stream is all that this connection is for: it ends with it, so that a server that closes need not wait.
  answer.headers.set('connection', 'close')
  answer.headers.set('x-accel-buffering', 'no')
  return answer
})

/** Where a document changed since an event, drawn for this reader as their page draws it. */
liveRoutes.get('/:id/changes', async (c) => {
  const project = c.get('project')
  const { here = `/documents/${c.req.param('id')}`, since = 0, panel, model } = queryOf(c, asked)
  const { start, end, version } = queryOf(c, readingQuery)
  const text = await textNamed(c, c.req.param('id'))
  const shown = await othersFor(c, text.document, here)
  const happened = await newsOf(project.db, text, since)
  // Where others worked is itself something that who reads alone does not want to know.
  const news = areAnyShown(shown) ? happened : { ...happened, spans: [] }
  const query = { ...askedAt(here), version: undefined, sentence: undefined, start, end }
  const reader = c.get('person')
  const props = await loadReading(project, text.document, { query, reader, here })
  const told = await tidings(project.db, text, { since, reader, shown })
  return c.html(
    <LiveAnswer
      {...props}
      news={news}
      isTextOther={news.isTextOther || (version !== undefined && version !== text.version)}
      tidings={told}
      drawnBy={model}
      keepsPanel={panel === 'keep'}
      codesVersion={await codesVersion(project.db)}
    />,
  )
})

async function textNamed(c: AppContext, name: string): Promise<{ document: string; version: string }> {
  const { db } = c.get('project')
  const document = await documentNamed(db, name)
  const versions = await textVersions(db, document.id)
  return { document: document.id, version: versions.at(-1)?.id ?? '' }
}

async function othersFor(c: AppContext, document: string, here: string | undefined): Promise<OthersShown> {
  const { isAlone } = await wayOfReading(c.get('project').db, document, c.get('person')?.id)
  return othersShown(askedAt(here ?? ''), isAlone)
}

/** Wakes who waits; a ring while nobody waits is kept for who comes. */
class Bell {
  isEnded = false
  #isRung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#isRung = true
    this.#wake?.()
  }

  end(): void {
    this.isEnded = true
    this.ring()
  }

  /** Waits for a ring, so many milliseconds at most; whether there was one. */
  async rung(milliseconds: number): Promise<boolean> {
    if (!this.#isRung) {
      await new Promise<void>((wake) => {
        const timer = setTimeout(wake, milliseconds)
        this.#wake = () => {
          clearTimeout(timer)
          wake()
        }
      })
    }
    this.#wake = undefined
    const wasRung = this.#isRung
    this.#isRung = false
    return wasRung
  }
}
