import { counted } from '../../server/language/figures.ts'
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
      <Note title={`Deze bron lijkt ${otherLanguage}`}>
        <p>
          Suggesties zijn er hier niet: die gaan op woorden en uw codeboek is in een andere taal. Zelf coderen
          kan gewoon.
        </p>
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
      <summary>{counted(total, 'suggestie', 'suggesties')} hier achtergehouden</summary>
      <p>
        Van wat deze codes voorstellen, is te weinig goed om het ongevraagd te tonen. Bekijk de suggesties in
        de rij van de code:
      </p>
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
      <a href={`/documents/${document.id}/files#beside`}>Foto naast de tekst</a>
    </p>
  )
}

function Touched({ touched }: Pick<CodingPageProps, 'touched'>) {
  if (!touched || touched.orphans + touched.changed === 0) return null
  const { orphans, changed } = touched
  return (
    <div class="older">
      <Note attention title="Deze tekst is verbeterd">
        {orphans > 0 && (
          <p>
            {orphans === 1 ? '1 codering is losgeraakt.' : `${orphans} coderingen zijn losgeraakt.`}{' '}
            <a href="/orphans">Wijs aan waar {orphans === 1 ? 'zij hoort' : 'zij horen'}</a>
          </p>
        )}
        {changed > 0 && (
          <p>
            {changed === 1 ? '1 codering is gewijzigd.' : `${changed} coderingen zijn gewijzigd.`}{' '}
            <a href="/orphans#changed">Kijk na of de code nog past</a>
          </p>
        )}
      </Note>
    </div>
  )
}
