import { counted } from '../../server/language/figures.ts'
import type { AuditFlag, Verdict } from '../../server/reports/matching/verdict.ts'
import { Button } from '../parts/Buttons.tsx'
import { type Option, SelectField } from '../parts/Field.tsx'
import type { AuditPageProps, QuotationLine } from './props.ts'
import { VerdictSign } from './Verdict.tsx'
import { answerWords, flagWords, type ItemState, loudFlags, stateWords, verdictWords } from './words.ts'

/** Every quotation of the report, narrowed to what was asked for. */
export function QuotationList(props: AuditPageProps) {
  const { lines, filter, counts, address } = props
  const isNarrowed = filter.outcome || filter.flag || filter.state || filter.sample
  return (
    <section class="audit__list stack" aria-labelledby="quotations">
      <div class="headrow">
        <h2 id="quotations">Citaten</h2>
        {isNarrowed && (
          <a class="small" href={`${address}#quotations`}>
            wis filter
          </a>
        )}
      </div>
      <Filter {...props} />
      {isNarrowed && (
        <p class="small quiet">
          {counted(lines.length, 'citaat', 'citaten')} van {counts.all}
          {filter.sample && ', alleen de steekproef'}
        </p>
      )}
      {lines.length === 0 ? (
        <p class="small">
          {counts.all === 0
            ? 'In dit rapport staat niets tussen aanhalingstekens, als blokcitaat of in een lijst met citaten.'
            : 'Geen enkel citaat past bij dit filter.'}
        </p>
      ) : (
        <ol class="found">
          {lines.map((line) => (
            <Line line={line} {...props} />
          ))}
        </ol>
      )}
      <Apart {...props} />
    </section>
  )
}

function Line({ line, round, chosen }: { line: QuotationLine } & Pick<AuditPageProps, 'round' | 'chosen'>) {
  const { quotation, href, state } = line
  const { key, verdict, page, flags } = quotation
  if (verdict === null) return null
  const isChosen = chosen?.quotation.key === key
  const reply = round.replies.get(key)
  const under = [
    page === null ? '' : `blz. ${page}`,
    ...flags
      .filter((flag) => loudFlags.has(flag) || flag === 'several-sources')
      .map((flag) => flagWords[flag]),
    state === 'answered' && reply ? `team: ${answerWords[reply.answer]}` : stateWords[state],
  ].filter((part) => part !== '')
  return (
    <li>
      <a href={href} aria-current={isChosen ? 'true' : undefined}>
        <VerdictSign verdict={verdict} />
        <span class="found__words">
          {key} {verdictWords[verdict]}
        </span>
        <span class="found__under">{under.join('\u00a0· ')}</span>
      </a>
    </li>
  )
}

/** What is listed apart: no quotation, or no words of somebody. */
function Apart({ round, address }: Pick<AuditPageProps, 'round' | 'address'>) {
  const terms = round.result.quotes.filter(({ verdict }) => verdict === null)
  const { extents } = round.result
  return (
    <ul class="audit__apart small">
      {terms.length > 0 && (
        <li>
          <a href={`${address}/terms`}>{counted(terms.length, 'term', 'termen')}, geen citaat</a>
        </li>
      )}
      {extents.length > 0 && (
        <li>
          <a href={`${address}/extents`}>
            {counted(extents.length, 'uitspraak over aantallen', 'uitspraken over aantallen')}
          </a>
        </li>
      )}
      <li>
        <a href={`${address}/claims`}>Beweringen</a>
      </li>
    </ul>
  )
}

function Filter({ filter, counts, address, chosen }: AuditPageProps) {
  const { outcomes, flags, states } = counts
  if (counts.all === 0) return null
  return (
    <form method="get" action={`${address}#quotations`} class="audit__filter" aria-label="Filter">
      <SelectField
        name="outcome"
        label="Uitkomst"
        value={filter.outcome ?? ''}
        options={[
          { value: '', name: `alle citaten (${counts.all})` },
          ...optionsOf(outcomes, (value: Verdict) => verdictWords[value]),
        ]}
      />
      {flags.length > 0 && (
        <SelectField
          name="flag"
          label="Let op"
          value={filter.flag ?? ''}
          options={[
            { value: '', name: 'alles' },
            ...optionsOf(flags, (value: AuditFlag) => flagWords[value]),
          ]}
        />
      )}
      <SelectField
        name="state"
        label="Stand"
        value={filter.state ?? ''}
        options={[
          { value: '', name: 'alles' },
          ...optionsOf(states, (value: ItemState) => stateWords[value]),
        ]}
      />
      {filter.sample && <input type="hidden" name="sample" value="1" />}
      {chosen && <input type="hidden" name="quote" value={chosen.quotation.key} />}
      <Button small>Filter</Button>
    </form>
  )
}

function optionsOf<Value extends string>(
  counts: readonly { readonly value: Value; readonly count: number }[],
  words: (value: Value) => string,
): Option[] {
  return counts.map(({ value, count }) => ({ value, name: `${words(value)} (${count})` }))
}
