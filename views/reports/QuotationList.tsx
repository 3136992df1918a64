import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { AuditFlag, Verdict } from '../../server/reports/matching/verdict.ts'
import { Button } from '../parts/Buttons.tsx'
import { type Option, SelectField } from '../parts/Field.tsx'
import type { AuditPageProps, QuotationLine } from './props.ts'
import { VerdictSign } from './Verdict.tsx'
import { type ItemState, loudFlags } from './words.ts'

/** Every quotation of the report, narrowed to what was asked for. */
export function QuotationList(props: AuditPageProps) {
  const { lines, filter, counts, address } = props
  const isNarrowed = filter.outcome || filter.flag || filter.state || filter.sample
  return (
    <section class="audit__list stack" aria-labelledby="quotations">
      <div class="headrow">
        <h2 id="quotations">{t.reportRound.quotes}</h2>
        {isNarrowed && (
          <a class="small" href={`${address}#quotations`}>
            {t.reportRound.clearFilter}
          </a>
        )}
      </div>
      <Filter {...props} />
      {isNarrowed && (
        <p class="small quiet">
          {t.reportRound.kOfN(counted(lines.length, t.common.quote, t.common.quotes), counts.all)}
          {filter.sample && t.reportRound.onlySample}
        </p>
      )}
      {lines.length === 0 ? (
        <p class="small">{counts.all === 0 ? t.reportRound.nothingQuoted : t.reportRound.noneFits}</p>
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
    page === null ? '' : t.reportRound.page(page),
    ...flags
      .filter((flag) => loudFlags.has(flag) || flag === 'several-sources')
      .map((flag) => t.reports.flag[flag]),
    state === 'answered' && reply
      ? t.reportRound.teamSays(t.reports.answer[reply.answer])
      : t.reports.state[state],
  ].filter((part) => part !== '')
  return (
    <li>
      <a href={href} aria-current={isChosen ? 'true' : undefined}>
        <VerdictSign verdict={verdict} />
        <span class="found__words">
          {key} {t.reports.verdict[verdict]}
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
          <a href={`${address}/terms`}>
            {t.reportRound.termsNoQuote(counted(terms.length, t.reportRound.term, t.reportRound.terms))}
          </a>
        </li>
      )}
      {extents.length > 0 && (
        <li>
          <a href={`${address}/extents`}>
            {counted(extents.length, t.reportRound.extent, t.reportRound.extents)}
          </a>
        </li>
      )}
      <li>
        <a href={`${address}/claims`}>{t.reportRound.claims}</a>
      </li>
    </ul>
  )
}

function Filter({ filter, counts, address, chosen }: AuditPageProps) {
  const { outcomes, flags, states } = counts
  if (counts.all === 0) return null
  return (
    <form
      method="get"
      action={`${address}#quotations`}
      class="audit__filter"
      aria-label={t.reportRound.filter}
    >
      <SelectField
        name="outcome"
        label={t.reportRound.outcome}
        value={filter.outcome ?? ''}
        options={[
          { value: '', name: t.reportRound.allQuotes(counts.all) },
          ...optionsOf(outcomes, (value: Verdict) => t.reports.verdict[value]),
        ]}
      />
      {flags.length > 0 && (
        <SelectField
          name="flag"
          label={t.reportRound.lookAt}
          value={filter.flag ?? ''}
          options={[
            { value: '', name: t.reportRound.everything },
            ...optionsOf(flags, (value: AuditFlag) => t.reports.flag[value]),
          ]}
        />
      )}
      <SelectField
        name="state"
        label={t.reportRound.state}
        value={filter.state ?? ''}
        options={[
          { value: '', name: t.reportRound.everything },
          ...optionsOf(states, (value: ItemState) => t.reports.state[value]),
        ]}
      />
      {filter.sample && <input type="hidden" name="sample" value="1" />}
      {chosen && <input type="hidden" name="quote" value={chosen.quotation.key} />}
      <Button small>{t.reportRound.filter}</Button>
    </form>
  )
}

function optionsOf<Value extends string>(
  counts: readonly { readonly value: Value; readonly count: number }[],
  words: (value: Value) => string,
): Option[] {
  return counts.map(({ value, count }) => ({ value, name: `${words(value)} (${count})` }))
}
