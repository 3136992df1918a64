import type { Child } from 'hono/jsx'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { ForeignSource } from '../../server/suggestions/foreign.ts'
import type { CodeQuality } from '../../server/suggestions/quality/code-quality.ts'
import type { Withheld } from '../../server/suggestions/quality/withholding.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { Progress, type ShownTask } from '../parts/Progress.tsx'
import { Figures, When } from '../parts/Text.tsx'
import { QualityWords } from './QualityWords.tsx'
import { BeingMade, NoCodes } from './QueueEmpty.tsx'
import { withheldInWords } from './WithheldNote.tsx'

export interface ModelFacts {
  readonly at: string
  readonly changesSince: number
}

/** A code with how many suggestions wait for it. */
export interface CodeQueue {
  readonly code: { readonly id: string; readonly name: string; readonly status: string }
  readonly count: number
  readonly withheld: Withheld | undefined
  readonly quality: CodeQuality | undefined
  /** Whether it has neither words nor codings to go by. */
  readonly needsWords: boolean
}

export interface QueuesPageProps {
  codes: readonly CodeQueue[]
  model: ModelFacts | undefined
  /** Sources in a language in which nothing is suggested. */
  foreign: readonly ForeignSource[]
  /** What is being worked out now: suggestions, or how good they are. */
  busyWith: readonly ShownTask[]
}

/** How many suggestions wait per code. */
export function QueuesPage({ codes, model, foreign, busyWith }: QueuesPageProps) {
  const shown = codes.filter(({ withheld }) => !withheld)
  const waiting = shown.filter(({ count }) => count > 0)
  const quiet = shown.filter(({ count }) => count === 0)
  const total = waiting.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <PageHead
        title={t.queue.title}
        under={codes.length > 0 && model && <ModelWords model={model} />}
        actions={
          total > 0 && (
            <>
              <ButtonLink kind="primary" href="/suggestions/all?order=uncertain">
                {t.queue.decideAll}
              </ButtonLink>
              <ButtonLink href="/suggestions/all">{t.queue.certainFirst}</ButtonLink>
            </>
          )
        }
      />
      {codes.length === 0 && <NoCodes />}
      {codes.length > 0 && !model && <BeingMade busyWith={busyWith} back="/suggestions" />}
      {model && busyWith.map((task) => <Progress task={task} back="/suggestions" />)}
      {codes.length > 0 && model && total === 0 && (
        <EmptyState title={t.queue.noneWait}>
          {shown.length < codes.length && <p>{t.queue.restHeldBack}</p>}
          <p>
            {t.queue.whatFrom} <a href="/codebook">{t.queue.theCodebook}</a> {t.queue.learns}
          </p>
        </EmptyState>
      )}
      {waiting.length > 0 && <Waiting codes={waiting} />}
      {codes.length > 0 && (
        <p class="queues__sample">
          <a href="/suggestions/sample">{t.sample.title}</a> <span class="quiet">{t.queue.sampleHint}</span>
        </p>
      )}
      <WithheldCodes codes={codes} />
      {model && quiet.length > 0 && <QuietCodes codes={quiet} />}
      <ForeignSources foreign={foreign} />
    </>
  )
}

function Waiting({ codes }: Pick<QueuesPageProps, 'codes'>) {
  return (
    <QueueTable
      label={t.queue.title}
      about={t.queue.howGood}
      rows={codes.map((queue) => ({ ...queue, told: <QualityWords quality={queue.quality} /> }))}
    />
  )
}

/** Codes below their floor, each with why. */
function WithheldCodes({ codes }: Pick<QueuesPageProps, 'codes'>) {
  const rows = codes.flatMap(({ code, count, withheld }) =>
    withheld ? [{ code, count, told: withheldInWords(withheld) }] : [],
  )
  if (rows.length === 0) return null
  return (
    <section class="queues__apart">
      <h2>{t.queue.heldBack}</h2>
      <p class="quiet">{t.queue.heldBackWhy}</p>
      <QueueTable label={t.queue.heldBack} about={t.queue.whyHeldBack} rows={rows} />
    </section>
  )
}

interface QueueTableProps {
  /** What the table is of, for who hears it. */
  label: string
  /** What the last column tells. */
  about: string
  rows: readonly (Pick<CodeQueue, 'code' | 'count'> & { readonly told: Child })[]
}

/** Codes with how many suggestions wait for each, and what there is to tell about that. */
function QueueTable({ label, about, rows }: QueueTableProps) {
  return (
    <table class="queues" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t.common.code}</th>
          <th scope="col">{t.queue.openMore}</th>
          <th scope="col" class="queues__quality">
            {about}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, count, told }) => (
          <tr>
            <th scope="row">
              <CodeName code={code} href={`/suggestions/${code.id}`} />
            </th>
            <td>
              <Figures n={count} />
            </td>
            <td class="queues__quality small">{told}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Codes for which nothing waits; those that need something first say so. */
function QuietCodes({ codes }: Pick<QueuesPageProps, 'codes'>) {
  return (
    <section class="queues__apart">
      <h2>{t.queue.without}</h2>
      <ul>
        {codes.map(({ code, needsWords }) => (
          <li>
            <CodeName code={code} href={`/codebook/${code.id}`} />{' '}
            {needsWords && <span class="quiet">{t.queue.onlyName}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Sources in which nothing is suggested, because the words of the codes are of another language. */
function ForeignSources({ foreign }: Pick<QueuesPageProps, 'foreign'>) {
  if (foreign.length === 0) return null
  return (
    <section class="queues__apart">
      <h2>{t.queue.otherLanguage}</h2>
      <p class="quiet">{t.queue.otherLanguageWhy}</p>
      <ul>
        {foreign.map(({ id, name, language }) => (
          <li>
            <a href={`/documents/${id}`}>{name}</a>{' '}
            <span class="quiet">{t.queue.seems(t.queue.language[language])}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How fresh the model is. */
export function ModelWords({ model }: { model: ModelFacts }) {
  return (
    <>
      {t.queue.made} <When at={model.at} />
      {model.changesSince > 0
        ? t.codeQuality.notCounted(
            counted(model.changesSince, t.codeQuality.laterChange, t.codeQuality.laterChanges),
          )
        : t.codeQuality.upToDate}
    </>
  )
}
