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
            U leest tekstversie {versionNumber} van <When at={older.at} form="day" />. De nieuwste is versie{' '}
            {older.latest}.
          </>
        }
      >
        <p>
          Tekst en coderingen staan hier zoals ze toen waren.{' '}
          <a href={`/documents/${id}`}>Lees de nieuwste versie</a>, of{' '}
          <a href={`/documents/${id}/versions?from=${versionNumber}&to=${older.latest}#compared`}>
            bekijk het verschil
          </a>
          .
        </p>
      </Note>
    </div>
  )
}
