import { t } from '../../server/language/t.ts'
import { HeadRow } from '../parts/Notes.tsx'
import { KofN } from '../parts/Text.tsx'
import { blockId, sentenceHref } from './addresses.ts'
import type { CodingPageProps, OutlineEntry } from './props.ts'
import { firstUnread } from './ShownPart.tsx'

/** The parts of this source along the thread: red as far as one has read. */
export function Outline({
  outline,
  readCounts,
  here,
}: Pick<CodingPageProps, 'outline' | 'readCounts' | 'here'>) {
  const unread = firstUnread(readCounts)
  return (
    <nav aria-label={t.documents.contentsOfSource} class="stack">
      <HeadRow
        title={t.documents.contents}
        end={
          <span class="quiet">
            <KofN k={readCounts.read} n={readCounts.sentences} of={t.common.sentences} />
          </span>
        }
      />
      <ol class="outline">
        {outline.map((entry) => (
          <li class={lookOf(entry)}>
            <a href={`${here}#${blockId(entry.start)}`} aria-current={entry.isHere ? 'location' : undefined}>
              <span>{entry.title}</span> <ReadOf entry={entry} />
            </a>
          </li>
        ))}
      </ol>
      {unread !== undefined && (
        <p>
          <a href={sentenceHref(here, unread)}>{t.codingRoom.goOnReading(unread)}</a>
        </p>
      )}
    </nav>
  )
}

function ReadOf({ entry: { read, sentences, level } }: { entry: OutlineEntry }) {
  if (sentences === 0 || level > 1) return null
  return (
    <span class="quiet figures">
      {read === sentences ? t.documents.read : <KofN k={read} n={sentences} />}
    </span>
  )
}

function lookOf({ read, sentences, isHere, level }: OutlineEntry): string {
  const isRead = sentences > 0 && read === sentences
  return [isRead ? 'is-read' : '', isHere ? 'is-here' : '', level > 1 ? 'is-within' : '']
    .filter(Boolean)
    .join(' ')
}
