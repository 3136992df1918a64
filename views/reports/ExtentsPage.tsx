import { extentJudgements } from '../../server/database/report-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { ExtentStatement } from '../../server/reports/audit.ts'
import type { ClaimFragment } from '../../server/reports/claims/claim-finding.ts'
import type { Round } from '../../server/reports/round.ts'
import { PageHead } from '../layout/Page.tsx'
import { Badge } from '../parts/Notes.tsx'
import { Progress, type ShownTask } from '../parts/Progress.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { KofN } from '../parts/Text.tsx'
import { From, type Linked } from './ClaimItem.tsx'
import { Judging, type JudgingProps } from './Judging.tsx'
import { LookUp } from './LookUp.tsx'

/** What the data say of one statement: every way to count it, in short and in sentences, each with the fragments that were counted. */
export interface ShownMeasure {
  /** What to know before the counts. */
  readonly remark: string | null
  readonly counts: readonly {
    readonly share: string
    readonly sentences: readonly string[]
    readonly total: number
    readonly fragments: readonly Linked<ClaimFragment>[]
  }[]
}

export interface ExtentsPageProps extends Pick<JudgingProps, 'address' | 'canChange' | 'personNames'> {
  round: Round
  title: string
  /** By the key of a statement; undefined when nobody counted yet. */
  measures: ReadonlyMap<string, ShownMeasure> | undefined
  /** The looking up that goes on. */
  busyWith: readonly ShownTask[]
}

/** Statements of extent, listed apart: each with what it counts, and what a person thinks of it. */
export function ExtentsPage({ round, title, measures, busyWith, ...shared }: ExtentsPageProps) {
  const { extents } = round.result
  const judged = extents.filter(({ key }) => round.judgements.has(key)).length
  return (
    <>
      <PageHead title={t.reportPages.extentsTitle} under={t.reportPages.extentsWhy(title)} />
      {extents.length === 0 ? (
        <p>{t.reportPages.noExtents}</p>
      ) : (
        <>
          <p>
            {counted(extents.length, t.reportPages.statement, t.reportPages.statements)};{' '}
            <KofN k={judged} n={extents.length} /> {t.reportPages.judgedEnd}
          </p>
          {!measures &&
            (busyWith.length > 0 ? (
              busyWith.map((task) => <Progress task={task} back={`${shared.address}/extents`} />)
            ) : (
              <LookUp address={shared.address} back="extents" words={t.reportPages.notCounted} />
            ))}
          <ol class="statements">
            {extents.map((statement) => (
              <Statement
                statement={statement}
                round={round}
                measure={measures?.get(statement.key)}
                {...shared}
              />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

type StatementProps = Omit<ExtentsPageProps, 'title' | 'measures' | 'busyWith'> & {
  statement: ExtentStatement
  measure: ShownMeasure | undefined
}

function Statement({ statement, round, measure, ...shared }: StatementProps) {
  const { key, page, chapter, unit } = statement
  return (
    <li id={key}>
      <h2 class="statements__name">
        {key}{' '}
        <span class="quiet">
          {[chapter, page === null ? '' : t.reportRound.page(page)].filter(Boolean).join(', ')}
        </span>
      </h2>
      <Sentence statement={statement} />
      <p>
        <Badge>{t.reports.extentUnit[unit]}</Badge>
      </p>
      {measure && <Measured {...measure} />}
      <Judging
        item={key}
        judgement={round.judgements.get(key)}
        options={extentJudgements.map((value) => ({ value, name: t.reports.extentJudgement[value] }))}
        isFixed={round.conclusion !== null}
        back={`extents#${key}`}
        {...shared}
      />
    </li>
  )
}

/** What was counted, and the fragments themselves; whether the statement is right is for a person. */
function Measured({ counts, remark }: ShownMeasure) {
  return (
    <div class="measured">
      {remark && <p class="small quiet">{remark}</p>}
      {counts.map(({ share, sentences, fragments, total }) => (
        <div>
          <p>
            <strong>{share}</strong>
          </p>
          <p class="small">{sentences.join(' ')}</p>
          {fragments.length > 0 && (
            <details>
              <summary>
                {counted(total, t.common.fragment, t.common.fragments)}
                {total > fragments.length && t.reportPages.firstOf(fragments.length)}
              </summary>
              <ul class="like">
                {fragments.map((fragment) => (
                  <li>
                    <p class="source" lang={peoplesLanguage()}>
                      {fragment.exact}
                    </p>
                    <From {...fragment} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </div>
  )
}

function Sentence({ statement: { start, end, sentence } }: { statement: ExtentStatement }) {
  const [from, to] = [start - sentence.start, end - sentence.start]
  return (
    <p class="source" lang={peoplesLanguage()}>
      {sentence.text.slice(0, from)}
      <mark class="hit">{sentence.text.slice(from, to)}</mark>
      {sentence.text.slice(to)}
    </p>
  )
}
