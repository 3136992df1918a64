import { t } from '../../server/language/t.ts'
import { Note } from '../parts/Notes.tsx'
import { hrefWithout } from './addresses.ts'
import type { CodingPageProps } from './props.ts'

/** Says that the beginning of the text is left out, with the way to all of it. */
export function ShownPart({ from, here }: Pick<CodingPageProps, 'from' | 'here'>) {
  if (from === undefined) return <div id="shown-part" />
  return (
    <div id="shown-part" class="older">
      <Note title={t.codingRoom.shownFrom(from)}>
        <p>
          <a href={hrefWithout(here, 'from')}>{t.codingRoom.showAll}</a>
        </p>
      </Note>
    </div>
  )
}

/** The sentence where reading goes on; undefined before the first was read, and when all were. */
export function firstUnread({ read, sentences }: CodingPageProps['readCounts']): number | undefined {
  return read > 0 && read < sentences ? read + 1 : undefined
}
