import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { HeadRow, Sign } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Dismiss } from './Dismiss.tsx'

/** A zip that waits, with what came in it. */
export interface ArchiveLine {
  readonly id: string
  readonly name: string
  readonly entries: readonly ArchiveEntryLine[]
  /** A sentence for each file in it that does not come in. */
  readonly leftOut: readonly string[]
}

export interface ArchiveEntryLine {
  readonly name: string
  /** Its preview, or the document that has its bytes. */
  readonly href: string | undefined
  readonly words: string
  readonly isKnown: boolean
  readonly twin?: string | undefined
  /** Whether somebody looked at it and filled in what is right. */
  readonly isSeen?: boolean
  readonly warnings?: number
}

/** One zip: its files are kept together, or not at all. */
export function Archive({ archive: { id, name, entries, leftOut } }: { archive: ArchiveLine }) {
  const fresh = entries.filter(({ isKnown }) => !isKnown).length
  const known = entries.length - fresh
  const counts = [
    ...(fresh > 0 ? [counted(fresh, t.uploads.newFile, t.uploads.newFiles)] : []),
    ...(known > 0 ? [t.uploads.alreadyKnown(known)] : []),
    ...(leftOut.length > 0 ? [t.uploads.leftOutCount(leftOut.length)] : []),
  ]
  return (
    <section class="stack" aria-labelledby={`zip-${id}`}>
      <HeadRow
        title={<span id={`zip-${id}`}>{t.uploads.from(name)}</span>}
        end={<span class="quiet">{enumeration(counts)}</span>}
      />
      <ol class="list archive" tabindex={0} aria-label={t.uploads.filesFrom(name)}>
        {entries.map((entry) => (
          <Entry entry={entry} />
        ))}
      </ol>
      {leftOut.length > 0 && (
        <>
          <p>
            <Sign />
            {t.uploads.leftOut}
          </p>
          <ul class="sentences small">
            {leftOut.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Buttons>
        {fresh > 0 && (
          <PostForm action={`/uploads/${id}/keep`}>
            <Button kind="primary" label={t.uploads.keepAllFrom(name)}>
              {t.uploads.keepAllFrom(name)}
            </Button>
          </PostForm>
        )}
        <Dismiss id={id} name={name} />
      </Buttons>
      <p class="quiet small">{t.uploads.zipAtOnce}</p>
    </section>
  )
}

function Entry({ entry }: { entry: ArchiveEntryLine }) {
  const { name, href, words, isKnown, twin, isSeen, warnings = 0 } = entry
  return (
    <li>
      <p>
        {href ? <a href={href}>{name}</a> : name}{' '}
        <span class="quiet small">
          {words}
          {isKnown && t.uploads.skipped}
          {isSeen && t.uploads.checked}
        </span>
      </p>
      {(twin || warnings > 0) && (
        <p class="small">
          <Sign />
          {[twin, warnings > 0 ? counted(warnings, t.uploads.point, t.uploads.points) : '']
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </li>
  )
}
