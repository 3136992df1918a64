import type { ListPlace } from '../../server/sources/participant-list.ts'

/** Says that a file looks like a list of participants, and where that belongs. */
export function ListHint({ place: { session } }: { place: ListPlace }) {
  return (
    <>
      Dit lijkt een deelnemerslijst. Die hoort niet bij de bronnen, maar{' '}
      {session ? (
        <>
          bij de deelnemers van <a href={`/sessions/${session.id}#participants`}>{session.title}</a>.
        </>
      ) : (
        <>
          op de pagina van een bijeenkomst, onder ‘Deelnemers’: <a href="/sessions">kies de bijeenkomst</a>.
        </>
      )}
    </>
  )
}
