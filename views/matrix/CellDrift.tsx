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
            [t.matrix.wordsThen, said(words.was)],
            [t.matrix.wordsNow, words.now === null ? t.matrix.notFoundAnymore : said(words.now)],
          ]}
        />
      )}
      {attribution && !coding && !isErased && (
        <Facts
          facts={[
            [
              isMoved ? t.matrix.placeThen : t.matrix.whoThen,
              <span lang={peoplesLanguage()}>{attribution.was}</span>,
            ],
            [
              isMoved ? t.matrix.placeNow : t.matrix.whoNow,
              attribution.now ? (
                <span lang={peoplesLanguage()}>{attribution.now}</span>
              ) : (
                t.matrix.unknownPlace
              ),
            ],
          ]}
        />
      )}
    </li>
  )
}

/** Words of people, in the language of the project. */
const said = (words: string) => (
  <span class="words" lang={peoplesLanguage()}>
    {words}
  </span>
)
