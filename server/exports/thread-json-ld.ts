import { sessionTold } from '../quotes/attribution.ts'
import type { Json } from '../quotes/canonical-json.ts'
import { context } from '../quotes/json-ld.ts'
import type { Landing } from '../threads/landing.ts'
import type { OutgoingThread, Piece } from './outgoing-thread.ts'

/** Threads as Web Annotation collections: every piece of evidence links a stretch of text to its thread. */
export function threadsJsonLd(outgoing: readonly OutgoingThread[]): string {
  const collections = outgoing.map(({ thread, pieces, landings }) => ({
    '@context': context,
    id: `urn:uuid:${thread.id}`,
    type: 'AnnotationCollection',
    label: thread.title,
    'rd:claim': thread.claim,
    'rd:tensionThis': thread.tension_this,
    'rd:tensionThat': thread.tension_that,
    'rd:question': thread.question,
    'rd:status': thread.status,
    'rd:under': thread.parent === null ? null : `urn:uuid:${thread.parent}`,
    'rd:landedIn': landings.map(landingNode),
    total: pieces.length,
    first: {
      id: `urn:uuid:${thread.id}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: pieces.map(evidenceNode),
    },
  }))
  return `${JSON.stringify(collections.length === 1 ? collections[0] : collections, null, 2)}\n`
}

function landingNode({ document, documentName, start, end, exact }: Landing): Json {
  return {
    type: 'SpecificResource',
    source: `urn:uuid:${document}`,
    'rd:document': documentName,
    selector: [
      { type: 'TextPositionSelector', start, end, 'rd:unit': 'UTF-16 code unit' },
      { type: 'TextQuoteSelector', exact },
    ],
  }
}

function evidenceNode({ row, looked, attribution }: Piece): Json {
  const { place, printed, beside } = looked
  const session = sessionTold(attribution, place)
  return {
    id: `urn:uuid:${row.id}`,
    type: 'Annotation',
    motivation: 'linking',
    body: { id: `urn:uuid:${row.thread}` },
    target: {
      type: 'SpecificResource',
      source: `urn:uuid:${row.version}`,
      selector: [
        { type: 'TextPositionSelector', start: row.start, end: row.end, 'rd:unit': 'UTF-16 code unit' },
        {
          type: 'TextQuoteSelector',
          exact: printed,
          prefix: beside.before,
          suffix: beside.after,
          'rd:masked': printed !== row.exact,
        },
      ],
    },
    'rd:role': row.role,
    'rd:side': row.side,
    'rd:voice': place.voice,
    'rd:session': session?.title ?? null,
    'rd:date': session?.date ?? null,
  }
}
