import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { CodeName } from '../parts/Code.tsx'
import { Note } from '../parts/Notes.tsx'
import { OlderVersion } from './OlderVersion.tsx'
import type { CodingPageProps } from './props.ts'

/** What one must know before one reads: an older text, another language, or codings that a correction touched. */
export function Notices(
  props: Pick<CodingPageProps, 'document' | 'older' | 'touched' | 'otherLanguage' | 'withheld'>,
) {
  return (
    <div id="notices">
      <OlderVersion {...props} />
      <OtherLanguage {...props} />
      <KeptBack {...props} />
      <Touched {...props} />
      <Typed {...props} />
    </div>
  )
}

/** Who asks for suggestions here learns why there are none. */
function OtherLanguage({ otherLanguage }: Pick<CodingPageProps, 'otherLanguage'>) {
  if (!otherLanguage) return null
  return (
    <div class="older">
      <Note title={t.documents.otherLanguage(otherLanguage)}>
        <p>{t.documents.otherLanguageHint}</p>
      </Note>
    </div>
  )
}

/** Which suggestions are not shown here, and where they are. */
function KeptBack({ withheld = [] }: Pick<CodingPageProps, 'withheld'>) {
  const total = withheld.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  return (
    <details class="older small">
      <summary>{t.documents.withheld(counted(total, t.common.suggestion, t.common.suggestions))}</summary>
      <p>{t.documents.withheldHint}</p>
      <ul>
        {withheld.map(({ code, count }) => (
          <li>
            <CodeName code={code} href={`/suggestions/${code.id}`} /> <span class="quiet">{count}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A text that was typed over from a photo is read beside that photo. */
function Typed({ document }: Pick<CodingPageProps, 'document'>) {
  if (!document.hasPicture) return null
  return (
    <p class="older">
      <a href={`/documents/${document.id}/files#beside`}>{t.documents.photoBeside}</a>
    </p>
  )
}

function Touched({ touched }: Pick<CodingPageProps, 'touched'>) {
  if (!touched || touched.orphans + touched.changed === 0) return null
  const { orphans, changed } = touched
  return (
    <div class="older">
      <Note attention title={t.documents.corrected}>
        {orphans > 0 && (
          <p>
            {orphans === 1 ? t.documents.oneDetached : t.documents.manyDetached(orphans)}{' '}
            <a href="/orphans">
              {t.documents.pointOut} {orphans === 1 ? t.documents.itBelongs : t.documents.theyBelong}
            </a>
          </p>
        )}
        {changed > 0 && (
          <p>
            {changed === 1 ? t.documents.oneChanged : t.documents.manyChanged(changed)}{' '}
            <a href="/orphans#changed">{t.documents.lookWhetherFits}</a>
          </p>
        )}
      </Note>
    </div>
  )
}
