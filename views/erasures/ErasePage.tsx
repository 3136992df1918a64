import type { Survey } from '../../server/history/erasing/survey.ts'
import { touchedInWords } from '../../server/history/erasing/words.ts'
import { enumeration } from '../../server/language/figures.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextArea, TextField } from '../parts/Field.tsx'
import { EmptyState, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface ErasePageProps {
  /** `‘verslag.txt’ wissen` */
  title: string
  survey: Survey
  /** The words that go, when they are few enough to read. */
  words: string | null
  /** What a person types to confirm it. */
  confirm: string
  /** Where the form goes to, with what it says of a part or a label. */
  action: string
  fields: Readonly<Record<string, string | number | undefined>>
  typed: { readonly ground: string; readonly confirm: string }
  errors: FieldErrors | undefined
}

/** What would be erased, published quotes first, and the form that does it. */
export function ErasePage(props: ErasePageProps) {
  const { title, survey, words, errors } = props
  const touched = touchedInWords(survey.touches)
  if (touched.length === 0) {
    return (
      <>
        <PageHead title={title} />
        <EmptyState title="Hier is niets meer om te wissen">
          <p>
            Dit is al gewist, of het is leeg. Zie <a href="/erasures">Bewaren en wissen</a>.
          </p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead title={title} under="Er is nog niets gewist. Lees eerst wat er weggaat." />
      <ErrorSummary errors={errors} />
      <Published survey={survey} />
      <section class="stack" aria-labelledby="goes">
        <h2 id="goes">Dit wordt gewist of verliest woorden</h2>
        <ul class="list">
          {touched.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        {words !== null && <blockquote class="words">{words}</blockquote>}
        <Stays survey={survey} />
      </section>
      <Confirm {...props} />
    </>
  )
}

function Published({ survey: { published, reports } }: { survey: Survey }) {
  if (published.length + reports.length === 0) {
    return <p>Geen gepubliceerd citaat en geen getoetst rapport wordt hierdoor geraakt.</p>
  }
  return (
    <section class="stack" aria-labelledby="published">
      {published.length > 0 && (
        <>
          <h2 id="published">Gepubliceerde citaten die dit raakt</h2>
          <ul class="list">
            {published.map(({ set, setId, edition, short, exact }) => (
              <li>
                <span class="words">{exact}</span>{' '}
                <span class="small quiet">
                  <a href={`/quote-sets/${setId}`}>{set}</a>, editie {edition},{' '}
                  <a href={`/q/${short}`}>citaat {short}</a>
                </span>
              </li>
            ))}
          </ul>
          <p>
            Anderen kunnen deze woorden al gelezen hebben. De pagina van zo’n citaat zegt voortaan dat het
            gewist is, met de grond en de datum.
          </p>
        </>
      )}
      {reports.length > 0 && (
        <>
          <h2>Rapporten die deze woorden citeren</h2>
          <ul class="list">
            {reports.map(({ id, report, round }) => (
              <li>
                <a href={`/reports/${id}`}>{report}</a>
                <span class="small quiet">, ronde {round}</span>
              </li>
            ))}
          </ul>
          <p>
            In het rapport zelf blijven de woorden staan. Wilt u ze ook daar weg, wis dan dat rapport of dat
            deel.
          </p>
        </>
      )}
    </section>
  )
}

function Stays({ survey: { kind, shared, copies } }: { survey: Survey }) {
  return (
    <>
      {kind !== 'memo' && (
        <p>
          De woorden gaan ook uit het logboek, de zoekindex, de modellen en de bestanden van dit project.
          {kind === 'part' || kind === 'speaker'
            ? ' In de tekst komt er op elke plek een blokje ▇ voor terug, zodat de rest op zijn plaats blijft.'
            : ''}
        </p>
      )}
      {kind === 'speaker' && (
        <p>
          De naam gaat overal weg. Initialen, bijnamen en omschrijvingen herkent het programma niet: zoek daar
          zelf naar en wis ze als deel van een bron.
        </p>
      )}
      {shared.length > 0 && (
        <Note attention title="Een deel van de naam blijft staan.">
          <p>
            {enumeration(shared.map((part) => `‘${part}’`))} kan ook iemand anders van dezelfde bijeenkomst
            zijn.
          </p>
        </Note>
      )}
      <Note attention title="Reservekopieën bewaren het nog.">
        <p>
          {copies.length > 0
            ? `In de gegevensmap staan ook nog oude kopieën: ${copies.join(', ')}. Die haalt u weg bij Bewaren en wissen.`
            : 'Wat u eerder exporteerde of als reservekopie bewaarde, kan dit programma niet wissen. Haal dat zelf weg.'}
        </p>
      </Note>
    </>
  )
}

function Confirm({ title, confirm, action, fields, typed, errors }: ErasePageProps) {
  return (
    <section class="stack" aria-labelledby="confirm-title">
      <h2 id="confirm-title">Voorgoed wissen</h2>
      <PostForm action={action} fields={fields} class="form" label={title}>
        <TextArea
          name="ground"
          label="Grond"
          hint="Waarom wist u dit? Dit blijft bewaard: noem geen namen."
          rows={2}
          value={typed.ground}
          errors={errors}
          required
        />
        <TextField
          name="confirm"
          label={
            <>
              Typ <strong>{confirm}</strong> om te bevestigen
            </>
          }
          hint="Wissen kan niet ongedaan worden gemaakt."
          value={typed.confirm}
          errors={errors}
          required
        />
        <Buttons>
          <Button>Voorgoed wissen</Button>
          <a href="/erasures">Niet wissen</a>
        </Buttons>
      </PostForm>
    </section>
  )
}
