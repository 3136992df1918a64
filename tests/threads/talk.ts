import type { Origin } from '../../server/database/coding-tables.ts'
import type { Vote } from '../../server/database/tables.ts'
import type { Voice } from '../../server/text/block.ts'
import type { Material, ThreadCoding, ThreadSentence, Unit } from '../../server/threads/material.ts'

/** A sentence of a talk and the codes it was given; a code as `name/coder` was given by that coder. */
type Said = string | readonly [text: string, ...codes: string[]]

export interface Talk {
  session: string
  table?: string
  proposition?: string
  asked?: string
  group?: string
  document?: string
  voice?: Voice
  speaker?: string
  people?: string[]
  notetaker?: string
  votes?: Vote[]
  origin?: Origin
  /** Codes for which nobody read this talk. */
  unread?: string[]
  said: readonly Said[]
}

export interface Book {
  keywords?: Record<string, string[]>
  parents?: Record<string, string>
  names?: string[]
}

/** Material as it would be gathered from these talks: everything read for every code, unless said otherwise. */
export function materialOf(
  talks: readonly Talk[],
  { keywords = {}, parents = {}, names = [] }: Book = {},
): Material {
  const units = new Map<string, Unit>()
  const sentences: ThreadSentence[] = []
  const codings: ThreadCoding[] = []
  const ends = new Map<string, number>()
  for (const talk of talks) {
    const unit = unitOf(talk)
    units.set(unit.id, unit)
    const document = documentOf(talk)
    for (const said of talk.said) {
      const [text, ...codes] = typeof said === 'string' ? [said] : said
      const start = ends.get(document) ?? 0
      const end = start + text!.length
      ends.set(document, end + 1)
      const { voice = 'note', speaker, people, notetaker, origin = 'reading' } = talk
      sentences.push({
        ...{ document, start, end, text: text!, unit: unit.id, voice },
        ...(speaker !== undefined && { speaker }),
        ...(people && { people }),
        ...(notetaker !== undefined && { notetaker }),
      })
      for (const each of codes) {
        const [code, coder = 'Noor'] = each.split('/')
        codings.push({ document, start, end, exact: text!, code: code!, coder, origin })
      }
    }
  }
  const known = new Set([
    ...codings.map(({ code }) => code),
    ...Object.keys(keywords),
    ...Object.keys(parents),
  ])
  for (const parent of Object.values(parents)) known.add(parent)
  const codes = [...known].map((name) => ({
    ...{ id: name, name, parent: parents[name] ?? null, keywords: keywords[name] ?? [] },
  }))
  const readings = codes.flatMap(({ id }) =>
    talks
      .filter(({ unread = [] }) => !unread.includes(id))
      .map((talk) => ({ code: id, document: documentOf(talk) })),
  )
  return { units: [...units.values()], sentences, codings, readings, codes, names }
}

const documentOf = (talk: Talk) =>
  talk.document ?? `${[talk.session, talk.table, talk.proposition].join(' ').trim()}.md`

function unitOf({ session, table, proposition, asked, group, votes }: Talk): Unit {
  return {
    id: [session, table, proposition].join('|'),
    session,
    ...(table !== undefined && { table }),
    ...(proposition !== undefined && { proposition }),
    askedText: asked ?? proposition ?? '',
    ...(group !== undefined && { group }),
    ...(votes && { votes }),
  }
}
