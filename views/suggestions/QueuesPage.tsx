import { counted } from '../../server/text/figures.ts'
import { PageHead } from '../layout/Page.tsx'
import { CodeName } from '../parts/Code.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { Figures, When } from '../parts/Text.tsx'

export interface ModelFacts {
  readonly at: string
  readonly changesSince: number
}

export interface QueuesPageProps {
  codes: readonly { id: string; name: string; status: string }[]
  counts: ReadonlyMap<string, number>
  model: ModelFacts | undefined
}

/** How many suggestions wait per code. */
export function QueuesPage({ codes, counts, model }: QueuesPageProps) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (
    <>
      <PageHead
        title="Suggesties"
        under={model ? <ModelWords model={model} /> : 'Suggesties worden nog gemaakt. Kom zo terug.'}
      />
      {model && total === 0 && (
        <EmptyState title="Er wachten geen suggesties">
          <p>
            Rode Draad stelt codes voor op grond van de namen, trefwoorden en omschrijvingen in het{' '}
            <a href="/codebook">codeboek</a> en leert van wat u codeert.
          </p>
        </EmptyState>
      )}
      {total > 0 && (
        <table class="queues">
          <thead>
            <tr>
              <th scope="col">code</th>
              <th scope="col">open suggesties</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => {
              const count = counts.get(code.id) ?? 0
              return (
                <tr>
                  <th scope="row">
                    <CodeName code={code} href={count > 0 ? `/suggestions/${code.id}` : undefined} />
                  </th>
                  <td>
                    <Figures n={count} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
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
