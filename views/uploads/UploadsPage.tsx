import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { ListPlace } from '../../server/sources/participant-list.ts'
import type { Summary } from '../../server/sources/upload.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { HeadRow, Note, Sign } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Progress, type ShownTask } from '../parts/Progress.tsx'
import { TaskOver } from '../tasks/TaskOver.tsx'
import { Archive, type ArchiveLine } from './Archive.tsx'
import { Dismiss, type Line } from './Dismiss.tsx'
import { DropZone } from './DropZone.tsx'
import { ListHint } from './ListHint.tsx'
import { type PictureLine, Pictures } from './Pictures.tsx'
import { formatWord, summaryInWords } from './words.ts'

export interface UploadsPageProps {
  /** `twin` says which document has the text already, or nearly; `list` where a list of participants belongs. */
  waiting: readonly (Line & {
    readonly summary: Summary
    readonly twin: string | undefined
    readonly list: ListPlace | undefined
  })[]
  archives: readonly ArchiveLine[]
  pictures: readonly PictureLine[]
  known: readonly (Line & { readonly sentence: string; readonly href: string })[]
  refused: readonly (Line & { readonly sentence: string; readonly reasons: readonly string[] })[]
  /** The documents of which a picture can be. */
  documents: readonly Line[]
  /** Files that are being read or kept, and what came to nothing of that. */
  goingOn: readonly ShownTask[]
  over: readonly ShownTask[]
  errors?: FieldErrors | undefined
}

/** Files that were handed in: what was understood of each, and what could not be read. */
export function UploadsPage(props: UploadsPageProps) {
  const { waiting, archives, pictures, known, refused, documents, goingOn, over, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t.uploads.addSources} under={t.uploads.explained} />
      <section aria-label={t.uploads.chooseFilesTitle}>
        <DropZone errors={errors} />
      </section>
      {goingOn.map((task) => (
        <Progress task={task} back="/uploads" />
      ))}
      {over.map((task) => (
        <Note>
          <TaskOver task={task} />
        </Note>
      ))}
      {refused.length > 0 && <Refused lines={refused} />}
      {waiting.length > 0 && <Waiting lines={waiting} />}
      {archives.map((archive) => (
        <Archive archive={archive} />
      ))}
      {pictures.length > 0 && <Pictures lines={pictures} documents={documents} errors={errors} />}
      {known.length > 0 && <Known lines={known} />}
    </>
  )
}

function Waiting({ lines }: { lines: UploadsPageProps['waiting'] }) {
  return (
    <section class="stack" aria-labelledby="waiting">
      <HeadRow
        title={<span id="waiting">{t.uploads.toBeKept}</span>}
        end={<span class="quiet">{counted(lines.length, t.common.file, t.common.files)}</span>}
      />
      <ul class="list">
        {lines.map(({ id, name, summary, twin, list }) => (
          <li class="waiting">
            <div>
              <strong>
                <a href={`/uploads/${id}`}>{summary.title ?? name}</a>
              </strong>
              <p class="quiet small">
                {summary.title && summary.title !== name ? `${name} · ` : ''}
                {formatWord(summary.format)} · {summaryInWords(summary)}
              </p>
              {twin && (
                <p class="small">
                  <Sign />
                  {twin}
                </p>
              )}
              {list && (
                <p class="small">
                  <Sign />
                  <ListHint place={list} />
                </p>
              )}
              {summary.warnings > 0 && (
                <p class="small">
                  <Sign />
                  {counted(summary.warnings, t.uploads.point, t.uploads.points)}
                </p>
              )}
            </div>
            <Buttons>
              <ButtonLink href={`/uploads/${id}`} label={t.uploads.viewOf(name)}>
                {t.uploads.view}
              </ButtonLink>
              <PostForm action={`/uploads/${id}/end`}>
                <Button kind="plain" label={t.uploads.removeOf(name)}>
                  {t.common.remove}
                </Button>
              </PostForm>
            </Buttons>
          </li>
        ))}
      </ul>
      <PostForm action="/uploads/keep" label={t.uploads.keepAll}>
        <Buttons>
          <Button kind="primary">{t.uploads.keepAllAsRead}</Button>
        </Buttons>
        <p class="quiet small">{t.uploads.laterToo}</p>
      </PostForm>
    </section>
  )
}

function Known({ lines }: { lines: UploadsPageProps['known'] }) {
  return (
    <section class="stack" aria-labelledby="known">
      <HeadRow title={<span id="known">{t.uploads.known}</span>} />
      <ul class="list">
        {lines.map(({ id, name, sentence, href }) => (
          <li class="waiting">
            <p>
              <strong>{name}</strong> <span class="quiet">{sentence}</span>
            </p>
            <Buttons>
              <ButtonLink href={href} label={t.uploads.openOf(name)}>
                {t.uploads.open}
              </ButtonLink>
              <Dismiss id={id} name={name} />
            </Buttons>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Refused({ lines }: { lines: UploadsPageProps['refused'] }) {
  return (
    <section class="stack" aria-labelledby="refused">
      <HeadRow title={<span id="refused">{t.uploads.notRead}</span>} />
      <ul class="list">
        {lines.map(({ id, name, sentence, reasons }) => (
          <li class="waiting">
            <div>
              <p>
                <strong>{name}</strong>
              </p>
              <p>
                <Sign />
                {sentence}
              </p>
              {reasons.length > 0 && (
                <ul class="sentences small">
                  {reasons.map((reason) => (
                    <li>{reason}</li>
                  ))}
                </ul>
              )}
            </div>
            <Buttons>
              <Dismiss id={id} name={name} />
            </Buttons>
          </li>
        ))}
      </ul>
    </section>
  )
}
