import type { Child } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
import { type ItemTree, type PlacedBlock, perBlock, placed, type Row, rowsOf } from '../documents/layout.ts'
import type { ReadingBlock } from '../documents/props.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { Unseen } from '../parts/Text.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import type { ShownStretch, TextMark } from './props.ts'

type Marks = ReadonlyMap<number, readonly TextMark[]>

/** The report as it is read, with a link on every quotation. */
export function ReportText({ stretch }: { stretch: ShownStretch }) {
  const { blocks, pages, rowStarts } = stretch
  const marks: Marks = perBlock(blocks, stretch.marks)
  const said = new Set<string>()
  const draw = (block: ReadingBlock) => {
    const words = <MarkedWords block={block} marks={marks.get(block.start) ?? []} said={said} />
    if (block.start !== stretch.target) return words
    return (
      <span class="report__target" id="at">
        {words}
      </span>
    )
  }
  return (
    <article class="report sheet" aria-labelledby="report-text">
      <div class="headrow">
        <h2 id="report-text">{t.reportRound.report}</h2>
        {pages && (
          <span class="quiet small">
            {pages.first === pages.last
              ? t.reportRound.page(pages.first)
              : t.reportRound.pages(pages.first, pages.last)}{' '}
            {t.reportRound.of(pages.of)}
          </span>
        )}
      </div>
      <Pager stretch={stretch} />
      <div
        class={blocks.length > 200 ? 'source report__text report__text--long' : 'source report__text'}
        lang={peoplesLanguage()}
      >
        {withTables(rowsOf(placed(blocks)), rowStarts).map((row) => {
          if ('table' in row) return <Table rows={row.table} draw={draw} />
          if ('items' in row) return <Items trees={row.items} draw={draw} />
          return (
            <>
              <Leaf page={row.block.newPage} />
              <Block placed={row.block} draw={draw} />
            </>
          )
        })}
      </div>
      <Pager stretch={stretch} isEnd />
    </article>
  )
}

type TableRow = readonly PlacedBlock[]

/** Cells that follow each other are one table. */
function withTables(rows: readonly Row[], rowStarts: ReadonlySet<number>): (Row | { table: TableRow[] })[] {
  const drawn: (Row | { table: PlacedBlock[][] })[] = []
  for (const row of rows) {
    if (!('block' in row) || row.block.block.kind !== 'cell') {
      drawn.push(row)
      continue
    }
    const last = drawn.at(-1)
    const table = last && 'table' in last ? last.table : []
    if (table.length === 0) drawn.push({ table })
    const line = table.at(-1)
    if (line && !rowStarts.has(row.block.block.start)) line.push(row.block)
    else table.push([row.block])
  }
  return drawn
}

function Table({ rows, draw }: { rows: readonly TableRow[]; draw: Draw }) {
  return (
    <div class="table-scroll">
      <table class="report__table">
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map(({ block }) => (
                <td>{draw(block)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Draw = (block: ReadingBlock) => Child

function Items({ trees, draw }: { trees: readonly ItemTree[]; draw: Draw }) {
  return (
    <>
      <Leaf page={trees[0]?.item.newPage} />
      <ul class="report__items">
        {trees.map(({ item, under }) => (
          <li>
            {draw(item.block)}
            {under.length > 0 && <Items trees={under} draw={draw} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Block({ placed: { block, showsSpeaker }, draw }: { placed: PlacedBlock; draw: Draw }) {
  switch (block.kind) {
    case 'heading':
      return (block.level ?? 1) <= 1 ? <h3>{draw(block)}</h3> : <h4>{draw(block)}</h4>
    case 'quote':
      return (
        <blockquote lang={peoplesLanguage()}>
          <p>{draw(block)}</p>
        </blockquote>
      )
    case 'contents':
    case 'caption':
    case 'footnote':
      return <p class={`report__aside report__aside--${block.kind}`}>{draw(block)}</p>
    default:
      return (
        <p>
          {showsSpeaker && <strong>{block.speaker} </strong>}
          {draw(block)}
        </p>
      )
  }
}

function Leaf({ page }: { page: number | undefined }) {
  if (page === undefined) return null
  return (
    <p class="report__leaf" id={`blz-${page}`}>
      <span>{t.reportRound.page(page)}</span>
    </p>
  )
}

/** A long report is read by its chapters; the whole text is one link away. */
function Pager({ stretch, isEnd = false }: { stretch: ShownStretch; isEnd?: boolean }) {
  const { previous, next, whole } = stretch
  if (!previous && !next) return null
  return (
    <nav
      class="report__pager"
      aria-label={isEnd ? t.reportRound.furtherInReport : t.reportRound.partOfReport}
    >
      {previous && (
        <a href={previous.href}>
          <Unseen>{t.reportRound.previousPart} </Unseen>← {previous.title}
        </a>
      )}
      {whole && <a href={whole}>{t.reportRound.wholeText}</a>}
      {next && (
        <a href={next.href}>
          <Unseen>{t.reportRound.nextPart} </Unseen>
          {next.title} →
        </a>
      )}
    </nav>
  )
}
