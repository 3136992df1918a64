import { counted, enumeration } from '../language/figures.ts'
import { t } from '../language/t.ts'
import type { Attention } from './attention.ts'

/** A point of attention in words: a short title, and what it means here. */
export interface AttentionMessage {
  readonly title: string
  readonly text: string
}

/** A point of attention in the language of who reads. */
export function attentionMessage(point: Attention): AttentionMessage {
  return { title: t.threadPoints[point.key].title, text: textOf(point) }
}

function textOf(point: Attention): string {
  const { threadPoints } = t
  switch (point.key) {
    case 'one-session':
      return threadPoints[point.key].text(point.session)
    case 'half-from-one-source':
      return threadPoints[point.key].text(point.found, point.of, point.document)
    case 'only-where-asked':
      return threadPoints[point.key].text(
        counted(point.units, t.threads.conversation, t.threads.conversations),
      )
    case 'same-participants':
      return threadPoints[point.key].text(point.people, enumeration(point.sessions))
    case 'one-group':
      return threadPoints[point.key].text(point.group)
    case 'mostly-suggested':
    case 'taken-in-bulk':
      return threadPoints[point.key].text(point.found, point.of)
    case 'not-all-read':
      return threadPoints[point.key].text(point.unread, point.of)
    case 'source-changed':
      return threadPoints[point.key].text(counted(point.found, t.common.fragment, t.common.fragments))
    case 'one-speaker':
    case 'only-noted':
    case 'one-notetaker':
      return threadPoints[point.key].text
  }
}
