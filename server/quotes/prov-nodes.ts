import type { Json } from './canonical-json.ts'
import type { Decision } from './decisions.ts'
import type { Provenance } from './provenance.ts'

/** One thing in JSON-LD. */
export type Node = { readonly [key: string]: Json }

/** What there is: the file, the text version, the editions that print the quote, the threads, sets and reports that use it. */
export function entitiesOf({ quote, document, size, version, use }: Provenance): Node[] {
  return [
    {
      id: originalUri(document),
      type: 'prov:Entity',
      'rd:kind': 'original',
      'rd:file': document.name,
      'rd:mediaType': document.media_type,
      'rd:bytes': size,
      'rd:sha256': document.original || null,
    },
    {
      id: urn(version.id),
      type: 'prov:Entity',
      'rd:kind': 'text-version',
      'rd:number': version.number,
      'rd:characters': version.characters,
      'rd:sha256': version.sha256 || null,
      'prov:wasDerivedFrom': { id: originalUri(document) },
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
    ...use.sets.map(({ id, title, label }) => ({
      id: urn(id),
      type: 'prov:Entity',
      'rd:kind': 'quote-set',
      'rd:title': title,
      'rd:label': label,
    })),
    ...use.reports.map(({ audit, report, round, key, page, verdict }) => ({
      id: `${urn(audit)}#${key}`,
      type: 'prov:Entity',
      'rd:kind': 'report',
      'rd:title': report,
      'rd:round': round,
      'rd:key': key,
      'rd:page': page,
      'rd:verdict': verdict,
      'prov:wasQuotedFrom': { id: urn(quote.id) },
    })),
  ]
}

/** What was done: the file was read, and every decision on the words, up to what was published. */
export function activitiesOf({ quote, document, version, decisions, use }: Provenance): Node[] {
  const reading: Node = {
    id: `${urn(version.id)}#reading`,
    type: 'prov:Activity',
    'rd:kind': 'reading',
    'rd:reader': version.reader,
    'rd:reason': version.reason,
    'prov:used': { id: originalUri(document) },
    'prov:endedAtTime': version.at,
    'prov:wasAssociatedWith': { id: readerUri(version.reader) },
  }
  const publishing = use.editions.map(({ row, isWithdrawal }) => ({
    id: `${urn(row.id)}#publishing`,
    type: 'prov:Activity',
    'rd:kind': isWithdrawal ? 'withdrawing' : 'publishing',
    'prov:used': { id: urn(quote.id) },
    'prov:endedAtTime': row.at,
    'prov:wasAssociatedWith': { id: urn(row.person) },
  }))
  return [reading, ...decisions.flatMap((decision, i) => decisionNode(decision, quote, i)), ...publishing]
}

function decisionNode(decision: Decision, quote: Provenance['quote'], index: number): Node[] {
  const { act, at, person } = decision
  if (act === 'published' || act === 'withdrawn') return []
  const taken = {
    'prov:used': {
      id: urn(act === 'coded' || act === 'uncoded' || act === 'left' ? quote.version : quote.id),
    },
    'prov:endedAtTime': at,
    'prov:wasAssociatedWith': { id: urn(person.id) },
  }
  const id = `${urn(quote.id)}#decision-${index + 1}`
  switch (decision.act) {
    case 'coded':
      return [
        {
          id: `${urn(decision.coding)}#coding`,
          type: 'prov:Activity',
          'rd:kind': 'coding',
          'rd:code': decision.code.name,
          'rd:origin': decision.origin,
          'rd:suggestionsOnScreen': decision.sawSuggestions,
          'rd:othersOnScreen': decision.sawOthers,
          ...taken,
        },
      ]
    case 'uncoded':
    case 'left': {
      const kind = decision.act === 'left' ? 'suggestion-left' : 'coding-ended'
      return [{ id, type: 'prov:Activity', 'rd:kind': kind, 'rd:code': decision.code.name, ...taken }]
    }
    case 'evidence':
      return [
        {
          ...{ id, type: 'prov:Activity', 'rd:kind': 'evidence', 'rd:thread': decision.thread.title },
          ...{ 'rd:role': decision.role, ...taken },
        },
      ]
    case 'chosen':
      return [{ id, type: 'prov:Activity', 'rd:kind': 'choosing', 'rd:set': decision.set.title, ...taken }]
    default:
      return [{ id, type: 'prov:Activity', 'rd:kind': decision.act, ...taken }]
  }
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

/** A hash as an address: RFC 6920, section 3; where the hash is kept back the document's file. */
function originalUri({ id, original }: Provenance['document']): string {
  if (original === '') return `${urn(id)}#original`
  return `ni:///sha-256;${Buffer.from(original, 'hex').toString('base64url')}`
}

const readerUri = (reader: string) => `urn:rode-draad:reader:${encodeURIComponent(reader)}`
