import { counted, enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { ListPlace } from '../../server/sources/participant-list.ts'
import { labelInWords } from '../../server/text/label-name.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { Facts, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { ColumnsForm, type ColumnsFormProps } from './ColumnsForm.tsx'
import { EncodingForm, type EncodingFormProps } from './EncodingForm.tsx'
import { ListHint } from './ListHint.tsx'
import { BesideText, type PreviewBeside } from './PreviewBeside.tsx'
import { type PreviewBlock, PreviewBlocks } from './PreviewBlocks.tsx'
import { type PreviewPart, PreviewParts } from './PreviewParts.tsx'
import { type PreviewSession, PreviewSessions } from './PreviewSessions.tsx'
import { type PreviewTwin, PreviewTwinChoice } from './PreviewTwin.tsx'
import { type WholeFile, WholeFileForm } from './WholeFileForm.tsx'
import { formatWord } from './words.ts'

/** Sessions, tables and propositions that are there already, to choose from. */
export interface KnownSession {
  readonly id: string
  readonly title: string
  readonly tables: readonly string[]
  readonly propositions: readonly string[]
}

export interface PreviewPageProps {
  id: string
  name: string
  title: string
  date: string
  format: string
  pages: number | null
  characters: number
  sentences: number
  blockCount: number
  /** Goes with the form: corrections belong to this understanding of the file. */
  understood: string
  /** The document that has the text already, or nearly. */
  twin: PreviewTwin | undefined
  /** Where it belongs when it looks like a list of participants. */
  list: ListPlace | undefined
  warnings: readonly string[]
  /** Choices of encoding; none when there is nothing to choose. */
  encoding: Omit<EncodingFormProps, 'action'> | undefined
  sheets: ColumnsFormProps['sheets']
  beside: PreviewBeside
  speakers: readonly string[]
  whole: WholeFile
  sessions: readonly PreviewSession[]
  parts: readonly PreviewPart[]
  blocks: readonly PreviewBlock[]
  known: readonly KnownSession[]
  /** The zip that it came in: it is kept as a whole, so here it is only looked at. */
  archiveName: string | undefined
  errors?: FieldErrors | undefined
}

/** What was understood of one file, to correct before it is kept. */
export function PreviewPage(props: PreviewPageProps) {
  const { id, name, warnings, whole, known, errors, archiveName, twin } = props
  const here = `/uploads/${id}`
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        title={name}
        under={archiveName ? t.uploads.partOfArchive(archiveName) : t.uploads.thisWasRead}
      />
      {props.list && (
        <Note attention title={t.uploads.listOfParticipants}>
          <p>
            <ListHint place={props.list} />
          </p>
        </Note>
      )}
      {warnings.length > 0 && (
        <Note attention title={t.uploads.mind}>
          <ul class="sentences">
            {warnings.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Note>
      )}
      <div class="columns">
        <div class="stack stack--wide">
          {props.encoding && <EncodingForm action={`${here}/reading`} {...props.encoding} />}
          {props.sheets.length > 0 && <ColumnsForm action={`${here}/reading`} sheets={props.sheets} />}
          <PostForm
            action={archiveName ? `${here}/remember` : `${here}/keep`}
            fields={{ understood: props.understood }}
            id="keep"
            label={archiveName ? t.uploads.remember : t.common.save}
            class="stack stack--wide"
          >
            {twin && <PreviewTwinChoice twin={twin} inArchive={archiveName !== undefined} errors={errors} />}
            <Understanding {...props} />
            <Buttons>
              <Button kind="primary">{archiveName ? t.uploads.remember : t.common.save}</Button>
            </Buttons>
          </PostForm>
          <PreviewBlocks blocks={props.blocks} total={props.blockCount} />
          <BesideText {...props.beside} />
        </div>
        <aside class="columns__aside" aria-label={t.uploads.theFile}>
          <section aria-labelledby="file-facts">
            <h2 id="file-facts">{t.uploads.file}</h2>
            <Facts
              facts={[
                [t.uploads.kind, formatWord(props.format)],
                [t.uploads.pages, props.pages ? figure(props.pages) : undefined],
                [
                  t.uploads.length,
                  t.uploads.lengthOf(
                    counted(props.sentences, t.common.sentence, t.common.sentences),
                    figure(props.characters),
                  ),
                ],
                [
                  t.uploads.speakers,
                  props.speakers.length > 0 ? enumeration(props.speakers.map(labelInWords)) : undefined,
                ],
              ]}
            />
          </section>
          <WholeFileForm action={`${here}/given`} whole={whole} known={known} />
          {!archiveName && (
            <section aria-labelledby="leave">
              <h2 id="leave">{t.uploads.afterAll}</h2>
              <PostForm action={`${here}/end`} label={t.uploads.doNotKeep}>
                <Button small>{t.uploads.doNotKeep}</Button>
              </PostForm>
            </section>
          )}
        </aside>
      </div>
    </>
  )
}

/** What was understood, to correct. */
function Understanding({ title, date, whole, sessions, parts, known, errors }: PreviewPageProps) {
  return (
    <>
      <section class="stack" aria-labelledby="facts">
        <h2 id="facts">{t.uploads.source}</h2>
        <div class="fields">
          <TextField
            name="title"
            label={t.common.title}
            hint={t.uploads.emptyIsFile}
            value={title}
            errors={errors}
          />
          <TextField
            name="date"
            label={t.common.date}
            hint={t.uploads.ofText}
            type="date"
            value={date}
            errors={errors}
          />
        </div>
      </section>
      {whole.role === 'report' ? (
        <Note title={t.uploads.isReport}>
          <p>{t.uploads.reportHint}</p>
        </Note>
      ) : (
        <>
          <PreviewSessions sessions={sessions} known={known} errors={errors} />
          <PreviewParts parts={parts} sessions={sessions} known={known} />
        </>
      )}
    </>
  )
}
