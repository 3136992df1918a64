import { Hono } from 'hono'
import { z } from 'zod'
import { CorrectPage, type ParagraphToCorrect } from '../../views/corrections/CorrectPage.tsx'
import { type ChangedParagraph, PreviewPage } from '../../views/corrections/PreviewPage.tsx'
import type { FieldErrors } from '../../views/parts/errors.ts'
import { codes } from '../codebook/store.ts'
import { namesOfPeople } from '../database/people.ts'
import { record } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { formOf, idField, queryOf, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { refusal, type Typed, typedIn } from '../sources/in-place.ts'
import type { SourceText } from '../sources/source.ts'
import { documentNamed, sourceText, sourceTextOfVersion } from '../sources/store.ts'
import { textAtHand } from '../sources/texts-at-hand.ts'
import { differenceBetween } from '../text/difference.ts'
import { overlaps } from '../text/span.ts'
import { codingsAtHand } from './codings-at-hand.ts'
import { type Edits, editsIn, paragraphsIn, type Rebased, rebased } from './correct-form.ts'
import { correctParagraphs } from './correcting-paragraphs.ts'
import { leaningOn } from './leaning-on.ts'
import { plannedCorrection } from './planned.ts'
import { codings } from './store.ts'

/** Under `/documents`: correcting the text of a source. */
export const correctRoutes = new Hono<AppEnv>()

/** Paragraphs on one page. */
const perPage = 100

const position = z.coerce.number().int().nonnegative().optional().catch(undefined)

correctRoutes.get('/:document/correct', async (c) => {
  const source = await latestOf(c)
  const { at, paragraph } = queryOf(c, z.object({ at: position, paragraph: position }))
  if (at !== undefined) {
    const number =
      Math.max(
        0,
        source.blocks.findLastIndex(({ start }) => start <= at),
      ) + 1
    return c.redirect(`/documents/${source.document.id}/correct?paragraph=${number}#p${number}`)
  }
  return show(c, source, { open: paragraph })
})

const correctForm = z.object({
  version: idField,
  reason: textField(4_000).optional(),
  step: z.enum(['preview', 'save']).optional().catch(undefined),
  go: position,
})

correctRoutes.post('/:document/correct', async (c) => {
  const person = actor(c).id
  const latest = await latestOf(c)
  const { version, reason = '', step, go } = await formOf(c, correctForm)
  const from =
    version === latest.version.id ? latest : await sourceTextOfVersion(c.get('project').db, version)
  if (from.document.id !== latest.document.id) return notFound('version-not-found', { version })
  const edits = editsIn(await typedOn(c), from)
  if (from !== latest) return showMeanwhile(c, { from, latest, edits, reason })
  if (go !== undefined) return show(c, latest, { edits, reason, first: go })
  const errors = faultsIn(edits, reason)
  if (errors) return show(c, latest, { edits, reason, errors })
  if (step !== 'save') return showPreview(c, latest, { edits, reason })
  return save(c, latest, { person, edits, reason })
})

async function latestOf(c: AppContext): Promise<SourceText> {
  const project = c.get('project')
  return textAtHand(project, (await documentNamed(project.db, c.req.param('document') ?? '')).id)
}

const typedOn = async (c: AppContext): Promise<Typed> => typedIn(await c.req.parseBody({ all: true }))

interface Wanted {
  readonly edits: Edits
  readonly reason: string
}

function faultsIn(edits: Edits, reason: string): FieldErrors | undefined {
  if (edits.size === 0) return { '': [sentenceFor('nothing-changed')] }
  return reason === '' ? { reason: [sentenceFor('correction-without-reason')] } : undefined
}

const fieldOf = { 'correction-without-reason': 'reason', 'correction-reason-too-long': 'reason' }

async function save(
  c: AppContext,
  source: SourceText,
  { person, edits, reason }: Wanted & { person: string },
): Promise<Response> {
  const { db } = c.get('project')
  const document = source.document.id
  const correction = { document, version: source.version.id, reason, paragraphs: paragraphsIn(edits) }
  try {
    const { event } = await record(db, { person, act: 'document.correct', subject: document }, (write) =>
      correctParagraphs(write, correction),
    )
    const [first = 0] = edits.keys()
    return done(c, event, `/documents/${document}#b${await startOfBlock(c, document, first)}`)
  } catch (error) {
    if (error instanceof AppError && error.key === 'corrected-meanwhile')
      return showMeanwhile(c, { from: source, latest: await latestOf(c), edits, reason })
    return show(c, source, { edits, reason, errors: refusal(error, fieldOf) })
  }
}

async function startOfBlock(c: AppContext, document: string, index: number): Promise<number> {
  const { blocks } = await sourceText(c.get('project').db, document)
  return (blocks[index] ?? blocks.at(-1))?.start ?? 0
}

interface Shown extends Partial<Wanted> {
  /** Number of the paragraph that is open. */
  readonly open?: number | undefined
  /** Number of the paragraph that must be in sight. */
  readonly first?: number
  readonly errors?: FieldErrors | undefined
  readonly meanwhile?: Rebased
}

async function show(c: AppContext, source: SourceText, shown: Shown): Promise<Response> {
  const { edits = new Map<number, string>(), reason = '', open, errors, meanwhile } = shown
  const [firstEdit = 0] = edits.keys()
  const wanted = (shown.first ?? open ?? firstEdit + 1) - 1
  const from = Math.floor(Math.min(Math.max(0, wanted), source.blocks.length - 1) / perPage) * perPage
  const onPage = source.blocks.slice(from, from + perPage)
  const around = { start: onPage[0]?.start ?? 0, end: onPage.at(-1)?.end ?? 0 }
  const atHand = await codingsAtHand(c.get('project'), source.version.id)
  const standing = atHand.filter((coding) => overlaps(coding, around))
  const paragraphs = onPage.map((block, i): ParagraphToCorrect => {
    const { start, end, voice, speaker, page: leaf } = block
    return {
      ...{ number: from + i + 1, start, voice, speaker, page: leaf },
      text: source.text.slice(start, end),
      typed: edits.get(from + i),
      codings: standing.filter((coding) => overlaps(coding, block)).length,
    }
  })
  const elsewhere = [...edits].filter(([index]) => index < from || index >= from + perPage)
  const { document, version } = source
  const body = (
    <CorrectPage
      document={document}
      version={version}
      paragraphs={paragraphs}
      count={source.blocks.length}
      perPage={perPage}
      draft={{ reason, elsewhere: new Map(elsewhere.map(([index, text]) => [index + 1, text])) }}
      at={open}
      errors={errors}
      meanwhile={meanwhile?.differences}
    />
  )
  const trail = [{ name: document.name, href: `/documents/${document.id}` }, { name: t.codingPages.correct }]
  const frame = {
    title: t.codingPages.correctTitle(document.name),
    current: 'sessions',
    trail,
    scripts: ['correct.js'],
  } as const
  return page(c, frame, body, meanwhile ? 409 : errors ? 422 : 200)
}

/** Somebody else corrected the text first: both versions, and all that was typed on the text as it stands now. */
function showMeanwhile(
  c: AppContext,
  { from, latest, edits, reason }: Wanted & { from: SourceText; latest: SourceText },
): Promise<Response> {
  const meanwhile = rebased(edits, from, latest)
  return show(c, latest, { edits: meanwhile.edits, reason, meanwhile })
}

async function showPreview(c: AppContext, source: SourceText, { edits, reason }: Wanted): Promise<Response> {
  const { db } = c.get('project')
  const { document, version, blocks, text } = source
  const book = new Map((await codes(db)).map((code) => [code.id, code]))
  const names = await namesOfPeople(db)
  const { carried, counts, touched, leaning } = plannedCorrection(source, paragraphsIn(edits), {
    standing: await codings(db, version.id),
    leaning: await leaningOn(db, version.id),
  })
  const paragraphs = [...edits].flatMap(([index, typed]): ChangedParagraph[] => {
    const block = blocks[index]
    if (!block) return []
    return [
      {
        ...{ number: index + 1, voice: block.voice, speaker: block.speaker, typed },
        pieces: differenceBetween(text.slice(block.start, block.end), typed),
        touched: (touched.get(index) ?? []).map(({ coding, now }) => ({
          code: { id: coding.code, name: book.get(coding.code)?.name ?? '' },
          coder: names.get(coding.coder) ?? '',
          was: coding.exact,
          pieces: now === null ? null : differenceBetween(coding.exact, now),
        })),
      },
    ]
  })
  const here = `/documents/${document.id}`
  const trail = [
    { name: document.name, href: here },
    { name: t.codingPages.correct, href: `${here}/correct` },
    { name: t.codingPages.look },
  ]
  return page(
    c,
    { title: t.codingPages.lookTitle(document.name), current: 'sessions', trail },
    <PreviewPage {...{ document, version: version.id, reason, paragraphs, counts, carried, leaning }} />,
  )
}
