import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import type { Drawing } from './drawing.ts'
import { FigurePager, type Paging } from './FigurePager.tsx'

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
  /** The drawing as it stands on a page. */
  picture: string
  /** The same numbers; where there are very many of them, the address of the page that has them. */
  table: Child | { readonly href: string }
  /** Of a picture that is too wide for one page: which part of it this is. */
  paging?: Paging | undefined
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

function Shown({ drawing, picture, table, paging, how, notes = [], files }: FigureShownProps) {
  return (
    <>
      <figure class="stack">
        <p class="figure__wide quiet small">{t.figures.scroll}</p>
        {paging && <FigurePager {...paging} />}
        <section class="scroll" tabindex={0} aria-label={drawing.title}>
          <div class="figure">{raw(picture)}</div>
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
      {isApart(table) ? (
        <p>
          <a href={table.href}>{t.figures.sameFigures}</a>
        </p>
      ) : (
        <details>
          <summary>{t.figures.sameFigures}</summary>
          {table}
        </details>
      )}
      <HowCounted how={how} />
    </>
  )
}

const isApart = (table: FigureShownProps['table']): table is { readonly href: string } =>
  typeof table === 'object' && table !== null && 'href' in table

export interface FigureTablePageProps extends Pick<FigurePageProps, 'title' | 'lead'> {
  table: Child
  /** Which columns, and which rows, of all. */
  pagings: readonly Paging[]
  how: string
  /** The address of the picture. */
  picture: string
}

/** The numbers of a picture on a page of their own. */
export function FigureTablePage({ title, lead, table, pagings, how, picture }: FigureTablePageProps) {
  return (
    <>
      <PageHead
        title={title}
        under={lead}
        actions={<ButtonLink href={picture}>{t.figures.asPicture}</ButtonLink>}
      />
      <div class="stack stack--wide">
        {pagings.map((paging) => (
          <FigurePager {...paging} />
        ))}
        {table}
        <HowCounted how={how} />
      </div>
    </>
  )
}

function HowCounted({ how }: { how: string }) {
  return (
    <details>
      <summary>{t.figures.howCounted}</summary>
      <p class="figure__how">{sentence(how)}</p>
    </details>
  )
}

const sentence = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)
