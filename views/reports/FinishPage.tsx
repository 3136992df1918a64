import { counted, enumeration } from '../../server/language/figures.ts'
import { verdicts } from '../../server/reports/matching/verdict.ts'
import type { Conclusion, Round } from '../../server/reports/round.ts'
import { foundIn } from '../../server/reports/tallying.ts'
import { aloneInWords } from '../findings/words.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextArea } from '../parts/Field.tsx'
import { Facts, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Exact, When } from '../parts/Text.tsx'
import { FoundByPeople } from './FoundByPeople.tsx'
import { progressOf, SearchedWords } from './Scope.tsx'
import { changesInWords, verdictWords } from './words.ts'

export interface FinishPageProps {
  round: Round
  title: string
  address: string
  open: readonly { readonly key: string; readonly href: string }[]
  changed: Parameters<typeof changesInWords>[0]
  personNames: ReadonlyMap<string, string>
  canChange: boolean
  reason: string
  errors?: FieldErrors | undefined
}

/** The end of a round: first what is still missing, afterwards the statement that can be printed. */
export function FinishPage(props: FinishPageProps) {
  const { conclusion } = props.round
  return conclusion ? <Statement {...props} conclusion={conclusion} /> : <Finishing {...props} />
}

function Finishing(props: FinishPageProps) {
  const { round, title, address, open, changed, canChange } = props
  const { quotes, judged, closed, sample } = progressOf(round)
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHead
        title="Toets afronden"
        under={`Ronde ${round.audit.round} van ‘${title}’. Na het afronden verandert er niets meer aan.`}
      />
      <Facts
        facts={[
          ['Citaten', counted(quotes, 'citaat', 'citaten')],
          ['Beoordeeld', `${judged} van ${quotes}`],
          ['Afgesloten', `${closed} van ${quotes}`],
          ['Steekproef', sample ? `${sample.done} van ${sample.of} beoordeeld` : 'niet getrokken'],
        ]}
      />
      {changed.length > 0 && (
        <Note attention title="De bronnen zijn veranderd sinds deze ronde">
          <p>
            {changesInWords(changed)} Dat komt in de verklaring. U kunt ook eerst een nieuwe ronde berekenen.
          </p>
        </Note>
      )}
      {open.length > 0 && (
        <section class="stack" aria-labelledby="still-open">
          <h2 id="still-open">Nog niet afgesloten</h2>
          <ul class="keys-in-row">
            {open.map(({ key, href }) => (
              <li>
                <a href={href}>{key}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {canChange ? (
        <FinishForm {...props} />
      ) : (
        <p>
          <a href="/me">Vul uw naam in</a> om de ronde af te ronden.
        </p>
      )}
      <p>
        <a href={address}>Terug naar de ronde</a>
      </p>
    </>
  )
}

function FinishForm({ round, address, open, reason, errors }: FinishPageProps) {
  return (
    <PostForm
      action={`${address}/finish`}
      fields={{ revision: round.audit.revision }}
      class="form"
      label="Toets afronden"
    >
      {open.length > 0 && (
        <TextArea
          name="reason"
          label="Waarom is de ronde toch klaar?"
          hint={`${counted(open.length, 'citaat is', 'citaten zijn')} nog niet afgesloten. Uw reden komt in de verklaring.`}
          value={reason}
          errors={errors}
          required
        />
      )}
      <Buttons>
        <Button kind="primary">Ronde afronden</Button>
      </Buttons>
    </PostForm>
  )
}

/** *Afgerond door … op …*, with everything by which somebody can check it later. */
function Statement(props: FinishPageProps & { conclusion: Conclusion }) {
  const { round, title, address, conclusion, personNames } = props
  const { result, audit } = round
  const { report, head, counts, open, reason, exceptions, changedSince } = conclusion
  const found = conclusion.found ?? foundIn(round)
  return (
    <>
      <PageHead
        title="Verklaring"
        under={`Rapporttoets van ‘${title}’, ronde ${audit.round}`}
        actions={<ButtonLink href={address}>Terug naar de ronde</ButtonLink>}
      />
      <section class="statement sheet stack" aria-labelledby="finished">
        <h2 id="finished">
          Afgerond door {personNames.get(conclusion.person)} op <When at={conclusion.at} form="moment" />
        </h2>
        <FoundByPeople found={found} quotations={result.quotes} />
        {open.length > 0 && (
          <p>
            {counted(open.length, 'citaat is', 'citaten zijn')} niet afgesloten: {enumeration(open)}. Reden:{' '}
            {reason}
          </p>
        )}
        <h3>Het rapport</h3>
        <Facts
          facts={[
            ['Bestand', `${report.document}, tekstversie ${report.version}`],
            ['Controlegetal van het bestand', <Exact>{report.original}</Exact>],
            ['Controlegetal van de tekst', <Exact>{report.sha256}</Exact>],
          ]}
        />
        <h3>Waar is gezocht</h3>
        <SearchedWords searched={result.searched} />
        <Facts
          facts={[
            ['Stand van de bronnen', <Exact>{conclusion.input}</Exact>],
            [
              'Sinds de berekening',
              changedSince.length > 0 ? changesInWords(changedSince) : 'niets veranderd',
            ],
          ]}
        />
        <h3>Wat de computer vond</h3>
        <Facts facts={verdicts.map((verdict) => [verdictWords[verdict], String(counts[verdict] ?? 0)])} />
        <p class="small quiet">
          ‘Niet gevonden in de doorzochte bronnen’ betekent niet dat iets nooit is gezegd.
        </p>
        <Facts facts={[['Controlegetal van de uitkomst', <Exact>{conclusion.result}</Exact>]]} />
        <h3>Uitzonderingen</h3>
        {exceptions.length === 0 && (
          <p>
            {open.length === 0
              ? 'Geen. Elk citaat is afgesloten door iemand die het niet zelf koos, codeerde of publiceerde.'
              : 'Geen bij de citaten die zijn afgesloten.'}
          </p>
        )}
        {exceptions.map(({ item, person, reason: why }) => (
          <p>
            {item} is afgesloten door {personNames.get(person)}, die de woorden zelf koos, codeerde of
            publiceerde. Reden: {why}
          </p>
        ))}
        {found.alone.map(({ item, person, answered }) => (
          <p>
            {item}: door {personNames.get(person)} {aloneInWords({ answered })}.
          </p>
        ))}
        <h3>Logboek</h3>
        <Facts facts={[['Kop van de keten', <Exact>{head}</Exact>]]} />
        <p class="small quiet">
          Met <code>verify --head</code> en dit getal is na te gaan dat het logboek sindsdien alleen is
          aangevuld.
        </p>
      </section>
    </>
  )
}
