import { counted, figure } from '../../server/language/figures.ts'
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
        title={`Tekst van ${document.name} verbeteren`}
        under={`U verbetert tekstversie ${version.number}. Dat maakt een nieuwe tekstversie; deze blijft te lezen.`}
      />
      <Note title="Verbeter hoe het is opgeschreven, niet wat er is gezegd.">
        <p>
          Tikfouten, verkeerd verstane woorden, namen. Bij elke alinea staat wiens woorden het zijn. Codeert
          iemand deze woorden al, dan ziet u vóór het bewaren wat er met die codering gebeurt. Een lege regel
          maakt er twee alinea’s van; maakt u een alinea leeg, dan verdwijnt zij.
        </p>
      </Note>
      <PostForm
        action={here}
        id="correct"
        class="stack"
        fields={{ version: version.id }}
        label="Tekst verbeteren"
      >
        {[...draft.elsewhere].map(([number, text]) => (
          <textarea name={`text-${number}`} hidden>
            {`\n${text}`}
          </textarea>
        ))}
        {draft.elsewhere.size > 0 && (
          <p class="small quiet">
            {counted(draft.elsewhere.size, 'alinea', 'alinea’s')} op een andere bladzijde hebt u ook al
            verbeterd. Zij gaan mee.
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
              Bekijk wat er verandert
            </Button>
            <a href={`/documents/${document.id}`}>Niets verbeteren</a>
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
    <Note attention title="Iemand anders heeft deze tekst intussen verbeterd">
      <p>
        Dat waren andere alinea’s dan de uwe. Er is nog niets bewaard: wat u typte staat hieronder klaar op de
        nieuwste tekst. Bekijk het opnieuw en bewaar het.
      </p>
    </Note>
  )
}

/** Buttons, not links: what was typed goes along to the other page. */
function Pager({ paragraphs, count, perPage }: CorrectPageProps) {
  if (count <= perPage) return null
  const first = paragraphs[0]?.number ?? 1
  const last = paragraphs.at(-1)?.number ?? first
  return (
    <nav class="btns" aria-label="Andere alinea’s">
      {first > 1 && (
        <Turn to={Math.max(1, first - perPage)}>
          {counted(Math.min(perPage, first - 1), 'alinea', 'alinea’s')} terug
        </Turn>
      )}
      <span class="quiet">
        alinea {figure(first)} tot en met {figure(last)} van {figure(count)}
      </span>
      {last < count && (
        <Turn to={last + 1}>{counted(Math.min(perPage, count - last), 'alinea', 'alinea’s')} verder</Turn>
      )}
    </nav>
  )
}

function Turn({ to, children }: { to: number; children?: unknown }) {
  return (
    <button class="nl-button nl-button--secondary button-small" type="submit" name="go" value={String(to)} formnovalidate>
      {children}
    </button>
  )
}
