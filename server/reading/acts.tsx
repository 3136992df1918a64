import { Hono } from 'hono'
import { z } from 'zod'
import type { ShownSuggestion } from '../../views/documents/props.ts'
import { addCode, codes } from '../codebook/store.ts'
import { setReadsAlone, setSuggestionMode, wayOfReading } from '../codings/modes.ts'
import { markRead, unmarkRead } from '../codings/readings.ts'
import { addCoding, codingById, endCoding, isCodedByOthers } from '../codings/store.ts'
import { suggestionModes, type Verdict } from '../database/coding-tables.ts'
import { isSameName } from '../database/lookup.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError, invalid, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, offsetField, revisionField, textField } from '../http/form.ts'
import type { SourceText } from '../sources/source.ts'
import { documentNamed } from '../sources/store.ts'
import { textOfVersionAtHand } from '../sources/texts-at-hand.ts'
import { decide, type NewDecision } from '../suggestions/store.ts'
import type { Span } from '../text/span.ts'
import { askedAt } from './asked.ts'
import { sentenceRun } from './fragment.ts'
import { areAnyShown, othersShown } from './others.ts'
import { screenOf, suggestionOn } from './screen.ts'

/** A field that a form always sends, filled in or not. */
const emptyOr = <T extends z.ZodType>(field: T) =>
  z.union([z.literal('').transform(() => undefined), field]).optional()

const codingForm = z.object({
  version: idField,
  start: emptyOr(offsetField),
  end: emptyOr(offsetField),
  first: emptyOr(offsetField),
  last: emptyOr(offsetField),
  code: emptyOr(idField),
  newCode: textField(120).optional(),
  back: backField,
})

const decisionForm = z.object({
  version: idField,
  start: offsetField,
  end: offsetField,
  code: idField,
  verdict: z.enum(['taken', 'left']),
  back: backField,
})

export const codingActs = new Hono<AppEnv>()

/** Gives a code, a new one included, to a span or to a run of sentences. */
codingActs.post('/:id/codings', async (c) => {
  const form = await formOf(c, codingForm)
  const document = c.req.param('id')
  const person = actor(c)
  const project = c.get('project')
  const source = await textOf(c, form.version)
  const span = spanIn(source, form)
  const screen = await screenOf(project, source, person)
  const others = await sawOthers(c, source, form.back)
  const proposed = form.code ? suggestionOn(screen.suggestions, { ...span, code: form.code }) : undefined
  const act = { person: person.id, act: 'coding.add', subject: document }
  const { event } = await record(project.db, act, async (write) => {
    if (proposed) {
      const verdict = proposed.isSame ? 'taken' : 'adjusted'
      await decide(write, { ...decisionOn(source, proposed.suggestion, verdict, others), adjusted: span })
      return
    }
    const code = await codeFor(write, form)
    const seen = { suggestions: screen.suggestions.length > 0, others }
    await addCoding(write, {
      document,
      version: form.version,
      source,
      ...span,
      code,
      coder: person.id,
      origin: 'reading',
      seen,
    })
  })
  return done(c, event, form.back ?? `/documents/${document}?start=${span.start}&end=${span.end}`)
})

/** Takes a suggestion over or leaves it. */
codingActs.post('/:id/decisions', async (c) => {
  const { back, verdict, version, ...span } = await formOf(c, decisionForm)
  const document = c.req.param('id')
  const project = c.get('project')
  const person = actor(c)
  const source = await textOf(c, version)
  const { suggestions } = await screenOf(project, source, person)
  const found = suggestionOn(suggestions, span)
  if (!found?.isSame) throw new AppError('conflict', 'suggestion-gone', { code: span.code })
  const others = await sawOthers(c, source, back)
  const act = {
    person: person.id,
    act: verdict === 'taken' ? 'decision.take' : 'decision.leave',
    subject: document,
  }
  const { event } = await record(project.db, act, (write) =>
    decide(write, decisionOn(source, found.suggestion, verdict, others)),
  )
  return done(c, event, back ?? `/documents/${document}`)
})

