import type { Json } from './canonical-json.ts'
import type { Decision } from './decisions.ts'
import type { Provenance } from './provenance.ts'

/** One thing in JSON-LD. */
export type Node = { readonly [key: string]: Json }

/** What there is: the file, the text version, the editions that print the quote, the threads that lean on it. */
export function entitiesOf({ document, size, version, use }: Provenance): Node[] {
  return [
    {
      id: originalUri(document.original),
      type: 'prov:Entity',
      'rd:kind': 'original',
      'rd:file': document.name,
      'rd:mediaType': document.media_type,
      'rd:bytes': size,
      'rd:sha256': document.original,
    },
    {
      id: urn(version.id),
      type: 'prov:Entity',
      'rd:kind': 'text-version',
      'rd:number': version.number,
      'rd:characters': version.characters,
      'rd:sha256': version.sha256,
      'prov:wasDerivedFrom': { id: originalUri(document.original) },
      'prov:wasGeneratedBy': { id: `${urn(version.id)}#reading` },
    },
    ...use.editions.map(({ set, row, label }) => ({
      id: urn(row.id),
      type: 'prov:Entity',
      'rd:kind': 'edition',
      'rd:set': set.title,
      'rd:number': row.number,
      'rd:label': label,
      'rd:sha256': row.hash,
      'rd:head': row.head,
      'prov:wasGeneratedBy': { id: `${urn(row.id)}#publishing` },
    })),
    ...use.threads.map(({ id, title, role }) => ({
      id: urn(id),
      type: 'prov:Entity',
      'rd:kind': 'thread',
      'rd:title': title,
      'rd:role': role,
    })),
  ]
}

/** What was done: the file was read, codes were given, editions were published. */
export function activitiesOf({ quote, document, version, decisions, use }: Provenance): Node[] {
  const reading: Node = {
    id: `${urn(version.id)}#reading`,
    type: 'prov:Activity',
    'rd:kind': 'reading',
    'rd:reader': version.reader,
    'rd:reason': version.reason,
    'prov:used': { id: originalUri(document.original) },
    'prov:endedAtTime': version.at,
    'prov:wasAssociatedWith': { id: readerUri(version.reader) },
  }
  const publishing = use.editions.map(({ row }) => ({
    id: `${urn(row.id)}#publishing`,
    type: 'prov:Activity',
    'rd:kind': 'publishing',
    'prov:used': { id: urn(quote.id) },
    'prov:endedAtTime': row.at,
    'prov:wasAssociatedWith': { id: urn(row.person) },
  }))
  return [reading, ...decisions.flatMap((decision) => codingNode(decision, quote.version)), ...publishing]
}

function codingNode(decision: Decision, version: string): Node[] {
  if (decision.act !== 'coded') return []
  const { coding, code, origin, sawSuggestions, sawOthers, at, person } = decision
  return [
    {
      id: `${urn(coding)}#coding`,
      type: 'prov:Activity',
      'rd:kind': 'coding',
      'rd:code': code.name,
      'rd:origin': origin,
      'rd:suggestionsOnScreen': sawSuggestions,
      'rd:othersOnScreen': sawOthers,
      'prov:used': { id: urn(version) },
      'prov:endedAtTime': at,
      'prov:wasAssociatedWith': { id: urn(person.id) },
    },
  ]
}

/** The researchers behind the decisions. Who spoke is never an agent. */
export function agentsOf({ decisions, version }: Provenance): Node[] {
  const people = new Map(decisions.map(({ person }) => [person.id, person.name]))
  return [
    ...[...people].map(([id, name]) => ({
      id: urn(id),
      type: ['prov:Agent', 'prov:Person'],
      'rd:name': name,
    })),
    {
      id: readerUri(version.reader),
      type: ['prov:Agent', 'prov:SoftwareAgent'],
      'rd:name': version.reader,
    },
  ]
}

/** The name for life of a thing, as an address. */
export const urn = (id: string) => `urn:uuid:${id}`

/** A hash as an address: RFC 6920, section 3. */
function originalUri(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`
}

const readerUri = (reader: string) => `urn:rode-draad:reader:${encodeURIComponent(reader)}`
