import { extentJudgements } from '../../server/database/report-tables.ts'
import type { ExtentStatement } from '../../server/reports/audit.ts'
import type { Round } from '../../server/reports/round.ts'
import { PageHead } from '../layout/Page.tsx'
import { counted } from '../parts/figures.ts'
import { Badge } from '../parts/Notes.tsx'
import { KofN } from '../parts/Text.tsx'
import { Judging, type JudgingProps } from './Judging.tsx'
import { extentJudgementWords, extentUnitWords } from './words.ts'

export interface ExtentsPageProps extends Pick<JudgingProps, 'address' | 'canChange' | 'personNames'> {
  round: Round
  title: string
}

/** Statements of extent, listed apart: each with what it counts, and what a person thinks of it. */
export function ExtentsPage({ round, title, ...shared }: ExtentsPageProps) {
  const { extents } = round.result
  const judged = extents.filter(({ key }) => round.judgements.has(key)).length
  return (
    <>
      <PageHead
        title="Uitspraken over aantallen"
        under={`Waar ‘${title}’ zegt hoeveel tafels, gesprekken of mensen iets vonden, of hoe vaak. Getallen laten zien waar u kunt kijken, niet wie gelijk heeft.`}
      />
      {extents.length === 0 ? (
        <p>In dit rapport staat geen uitspraak over aantallen.</p>
      ) : (
        <>
          <p>
            {counted(extents.length, 'uitspraak', 'uitspraken')}; <KofN k={judged} n={extents.length} />{' '}
            beoordeeld.
          </p>
          <ol class="statements">
            {extents.map((statement) => (
              <Statement statement={statement} round={round} {...shared} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

type StatementProps = Omit<ExtentsPageProps, 'title'> & { statement: ExtentStatement }

function Statement({ statement, round, ...shared }: StatementProps) {
  const { key, page, chapter, unit } = statement
  return (
    <li id={key}>
      <h2 class="statements__name">
        {key}{' '}
        <span class="quiet">{[chapter, page === null ? '' : `blz. ${page}`].filter(Boolean).join(', ')}</span>
      </h2>
      <Sentence statement={statement} />
      <p>
        <Badge>telt {extentUnitWords[unit]}</Badge>
      </p>
      <Judging
        item={key}
        judgement={round.judgements.get(key)}
        options={extentJudgements.map((value) => ({ value, name: extentJudgementWords[value] }))}
        isFixed={round.conclusion !== null}
        back={`extents#${key}`}
        {...shared}
      />
    </li>
  )
}

function Sentence({ statement: { start, end, sentence } }: { statement: ExtentStatement }) {
  const [from, to] = [start - sentence.start, end - sentence.start]
  return (
    <p class="source">
      {sentence.text.slice(0, from)}
      <mark class="hit">{sentence.text.slice(from, to)}</mark>
      {sentence.text.slice(to)}
    </p>
  )
}
