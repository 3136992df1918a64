import { counted } from '../../server/language/figures.ts'
import type { Round } from '../../server/reports/round.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Exact, KofN } from '../parts/Text.tsx'
import type { QuotationLine } from './props.ts'
import { VerdictSign } from './Verdict.tsx'
import { opening, stateWords, verdictWords } from './words.ts'

export interface SamplePageProps {
  round: Round
  title: string
  address: string
  quotations: number
  /** What was drawn, in the order of the report. */
  lines: readonly QuotationLine[]
  /** How many of those were judged. */
  done: number
  /** What the form holds: as it was typed, or what is proposed. */
  percent: string
  seed: string
  errors?: FieldErrors | undefined
  canChange: boolean
}

/** A random sample that anybody can draw again: how large, from what seed, how it is spread, how far it is. */
export function SamplePage(props: SamplePageProps) {
  const { round, title, quotations, lines, done } = props
  const { sample } = round
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHead
        title="Steekproef"
        under={`Een deel van de citaten uit ‘${title}’, door het lot gekozen en over de hoofdstukken verdeeld.`}
        actions={
          sample && (
            <ButtonLink href={lines[0]?.href ?? props.address} kind="primary">
              Steekproef nalopen
            </ButtonLink>
          )
        }
      />
      {sample ? (
        <section class="stack" aria-labelledby="drawn">
          <h2 id="drawn">Getrokken</h2>
          <p>
            <KofN k={sample.size} n={sample.of} of="citaten" />, startgetal <Exact>{sample.seed}</Exact>.{' '}
            <KofN k={done} n={sample.size} of="beoordeeld" />.
          </p>
          <p class="small quiet">
            Methode: per hoofdstuk naar aandeel (grootste rest), daarbinnen geschud met mulberry32. Met
            dezelfde citaten, omvang en hetzelfde startgetal komt steeds deze steekproef uit de bus.
          </p>
          <Chapters sample={sample} />
          <ol class="found found--wide">
            {lines.map((line) => (
              <Drawn {...line} />
            ))}
          </ol>
        </section>
      ) : (
        <EmptyState title="Nog geen steekproef">
          <p>
            Toetst u niet alle citaten, laat dan het lot kiezen welke wel. Het startgetal hoort erbij: daarmee
            kan iedereen dezelfde steekproef opnieuw trekken.
          </p>
        </EmptyState>
      )}
      {quotations > 0 && props.canChange && !round.conclusion && <DrawForm {...props} />}
      {round.conclusion && <Badge>ronde afgerond</Badge>}
    </>
  )
}

function Drawn({ quotation: { key, verdict, text, chapter }, state, href }: QuotationLine) {
  return (
    <li>
      <a href={href}>
        {verdict && <VerdictSign verdict={verdict} />}
        <span class="found__words">
          {key} {verdict && verdictWords[verdict]}: {opening(text)}
        </span>
        <span class="found__under">{[chapter, stateWords[state]].filter(Boolean).join(' · ')}</span>
      </a>
    </li>
  )
}

function Chapters({ sample }: { sample: NonNullable<Round['sample']> }) {
  return (
    <section class="table-scroll" aria-label="Per hoofdstuk" tabindex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">hoofdstuk</th>
            <th scope="col" class="figures">
              citaten
            </th>
            <th scope="col" class="figures">
              in de steekproef
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.chapters.map(({ chapter, of, drawn }) => (
            <tr>
              <th scope="row">{chapter ?? 'vóór het eerste hoofdstuk'}</th>
              <td class="figures">{of}</td>
              <td class="figures">{drawn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DrawForm({ round, address, quotations, percent, seed, errors }: SamplePageProps) {
  return (
    <section class="stack" aria-labelledby="draw">
      <h2 id="draw">{round.sample ? 'Een andere steekproef trekken' : 'Steekproef trekken'}</h2>
      {round.sample && (
        <p class="small quiet">De vorige blijft in het logboek staan. Bevindingen blijven bewaard.</p>
      )}
      <PostForm
        action={`${address}/sample`}
        fields={{ revision: round.audit.revision }}
        class="form"
        label="Steekproef trekken"
      >
        <TextField
          name="percent"
          type="number"
          label="Omvang in procenten"
          hint={`Er zijn ${counted(quotations, 'citaat', 'citaten')}. Er wordt naar boven afgerond.`}
          value={percent}
          errors={errors}
          required
        />
        <TextField
          name="seed"
          label="Startgetal"
          hint="Een getal of woord naar keuze. Schrijf het op: het hoort bij de steekproef."
          value={seed}
          errors={errors}
          required
        />
        <Buttons>
          <Button kind="primary">Trekken</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
