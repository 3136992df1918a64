import { counted } from '../../server/language/figures.ts'
import type { ListedRound } from '../../server/reports/store.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { SelectField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { KofN, When } from '../parts/Text.tsx'
import { CheckResult, QuoteCheck, type QuoteCheckProps } from './QuoteCheck.tsx'

export interface ReportsPageProps {
  rounds: readonly ListedRound[]
  /** Reports of the project that a round can be begun of. */
  reports: readonly { readonly id: string; readonly name: string }[]
  personNames: ReadonlyMap<string, string>
  check: QuoteCheckProps
  canChange: boolean
  errors?: FieldErrors | undefined
}

/** Every round there is, and the two ways to begin: one quotation, or a whole report. */
export function ReportsPage(props: ReportsPageProps) {
  const { rounds, errors, check } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Rapporttoets"
        under="Is het echt zo gezegd? Elk citaat wordt opgezocht in alle bronnen. U oordeelt zelf."
      />
      {check.checked ? (
        <>
          <QuoteCheck {...check} />
          <CheckResult {...check.checked} />
          <WholeReport {...props} />
        </>
      ) : (
        <div class="ways">
          <QuoteCheck {...check} />
          <WholeReport {...props} />
        </div>
      )}
      {rounds.length > 0 ? <Rounds {...props} /> : <NoRounds />}
    </>
  )
}

function NoRounds() {
  return (
    <EmptyState title="Nog geen rapport getoetst">
      <ol class="way-steps">
        <li>Geef een rapport op, of kies er een dat er al is.</li>
        <li>Rode Draad zoekt elk citaat op en laat het verschil met de bron zien, woord voor woord.</li>
        <li>U legt per citaat vast of woorden, toeschrijving en strekking juist zijn.</li>
        <li>
          Het team antwoordt. Wie de woorden niet zelf codeerde, koos of publiceerde, sluit het citaat af.
          Moet het toch anders, dan komt de reden in het verslag.
        </li>
        <li>U rondt de ronde af met een verklaring.</li>
      </ol>
    </EmptyState>
  )
}

function WholeReport({ reports, canChange, errors, rounds }: ReportsPageProps) {
  return (
    <section class="way stack" aria-labelledby="whole">
      <h2 id="whole">Een rapport toetsen</h2>
      {canChange ? (
        <>
          <UploadForm errors={errors} rounds={rounds} />
          {reports.length > 0 && <ChooseForm reports={reports} errors={errors} rounds={rounds} />}
        </>
      ) : (
        <p>
          <a href="/me">Vul eerst uw naam in</a>. Die komt bij alles wat u vastlegt.
        </p>
      )}
    </section>
  )
}

function UploadForm({ errors, rounds }: Pick<ReportsPageProps, 'errors' | 'rounds'>) {
  const faults = errors?.report ?? []
  return (
    <PostForm action="/reports/uploads" files label="Rapport toevoegen" class="stack">
      <div class={faults.length > 0 ? 'field field--faulty' : 'field'}>
        <p class="field__hint" id="report-hint">
          docx, pdf, odt, txt of md, hoogstens 50 MB. Een rapport is nooit bron van zichzelf.
        </p>
        {faults.length > 0 && (
          <p class="field__error" id="report-error">
            {faults.join(' ')}
          </p>
        )}
        <div class="choose-file">
          <label for="report">Kies een nieuw rapport</label>
          <input
            type="file"
            id="report"
            name="report"
            accept=".docx,.pdf,.odt,.rtf,.html,.txt,.md"
            aria-describedby={faults.length > 0 ? 'report-hint report-error' : 'report-hint'}
          />
          <output for="report" />
        </div>
      </div>
      <FollowsField rounds={rounds} id="follows-upload" />
      <Buttons>
        <Button kind="primary">Toets dit bestand</Button>
      </Buttons>
    </PostForm>
  )
}

/** Which earlier round this one is compared with; mostly Rode Draad sees that by itself. */
function FollowsField({ rounds, id }: Pick<ReportsPageProps, 'rounds'> & { id: string }) {
  if (rounds.length === 0) return null
  return (
    <SelectField
      name="previous"
      id={id}
      label="Vergelijken met"
      options={[
        { value: '', name: 'de vorige ronde van dit rapport' },
        { value: 'none', name: 'niets: dit is een eerste ronde' },
        ...rounds.map((round) => ({
          value: round.id,
          name: `${round.document.title ?? round.document.name}, ronde ${round.round}`,
        })),
      ]}
    />
  )
}

function ChooseForm({ reports, errors, rounds }: Pick<ReportsPageProps, 'reports' | 'errors' | 'rounds'>) {
  return (
    <PostForm action="/reports" label="Ronde beginnen" class="stack">
      <SelectField
        name="document"
        label="Of een rapport dat er al is"
        errors={errors}
        options={reports.map(({ id, name }) => ({ value: id, name }))}
      />
      <FollowsField rounds={rounds} id="follows-choose" />
      <Buttons>
        <Button>Begin een ronde</Button>
      </Buttons>
    </PostForm>
  )
}

function Rounds({ rounds, personNames }: ReportsPageProps) {
  return (
    <section class="stack" aria-labelledby="rounds">
      <h2 id="rounds">Rondes</h2>
      <section class="table-scroll" aria-labelledby="rounds" tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">rapport</th>
              <th scope="col">ronde</th>
              <th scope="col">berekend</th>
              <th scope="col">citaten</th>
              <th scope="col">stand</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <Line round={round} person={personNames.get(round.person) ?? ''} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

const doubtful = ['altered', 'composite', 'not-found'] as const

function Line({ round: line, person }: { round: ListedRound; person: string }) {
  const { id, round, document, at, counts, quotations, closed, isConcluded, isDamaged } = line
  const toLookAt = doubtful.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0)
  return (
    <tr>
      <th scope="row">
        <a href={`/reports/${id}`} aria-label={`${document.title ?? document.name}, ronde ${round}`}>
          {document.title ?? document.name}
        </a>
        {document.title && <span class="under">{document.name}</span>}
      </th>
      <td>{round}</td>
      <td>
        <When at={at} />
        <span class="under">{person}</span>
      </td>
      <td>
        {counted(quotations, 'citaat', 'citaten')}
        {toLookAt > 0 && <span class="under">{toLookAt} gewijzigd, samengevoegd of niet gevonden</span>}
      </td>
      <td>
        {isDamaged ? (
          <Badge tone="attention">beschadigd</Badge>
        ) : isConcluded ? (
          <Badge tone="good">afgerond</Badge>
        ) : (
          <KofN k={closed} n={quotations} of="afgesloten" />
        )}
      </td>
    </tr>
  )
}
