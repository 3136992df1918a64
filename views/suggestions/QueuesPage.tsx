import type { Child } from 'hono/jsx'
import { counted } from '../../server/language/figures.ts'
import type { ForeignSource } from '../../server/suggestions/foreign.ts'
import { languageInWords } from '../../server/suggestions/language.ts'
import type { CodeQuality } from '../../server/suggestions/quality/code-quality.ts'
import type { Withheld } from '../../server/suggestions/quality/withholding.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { Figures, When } from '../parts/Text.tsx'
import { QualityWords } from './QualityWords.tsx'
import { NoCodes } from './QueueEmpty.tsx'
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
}

/** How many suggestions wait per code. */
export function QueuesPage({ codes, model, foreign }: QueuesPageProps) {
  const shown = codes.filter(({ withheld }) => !withheld)
  const waiting = shown.filter(({ count }) => count > 0)
  const quiet = shown.filter(({ count }) => count === 0)
  const total = waiting.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <PageHead
        title="Suggesties"
        under={codes.length > 0 && model && <ModelWords model={model} />}
        actions={
          total > 0 && (
            <>
              <ButtonLink kind="primary" href="/suggestions/all?order=uncertain">
                Beslis over alle codes
              </ButtonLink>
              <ButtonLink href="/suggestions/all">Eerst de zekerste</ButtonLink>
            </>
          )
        }
      />
      {codes.length === 0 && <NoCodes />}
      {codes.length > 0 && !model && (
        <EmptyState title="De suggesties worden gemaakt">
          <p>Dat duurt meestal minder dan een minuut. Laad de pagina zo opnieuw.</p>
        </EmptyState>
      )}
      {codes.length > 0 && model && total === 0 && (
        <EmptyState title="Er wachten geen suggesties">
          {shown.length < codes.length && <p>Wat er nog is, wordt achtergehouden. Hieronder staat waarom.</p>}
          <p>
            Rode Draad stelt codes voor op grond van de namen, trefwoorden en omschrijvingen in het{' '}
            <a href="/codebook">codeboek</a> en leert van wat u codeert.
          </p>
        </EmptyState>
      )}
      {waiting.length > 0 && <Waiting codes={waiting} />}
      {codes.length > 0 && (
        <p class="queues__sample">
          <a href="/suggestions/sample">Leessteekproef</a>{' '}
          <span class="quiet">
            Lees een paar zinnen die het toeval kiest, zonder suggesties: zo weet u wat Rode Draad mist.
          </span>
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
      about="hoe goed zijn ze"
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
      <h2>Achtergehouden</h2>
      <p class="quiet">
        Van deze codes kloppen te weinig suggesties om ze ongevraagd te tonen. Betere trefwoorden en meer
        coderingen helpen.
      </p>
      <QueueTable about="waarom" rows={rows} />
    </section>
  )
}

interface QueueTableProps {
  /** What the last column tells. */
  about: string
  rows: readonly (Pick<CodeQueue, 'code' | 'count'> & { readonly told: Child })[]
}

/** Codes with how many suggestions wait for each, and what there is to tell about that. */
function QueueTable({ about, rows }: QueueTableProps) {
  return (
    <table class="queues">
      <thead>
        <tr>
          <th scope="col">code</th>
          <th scope="col">open suggesties</th>
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
      <h2>Zonder open suggesties</h2>
      <ul>
        {codes.map(({ code, needsWords }) => (
          <li>
            <CodeName code={code} href={`/codebook/${code.id}`} />{' '}
            {needsWords && (
              <span class="quiet">
                heeft alleen een naam: geef trefwoorden of een omschrijving, of codeer eerst zelf
              </span>
            )}
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
      <h2>Bronnen in een andere taal</h2>
      <p class="quiet">
        Suggesties gaan op woorden, en uw codeboek is in een andere taal. In deze bronnen stelt Rode Draad
        niets voor.
      </p>
      <ul>
        {foreign.map(({ id, name, language }) => (
          <li>
            <a href={`/documents/${id}`}>{name}</a>{' '}
            <span class="quiet">lijkt {languageInWords[language]}</span>
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
      Gemaakt <When at={model.at} />
      {model.changesSince > 0
        ? `; ${counted(model.changesSince, 'latere wijziging telt', 'latere wijzigingen tellen')} nog niet mee.`
        : ', met alles wat er nu staat.'}
    </>
  )
}