/** *Klaar*, or not after all, for every code that stands. */
codingActs.post('/:id/readings', async (c) => {
  const form = z.object({ version: idField, done: z.enum(['yes', 'no']), back: backField })
  const { version, done: isDone, back } = await formOf(c, form)
  const document = c.req.param('id')
  const person = actor(c).id
  const { db } = c.get('project')
  await textOf(c, version)
  const act = { person, act: isDone === 'yes' ? 'reading.add' : 'reading.end', subject: document }
  const { event } = await record(db, act, async (write) => {
    const standing = (await codes(write.trx)).filter((code) => code.status !== 'vervallen')
    if (isDone === 'yes') await markRead(write, { document, version, person }, standing)
    else
      await unmarkRead(
        write,
        { document, version, person },
        standing.map((code) => code.id),
      )
  })
  return done(c, event, back ?? `/documents/${document}`)
})

codingActs.post('/:id/suggestion-mode', async (c) => {
  const { mode, back } = await formOf(c, z.object({ mode: z.enum(suggestionModes), back: backField }))
  const document = c.req.param('id')
  const act = { person: actor(c).id, act: 'mode.set', subject: document }
  const { event } = await record(c.get('project').db, act, (write) =>
    setSuggestionMode(write, document, mode),
  )
  return done(c, event, back ?? `/documents/${document}`)
})

/** Reads a source alone, without a sight of what others do in it, or with them again. */
codingActs.post('/:id/alone', async (c) => {
  const { alone, back } = await formOf(c, z.object({ alone: z.enum(['yes', 'no']), back: backField }))
  const document = await documentNamed(c.get('project').db, c.req.param('id'))
  const act = {
    person: actor(c).id,
    act: alone === 'yes' ? 'mode.alone' : 'mode.together',
    subject: document.id,
  }
  const { event } = await record(c.get('project').db, act, (write) =>
    setReadsAlone(write, document.id, alone === 'yes'),
  )
  return done(c, event, back ?? `/documents/${document.id}`)
})

export const codingRoutes = new Hono<AppEnv>()

/** Takes one's own code off. */
codingRoutes.post('/:id/end', async (c) => {
  const { revision, back } = await formOf(c, z.object({ revision: revisionField, back: backField }))
  const { db } = c.get('project')
  const person = actor(c).id
  const coding = await codingById(db, c.req.param('id'))
  if (coding.coder !== person) throw new AppError('forbidden', 'not-own-coding')
  const act = { person, act: 'coding.end', subject: coding.document }
  const { event } = await record(db, act, (write) => endCoding(write, coding.id, revision))
  return done(c, event, back ?? `/documents/${coding.document}`)
})

/** The text that a form is about, when it is one of the document that the address names. */
async function textOf(c: AppContext, version: string): Promise<SourceText> {
  const source = await textOfVersionAtHand(c.get('project'), version)
  return source.document.id === c.req.param('id') ? source : notFound('version-not-found', { version })
}

function spanIn(source: SourceText, form: z.output<typeof codingForm>): Span {
  if (form.start !== undefined && form.end !== undefined) return { start: form.start, end: form.end }
  const first = form.first ?? 0
  return (
    sentenceRun(source, first, form.last ?? first) ??
    invalid('sentence-not-found', { most: source.sentences.length })
  )
}

function decisionOn(
  source: SourceText,
  { start, end, code, score, model, because }: ShownSuggestion,
  verdict: Verdict,
  sawOthers: boolean,
): NewDecision {
  const place = { document: source.document.id, version: source.version.id, source, start, end }
  return { ...place, code: code.id, verdict, score, model, because, sawOthers }
}

/** Whether codings of others stood in the text: they do unless the reader is alone, or the filter left them out. */
async function sawOthers(c: AppContext, source: SourceText, back: string | undefined): Promise<boolean> {
  const project = c.get('project')
  const person = actor(c).id
  const { isAlone } = await wayOfReading(project.db, source.document.id, person)
  const shown = othersShown(askedAt(back ?? ''), isAlone)
  if (!areAnyShown(shown)) return false
  const of = shown === 'everybody' ? undefined : shown
  return isCodedByOthers(project.db, source.version.id, { besides: person, of })
}

async function codeFor(
  write: Writer,
  { code, newCode }: { code?: string | undefined; newCode?: string | undefined },
) {
  if (code) return code
  if (!newCode) return invalid('choose-a-code')
  const known = (await codes(write.trx)).find((one) => isSameName(one.name, newCode))
  return known?.id ?? addCode(write, { name: newCode, status: 'voorlopig' })
}
