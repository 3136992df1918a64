import { sessionTold, tableTold } from './attribution.ts'
import type { Json } from './canonical-json.ts'
import { layerKinds } from './layers.ts'
import { activitiesOf, agentsOf, entitiesOf, type Node, urn } from './prov-nodes.ts'
import type { Provenance } from './provenance.ts'

/** The vocabularies: Web Annotation for the quote and its place, PROV-O for who made what out of what. */
export const context: Json = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    prov: 'http://www.w3.org/ns/prov#',
    'prov:endedAtTime': { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    rd: 'urn:rode-draad:terms#',
  },
]

const unitNote = 'start and end count UTF-16 code units, half-open: [start, end)'

const toldNote = `${unitNote}, in the text as others may read it: words of it are blacked out`

/**
 * The provenance of a quote as one W3C Web Annotation with its PROV-O history; the shape stands in
 * `docs/provenance.md`. Under a rule that hides who spoke, names are masked in every text.
 * @param publicUrl where others reach the project; without it, things are named by `urn:` only
 */
export function asJsonLd(provenance: Provenance, publicUrl?: string | null): Node {
  return { '@context': context, ...annotationOf(provenance, publicUrl) }
}

/** Several quotes as one Web Annotation collection. */
export function asCollection(
  { id, title }: { id: string; title: string },
  quotes: readonly Provenance[],
  publicUrl?: string | null,
): Node {
  return {
    '@context': context,
    id: urn(id),
    type: 'AnnotationCollection',
    label: title,
    total: quotes.length,
    first: {
      id: `${urn(id)}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: quotes.map((quote) => annotationOf(quote, publicUrl)),
    },
  }
}

function annotationOf(provenance: Provenance, publicUrl: string | null | undefined): Node {
  const { quote, place, attribution } = provenance
  const session = sessionTold(attribution, place)
  return {
    id: urn(quote.id),
    type: ['Annotation', 'prov:Entity'],
    motivation: 'highlighting',
    created: quote.at,
    ...(publicUrl && { via: `${publicUrl.replace(/\/$/u, '')}/q/${quote.short}` }),
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        language: 'nl',
        format: 'text/plain',
        value: attribution,
      },
    ],
    target: targetOf(provenance),
    'rd:voice': place.voice,
    'rd:rule': place.rule,
    'rd:session': session?.title ?? null,
    'rd:date': session?.date ?? null,
    'rd:table': tableTold(attribution, place),
    'rd:proposition': session === place.session ? place.proposition : null,
    'rd:page': place.page,
    'rd:time': place.time,
    'rd:speakerRole': roleTold(provenance),
    'rd:printed': provenance.printed,
    'rd:layers': provenance.pieces.flatMap(({ kind, start, end, text }) =>
      layerKinds.some((one) => one === kind)
        ? [{ 'rd:kind': kind, 'rd:start': start, 'rd:end': end, 'rd:text': text }]
        : [],
    ),
    ...(provenance.mended && {
      'rd:raw': { 'rd:text': provenance.mended.raw, 'rd:repairs': [...provenance.mended.kinds] },
    }),
    'rd:grounds': [...provenance.grounds],
    'rd:setRules': provenance.set.rules,
    'rd:approval': provenance.approved.state,
    'rd:withdrawn': provenance.set.withdrawn,
    'rd:verdict': provenance.verdict,
    'rd:checkedAt': provenance.checkedAt,
    'rd:head': provenance.head,
    'rd:checks': provenance.checks.map(({ link, holds, doubt, figures }) => ({
      'rd:link': link,
      'rd:holds': holds,
      ...(doubt && { 'rd:doubt': doubt }),
      ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [`rd:${name}`, value])),
    })),
    'prov:wasQuotedFrom': { id: urn(quote.version) },
    '@included': [...entitiesOf(provenance), ...activitiesOf(provenance), ...agentsOf(provenance)],
  }
}

/** The role where the attribution tells it: a wider one keeps it back. */
function roleTold({ place, attribution }: Provenance): string | null {
  const role = place.speaker?.role ?? ''
  return role !== '' && attribution.includes(role) ? role : null
}

function targetOf({ quote, told, masked, beside }: Provenance): Node {
  return {
    type: 'SpecificResource',
    source: urn(quote.version),
    selector: [
      {
        type: 'TextPositionSelector',
        start: told.start,
        end: told.end,
        'rd:unit': 'UTF-16 code unit',
        'rd:note': told.start === quote.start && told.end === quote.end ? unitNote : toldNote,
      },
      {
        type: 'TextQuoteSelector',
        exact: masked,
        prefix: beside.before,
        suffix: beside.after,
        'rd:masked': masked !== quote.exact,
      },
    ],
  }
}
