import type { TalkPair, TalkPartProps } from '../../views/sessions/SameTalk.tsx'
import { probableTwins, type TalkDocument, twinsOf } from './same-talk.ts'
import { partsIn } from './standing.ts'

const named = ({ id, name, revision }: TalkDocument & { revision: number }) => ({ id, name, revision })

type Listed = TalkDocument & { readonly revision: number }

/** The pairs of a session's documents of which somebody should say whether they are notes of one talk. */
export function pairsToAsk(documents: readonly Listed[], session: string): TalkPair[] {
  const here = documents.filter((document) => partsIn(document, session).length > 0)
  return here.flatMap((one, at) =>
    probableTwins(one, here.slice(at + 1)).map((other) => ({
      one: named(one),
      other: { id: other.id, name: other.name },
    })),
  )
}

/** What the page of one source shows of its talk; undefined for a source that stands alone in its sessions. */
export function talkPart(documents: readonly Listed[], id: string): TalkPartProps | undefined {
  const one = documents.find((document) => document.id === id)
  if (one?.role !== 'source') return undefined
  const twins = twinsOf(one, documents)
  const sessions = new Set(one.parts.flatMap(({ session }) => session ?? []))
  const others = documents.filter(
    (other) =>
      other.role === 'source' &&
      other.id !== id &&
      !twins.includes(other) &&
      other.parts.some(({ session }) => session !== null && sessions.has(session)),
  )
  if (twins.length === 0 && others.length === 0) return undefined
  const probable = probableTwins(one, others)
  return {
    one: named(one),
    twins: twins.map(({ id: twin, name }) => ({ id: twin, name })),
    probable: probable.map(({ id: other, name }) => ({ id: other, name })),
    others: others.map(({ id: other, name }) => ({ id: other, name })),
  }
}
