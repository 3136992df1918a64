import { t } from '../../server/language/t.ts'
import type { ListPlace } from '../../server/sources/participant-list.ts'

/** Says that a file looks like a list of participants, and where that belongs. */
export function ListHint({ place: { session } }: { place: ListPlace }) {
  return (
    <>
      {t.uploads.looksLikeList}{' '}
      {session ? (
        <>
          {t.uploads.withParticipants} <a href={`/sessions/${session.id}#participants`}>{session.title}</a>.
        </>
      ) : (
        <>
          {t.uploads.onSessionPage} <a href="/sessions">{t.uploads.chooseSession}</a>.
        </>
      )}
    </>
  )
}
