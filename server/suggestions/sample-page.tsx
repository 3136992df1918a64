import type { FieldErrors } from '../../views/parts/errors.ts'
import { SamplePage } from '../../views/suggestions/SamplePage.tsx'
import { SampleSentencePage } from '../../views/suggestions/SampleSentencePage.tsx'
import { type CodeBranch, codeTree } from '../codebook/code.ts'
import { codes } from '../codebook/store.ts'
import { placesOf } from '../codings/places.ts'
import { codings } from '../codings/store.ts'
import { notFound } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sourceTextOfVersion } from '../sources/store.ts'
import { eventNow } from './keeping.ts'
import { ownOnSentence } from './sample/answering.ts'
import { leftToDraw } from './sample/left-to-draw.ts'
import { nextToRead, type Progressing } from './sample/progress.ts'
import { foundPerCode, standingSamples } from './sample/standing.ts'
import { progressOf, type SentenceProgress, sampleById, sentencesOfSample } from './sample/store.ts'
import { surroundingsOf } from './sample/surroundings.ts'

const suggestions = () => ({ name: t.queue.title, href: '/suggestions' })

/** The samples that there are, how far they were read, and what can be drawn. */
export async function samplesPage(c: AppContext): Promise<Response> {
  const project = c.get('project')
  const reader = c.get('person')
  const body = (
    <SamplePage
      samples={await standingSamples(project.db, reader?.id)}
      left={await leftToDraw(project)}
      found={await foundPerCode(project.db)}
      reader={reader?.id}
    />
  )
  return page(
    c,
    { title: t.sample.title, current: 'suggestions', trail: [suggestions(), { name: t.sample.title }] },
    body,
  )
}

/** What of a refused answer is shown again. */
export interface Refused {
  readonly errors: FieldErrors
  readonly codes: readonly string[]
}

/** One sentence of a sample with the codes to choose from, and nothing that anybody else made of it. */
export async function sentencePage(c: AppContext, refused?: Refused): Promise<Response> {
  const { db } = c.get('project')
  const reader = c.get('person')
  const { sample, sentences, here } = await sentenceAsked(c)
  const source = await sourceTextOfVersion(db, here.version)
  const place = (await placesOf(db, [here])).get(here.id)
  const book = (await codes(db)).filter(({ status }) => status !== 'vervallen')
  const own = (await codings(db, here.version)).filter(({ coder }) => coder === reader?.id)
  const given = ownOnSentence(here, own)
  const ticked = new Set(refused?.codes ?? given.exact.keys())
  const body = (
    <SampleSentencePage
      address={`/suggestions/sample/${sample}/${here.position}`}
      words={surroundingsOf(source, here)}
      place={place}
      codes={inOrder(codeTree(book)).map(({ code, above }) => ({
        ...{ id: code.id, name: code.name, parent: above, definition: code.definition },
        isTicked: ticked.has(code.id),
        isElsewhere: given.other.has(code.id),
      }))}
      seen={await eventNow(db)}
      state={here.state}
      read={sentences.filter(({ state }) => state === 'read').length}
      total={sentences.length}
      later={hrefOf(sample, nextToRead(sentences, here.position), here)}
      previous={hrefOf(
        sample,
        sentences.findLast(({ position }) => position < here.position),
        here,
      )}
      isReader={reader !== null}
      errors={refused?.errors}
    />
  )
  const title = t.sample.titleAt(here.position)
  return page(
    c,
    {
      title,
      current: 'suggestions',
      trail: [
        suggestions(),
        { name: t.sample.title, href: '/suggestions/sample' },
        { name: t.sample.sentenceAt(here.position) },
      ],
    },
    body,
    refused ? 422 : 200,
  )
}

type Sentence = SentenceProgress & Progressing

/**
 * The sentence that an address names, with the others of its sample as the reader stands to them.
 * @throws {AppError} not-found - no such sample, or the sentence is in it no longer
 */
export async function sentenceAsked(
  c: AppContext,
): Promise<{ sample: string; sentences: readonly Sentence[]; here: Sentence }> {
  const { db } = c.get('project')
  const { id: sample } = await sampleById(db, c.req.param('sample') ?? '')
  const sentences = await progressOf(db, await sentencesOfSample(db, sample), c.get('person')?.id)
  const here = sentences.find(({ position }) => `${position}` === c.req.param('number'))
  if (!here) return notFound('sample-sentence-gone')
  return { sample, sentences, here }
}

/** Where reading goes on behind a sentence: the next one, or the page of samples when all is read. */
export function onwardHref(sample: string, sentences: readonly Sentence[], here: Sentence): string {
  return (
    hrefOf(
      sample,
      nextToRead(
        sentences.filter((one) => one !== here),
        here.position,
      ),
      here,
    ) ?? '/suggestions/sample'
  )
}

function hrefOf(sample: string, sentence: Sentence | undefined, here: Sentence): string | undefined {
  return sentence && sentence !== here ? `/suggestions/sample/${sample}/${sentence.position}` : undefined
}

function inOrder(
  tree: readonly CodeBranch[],
  above?: string,
): { code: CodeBranch['code']; above: string | undefined }[] {
  return tree.flatMap(({ code, children }) => [{ code, above }, ...inOrder(children, code.name)])
}
