import { Note } from '../parts/Notes.tsx'
import { OlderVersion } from './OlderVersion.tsx'
import type { CodingPageProps } from './props.ts'

/** What one must know before one reads: that this is an older text, or that a correction touched codings. */
export function Notices(props: Pick<CodingPageProps, 'document' | 'older' | 'touched'>) {
  return (
    <div id="notices">
      <OlderVersion {...props} />
      <Touched {...props} />
      <Typed {...props} />
    </div>
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
