import type { FileRelation } from '../../server/database/source-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { Facts, HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { formatWord } from '../uploads/words.ts'
import { PictureBesideText, type ShownPicture } from './PictureBesideText.tsx'
import { sizeInWords } from './words.ts'

/** A file of a document. */
export interface FileLine {
  /** Null for the file that the document was made from. */
  readonly id: string | null
  readonly revision: number
  readonly name: string
  readonly relation: FileRelation | null
  /** Of a file that became a later text version. */
  readonly version: number | null
  readonly format: string
  readonly pages: number | null
  readonly size: number
  readonly sha256: string
  readonly at: string
  readonly isErased: boolean
}

export interface FilesPageProps {
  document: { readonly id: string; readonly name: string }
  files: readonly FileLine[]
  /** The picture that is shown beside the text. */
  picture: ShownPicture | undefined
  /** More pictures to show instead. */
  pictures: readonly { readonly id: string; readonly name: string }[]
  errors?: FieldErrors | undefined
}

/** The files of one document as they came, and the picture beside the text that was typed over from it. */
export function FilesPage({ document, files, picture, pictures, errors }: FilesPageProps) {
  const here = `/documents/${document.id}/files`
  return (
    <>
      <ErrorSummary errors={errors} />
      <SourcePages document={document.id} current="/files" />
      <PageHead title={t.files.title(document.name)} under={t.files.under} />
      {picture && <PictureBesideText picture={picture} pictures={pictures} here={here} document={document} />}
      <section class="stack" aria-labelledby="all-files">
        <HeadRow
          title={<span id="all-files">{t.files.all}</span>}
          end={<span class="quiet">{counted(files.length, t.common.file, t.common.files)}</span>}
        />
        <ul class="list">
          {files.map((file) => (
            <File file={file} document={document.id} />
          ))}
        </ul>
      </section>
      <Adding here={here} errors={errors} />
    </>
  )
}

function File({ file, document }: { file: FileLine; document: string }) {
  const { id, revision, name, format, pages, size, sha256, at, isErased } = file
  const here = `/documents/${document}/files/${id}`
  const canEnd = id !== null && file.relation !== 'next-version'
  return (
    <li class="file-line">
      <div>
        <p>
          <strong>{name}</strong> <span class="quiet small">{relationInWords(file)}</span>
        </p>
        <Facts
          facts={[
            [t.files.kind, formatWord(format)],
            [t.files.size, isErased ? t.log.erased : sizeInWords(size)],
            [t.files.pages, pages ?? undefined],
            [t.files.kept, <When at={at} form="moment" />],
            ['SHA-256', <code class="hash">{sha256}</code>],
          ]}
        />
      </div>
      <Buttons>
        {!isErased && (
          <ButtonLink
            small
            href={id === null ? `/documents/${document}/original` : here}
            label={t.files.downloadNamed(name)}
          >
            {t.common.download}
          </ButtonLink>
        )}
        {canEnd && (
          <PostForm action={`${here}/end`} fields={{ revision }}>
            <Button kind="plain" small label={t.files.removeNamed(name)}>
              {t.common.remove}
            </Button>
          </PostForm>
        )}
      </Buttons>
    </li>
  )
}

function relationInWords({ relation, version }: FileLine): string {
  if (relation === null) return t.files.textFrom
  if (relation === 'picture') return t.files.photo
  if (relation === 'same-text') return t.files.sameText
  return version === null ? t.files.laterText : t.files.textVersion(version)
}

function Adding({ here, errors }: { here: string; errors: FieldErrors | undefined }) {
  const faults = errors?.files ?? []
  return (
    <section class="stack" aria-labelledby="add-file">
      <h2 id="add-file">{t.files.keepAnother}</h2>
      <PostForm action={here} files class="form" label={t.files.keepAnother}>
        <div class={faults.length > 0 ? 'field field--faulty' : 'field'}>
          <p class="field__hint" id="files-hint">
            {t.files.keepAnotherHint}
          </p>
          {faults.length > 0 && (
            <p class="field__error" id="files-error">
              {faults.join(' ')}
            </p>
          )}
          <div class="choose-file">
            <label for="files">{t.files.choose}</label>
            <input
              type="file"
              id="files"
              name="files"
              aria-describedby={faults.length > 0 ? 'files-hint files-error' : 'files-hint'}
            />
            <output for="files" />
          </div>
        </div>
        <Buttons>
          <Button>{t.files.keep}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
