import type { Child } from 'hono/jsx'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { ChangedPiece } from '../../server/text/difference.ts'
import { ChangedWords, SignsExplained } from '../corrections/ChangedWords.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { Sign } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'

/** The document that has the text of a file already, or nearly, and what is chosen. */
export interface PreviewTwin {
  readonly relation: 'same-text' | 'nearly'
  readonly percent: number
  readonly document: { readonly id: string; readonly name: string }
  /** `beside`, `next`, `apart`, or empty while nothing is chosen. */
  readonly way: string
  readonly reason: string
  /** The paragraphs in which a text that is nearly there differs from the latest text of the document. */
  readonly changes: readonly (readonly ChangedPiece[])[]
}

export interface PreviewTwinProps {
  twin: PreviewTwin
  /** A file of a zip is kept with the others: it cannot become a text version. */
  inArchive: boolean
  errors?: FieldErrors | undefined
}

/** Asks what becomes of a file whose text is there already. */
export function PreviewTwinChoice({ twin, inArchive, errors }: PreviewTwinProps) {
  const { relation, percent, document, way, reason } = twin
  const link = <a href={`/documents/${document.id}`}>{document.name}</a>
  const faults = errors?.once ?? []
  const isSame = relation === 'same-text'
  return (
    <fieldset class={faults.length > 0 ? 'twin field--faulty' : 'twin'} id="once">
      <legend>
        <Sign />
        {isSame ? t.uploads.isKnown : t.uploads.isAlike}
      </legend>
      <p>
        {isSame ? t.uploads.sameWordsIn : t.uploads.shareOfWords(percent)} {link}
        {isSame ? t.uploads.inAnotherFile : '.'}
      </p>
      {twin.changes.length > 0 && <Changes changes={twin.changes} />}
      {faults.length > 0 && <p class="field__error">{faults.join(' ')}</p>}
      <div class="choice choice--rows">
        <Choice value="beside" chosen={way} more={t.uploads.asSecondFileHint}>
          {t.uploads.asSecondFile(document.name)}
        </Choice>
        {!inArchive && (
          <Choice value="next" chosen={way} more={t.uploads.asVersionHint}>
            {t.uploads.asVersion(document.name)}
          </Choice>
        )}
        <Choice value="apart" chosen={way} more={t.uploads.asSourceHint}>
          {t.uploads.asSource}
        </Choice>
      </div>
      {!inArchive && (
        <TextField
          name="reason"
          label={t.uploads.whyVersion}
          hint={t.uploads.whyVersionHint}
          value={reason}
          errors={errors}
        />
      )}
      <p class="small quiet">{t.uploads.onlyForSource}</p>
      {inArchive && !isSame && <p class="small quiet">{t.uploads.versionOutside}</p>}
    </fieldset>
  )
}

function Changes({ changes }: Pick<PreviewTwin, 'changes'>) {
  return (
    <details>
      <summary>
        {t.uploads.whatDiffers(counted(changes.length, t.uploads.paragraph, t.uploads.paragraphs))}
      </summary>
      <SignsExplained />
      <ol class="compared">
        {changes.slice(0, mostChanges).map((pieces) => (
          <li class="compared__changed">
            <p class="source compared__words" lang={peoplesLanguage()}>
              <ChangedWords pieces={pieces} />
            </p>
          </li>
        ))}
      </ol>
      {changes.length > mostChanges && <p class="small quiet">{t.uploads.firstChanges(mostChanges)}</p>}
    </details>
  )
}

const mostChanges = 40

interface ChoiceProps {
  value: string
  chosen: string
  more: string
  children?: Child
}

function Choice({ value, chosen, more, children }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name="once" value={value} checked={value === chosen} />
      <span>
        {children} <span class="quiet small">({more})</span>
      </span>
    </label>
  )
}
