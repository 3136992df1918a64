import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Voice } from '../../server/text/block.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { BothVersions, type Difference } from '../parts/BothVersions.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Paragraph } from './Paragraph.tsx'
import { ReasonField } from './ReasonField.tsx'

/** A paragraph as one corrects it. */
export interface ParagraphToCorrect {
  /** From 1. */
  readonly number: number
  readonly start: number
  readonly voice: Voice
  readonly speaker?: string | undefined
  readonly page?: number | undefined
  /** As it stands in this text version. */
  readonly text: string
  /** What was typed for it, when something was. */
  readonly typed?: string | undefined
  readonly codings: number
}

/** A correction that is not kept yet. */
export interface Draft {
  readonly reason: string
  /** What was typed, by the number of the paragraph, for those that stand on another page. */
  readonly elsewhere: ReadonlyMap<number, string>
}

export interface CorrectPageProps {
  readonly document: { readonly id: string; readonly name: string }
  readonly version: { readonly id: string; readonly number: number }
  /** Those of this page, in order. */
  readonly paragraphs: readonly ParagraphToCorrect[]
  /** How many there are in all, and how many stand on a page. */
  readonly count: number
  readonly perPage: number
  readonly draft: Draft
  /** Where one came from: that paragraph is open. */
  readonly at?: number | undefined
  readonly errors?: FieldErrors | undefined
  /** Somebody else corrected the text first: paragraphs that both changed, as they stand now and as typed here. */
  readonly meanwhile?: readonly Difference[] | undefined
}

/** Corrects the text of a source, paragraph by paragraph: several in one correction, with one reason. */
export function CorrectPage(props: CorrectPageProps) {
  const { document, version, paragraphs, draft, at, errors, meanwhile } = props
  const here = `/documents/${document.id}/correct`
  return (
    <>
      <ErrorSummary errors={errors} />
      {meanwhile && <Meanwhile differences={meanwhile} href={here} />}
      <SourcePages document={document.id} current="/correct" />
      <PageHead
        title={t.corrections.correctTitle(document.name)}
        under={t.corrections.correctExplained(version.number)}
      />
      <Note title={t.corrections.correctNote}>
        <p>{t.corrections.correctHint}</p>
      </Note>
      <PostForm
        action={here}
        id="correct"
        class="stack"
        fields={{ version: version.id }}
        label={t.corrections.correctText}
      >
        {[...draft.elsewhere].map(([number, text]) => (
          <textarea name={`text-${number}`} hidden>
            {`\n${text}`}
          </textarea>
        ))}
        {draft.elsewhere.size > 0 && (
          <p class="small quiet">
            {t.corrections.alsoElsewhere(
              counted(draft.elsewhere.size, t.corrections.paragraphWord, t.corrections.paragraphsWord),
            )}
          </p>
        )}
        <Pager {...props} />
        <ol class="correct" start={paragraphs[0]?.number ?? 1}>
          {paragraphs.map((paragraph) => (
            <Paragraph
              paragraph={paragraph}
              document={document.id}
              isOpen={paragraph.typed !== undefined || paragraph.number === at}
            />
          ))}
        </ol>
        <Pager {...props} />
        <div class="correct__save savebar">
          <ReasonField value={draft.reason} errors={errors} />
          <Buttons>
            <Button kind="primary" name="step" value="preview">
              {t.corrections.seeChanges}
            </Button>
            <a href={`/documents/${document.id}`}>{t.corrections.correctNothing}</a>
          </Buttons>
        </div>
      </PostForm>
    </>
  )
}

/** What somebody else kept while this was typed; nothing that was typed is lost. */
function Meanwhile({ differences, href }: { differences: readonly Difference[]; href: string }) {
  if (differences.length > 0) return <BothVersions differences={differences} href={href} />
  return (
    <Note attention title={t.corrections.someoneElse}>
      <p>{t.corrections.otherParagraphs}</p>
    </Note>
  )
}

/** Buttons, not links: what was typed goes along to the other page. */
function Pager({ paragraphs, count, perPage }: CorrectPageProps) {
  if (count <= perPage) return null
  const first = paragraphs[0]?.number ?? 1
  const last = paragraphs.at(-1)?.number ?? first
  return (
    <nav class="btns" aria-label={t.corrections.moreParagraphs}>
      {first > 1 && (
        <Turn to={Math.max(1, first - perPage)}>
          {t.corrections.backBy(
            counted(Math.min(perPage, first - 1), t.corrections.paragraphWord, t.corrections.paragraphsWord),
          )}
        </Turn>
      )}
      <span class="quiet">{t.corrections.range(figure(first), figure(last), figure(count))}</span>
      {last < count && (
        <Turn to={last + 1}>
          {t.corrections.onBy(
            counted(
              Math.min(perPage, count - last),
              t.corrections.paragraphWord,
              t.corrections.paragraphsWord,
            ),
          )}
        </Turn>
      )}
    </nav>
  )
}

function Turn({ to, children }: { to: number; children?: unknown }) {
  return (
    <button
      class="nl-button nl-button--secondary button-small"
      type="submit"
      name="go"
      value={String(to)}
      formnovalidate
    >
      {children}
    </button>
  )
}
