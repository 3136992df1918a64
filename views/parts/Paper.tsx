import type { Paper, Section, Table } from '../../server/exports/sheet.ts'
import { Each } from './Each.tsx'
import { peoplesLanguage } from './peoples-language.ts'

/** A paper on the screen: the same headings, words and tables as in the file of it. */
export function PaperText({ paper }: { paper: Paper }) {
  return (
    <div class="stack stack--wide paper" lang={peoplesLanguage()}>
      {paper.about.map((line) => (
        <p class="quiet">{line}</p>
      ))}
      {paper.sections.map((section) => (
        <PaperSection section={section} />
      ))}
    </div>
  )
}

function PaperSection({ section: { heading, level, paragraphs, table } }: { section: Section }) {
  return (
    <section class="stack">
      {level === 2 ? <h2>{heading}</h2> : <h3>{heading}</h3>}
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {table && <PaperTable table={table} />}
    </section>
  )
}

function PaperTable({ table: { caption, columns, rows } }: { table: Table }) {
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Each of={rows}>
            {([first = '', ...others]) => (
              <tr>
                <th scope="row">{first}</th>
                {others.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            )}
          </Each>
        </tbody>
      </table>
    </section>
  )
}
