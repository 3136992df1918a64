import { t } from '../../server/language/t.ts'
import { Note } from '../parts/Notes.tsx'
import { When } from '../parts/Text.tsx'
import type { CodingPageProps } from './props.ts'

/** Says that this is the text as it was, with the codings of that day, and where the newest is. */
export function OlderVersion({ document, older }: Pick<CodingPageProps, 'document' | 'older'>) {
  if (!older) return null
  const { id, versionNumber } = document
  return (
    <div class="older" id="older">
      <Note
        attention
        title={
          <>
            {t.documents.youRead(versionNumber)} <When at={older.at} form="day" />
            {t.documents.newestIs(older.latest)}
          </>
        }
      >
        <p>
          {t.documents.asItWas} <a href={`/documents/${id}`}>{t.documents.readNewest}</a>
          {t.documents.orElse}{' '}
          <a href={`/documents/${id}/versions?from=${versionNumber}&to=${older.latest}#compared`}>
            {t.documents.seeDifference}
          </a>
          .
        </p>
      </Note>
    </div>
  )
}
