import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import type { Drawing } from './drawing.ts'
import { pageSvg } from './svg.ts'

export interface FigurePageProps {
  title: string
  lead: string
  /** The choices above the picture. */
  choices?: Child
  shown: FigureShownProps | null
  /** What stands there when there is nothing to draw. */
  empty: { readonly title: string; readonly why: string; readonly href: string; readonly action: string }
}

export interface FigureShownProps {
  drawing: Drawing
  table: Child
  /** How it was counted, as a sentence that begins small. */
  how: string
  notes?: readonly string[]
  /** Addresses of the picture as a file. */
  files: { readonly svg: string; readonly png: string }
}

/** One picture with its choices, its numbers as a table, and how they were counted. */
export function FigurePage({ title, lead, choices, shown, empty }: FigurePageProps) {
  return (
    <>
      <PageHead title={title} under={lead} />
      {choices}
      <div class="stack stack--wide">
        {shown ? (
          <Shown {...shown} />
        ) : (
          <EmptyState title={empty.title} actions={<ButtonLink href={empty.href}>{empty.action}</ButtonLink>}>
            <p>{empty.why}</p>
          </EmptyState>
        )}
      </div>
    </>
  )
}

function Shown({ drawing, table, how, notes = [], files }: FigureShownProps) {
  return (
    <>
      <figure class="stack">
        <p class="figure__wide quiet small">{t.figures.scroll}</p>
        <section class="scroll" tabindex={0} aria-label={drawing.title}>
          <div class="figure">{raw(pageSvg(drawing, 'figure'))}</div>
        </section>
        <figcaption class="stack">
          {notes.map((note) => (
            <p class="quiet small">{note}</p>
          ))}
          <p class="btns">
            <ButtonLink href={files.svg} small>
              {t.figures.downloadSvg}
            </ButtonLink>
            <ButtonLink href={files.png} small>
              {t.figures.downloadPng}
            </ButtonLink>
          </p>
        </figcaption>
      </figure>
      <details>
        <summary>{t.figures.sameFigures}</summary>
        {table}
      </details>
      <details>
        <summary>{t.figures.howCounted}</summary>
        <p class="figure__how">{sentence(how)}</p>
      </details>
    </>
  )
}

const sentence = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)
