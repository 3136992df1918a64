import { t } from '../../server/language/t.ts'
import { type ChangedRest, type SummaryDrift, whatChanged } from '../../server/matrix/drift.ts'
import { Badge, Facts, Note } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'

/** What changed about the fragments of a summary since it was written, then and now. */
export function CellDrift({ drift: { changed, fresh } }: { drift: SummaryDrift }) {
  return (
    <Note attention title={t.matrix.changedWhat}>
      <p>{t.matrix.checkAgain}</p>
      {fresh.length > 0 && <p>{t.matrix.freshFragments(fresh.length)}.</p>}
      {changed.length > 0 && (
        <ul class="stack">
          {changed.map((one) => (
            <Changed {...one} />
          ))}
        </ul>
      )}
    </Note>
  )
}

function Changed({ rest, drift, isErased }: ChangedRest) {
  const { words, attribution, coding } = drift
  const isMoved = attribution?.because.includes('session') ?? false
  return (
    <li>
      <Badge tone="attention">{t.matrix[whatChanged({ rest, drift, isErased })]}</Badge>
      {!isErased && !words && (
        <p class="words" lang={peoplesLanguage()}>
          {rest.exact}
        </p>
      )}
      {words && !isErased && (
        <Facts
          facts={[
            [
              t.matrix.wordsThen,
              <span class="words" lang={peoplesLanguage()}>
                {words.was}
              </span>,
            ],
            [t.matrix.wordsNow, words.now ?? t.matrix.notFoundAnymore],
          ]}
        />
      )}
      {attribution && !coding && !isErased && (
        <Facts
          facts={[
            [isMoved ? t.matrix.placeThen : t.matrix.whoThen, attribution.was],
            [isMoved ? t.matrix.placeNow : t.matrix.whoNow, attribution.now || t.matrix.unknownPlace],
          ]}
        />
      )}
    </li>
  )
}
