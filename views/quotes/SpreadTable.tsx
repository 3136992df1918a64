import type { Child } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
import type { Share, Spread } from '../../server/quotes/spread.ts'
import { KofN } from '../parts/Text.tsx'

/** How the quotes are spread, beside the evidence of their threads. A session without a quote is a row too. */
export function SpreadTable({ spread }: { spread: Spread }) {
  const { sessions, tables, elsewhere, groups, roles, unknown, hasEvidence } = spread
  const quoted = sessions.filter((session) => session.quotes > 0).length
  return (
    <section aria-labelledby="spread">
      <h2 id="spread">{t.quoteSets.spread}</h2>
      <p>
        <KofN k={quoted} n={sessions.length} of={t.common.sessions} />,{' '}
        <KofN k={tables.quoted} n={tables.all} of={t.common.tables} />
      </p>
      {hasEvidence && <p class="small quiet">{t.quoteSets.spreadHow}</p>}
      <Shares name={t.common.session} hasEvidence={hasEvidence}>
        {sessions.map((session) => (
          <Row share={session} hasEvidence={hasEvidence}>
            <a href={`/sessions/${session.id}`}>{session.title}</a>
            <Tables {...session} hasEvidence={hasEvidence} />
          </Row>
        ))}
        <Rest share={elsewhere} hasEvidence={hasEvidence}>
          {t.quoteSets.noSession}
        </Rest>
      </Shares>
      <Kinds name={t.quoteSets.group} shares={groups} rest={unknown.group} hasEvidence={hasEvidence} />
      <Kinds name={t.quoteSets.role} shares={roles} rest={unknown.role} hasEvidence={hasEvidence} />
    </section>
  )
}

interface Beside {
  hasEvidence: boolean
}

interface SharesProps extends Beside {
  name: string
  children?: Child
}

function Shares({ name, hasEvidence, children }: SharesProps) {
  return (
    <table class="spread" aria-label={`${t.quoteSets.spread}: ${name}`}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" class="figures">
            {t.common.quotes}
          </th>
          {hasEvidence && (
            <th scope="col" class="figures">
              {t.quoteSets.evidence}
            </th>
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

interface RowProps extends Beside {
  share: Omit<Share, 'title'>
  children?: Child
}

function Row({ share, hasEvidence, children }: RowProps) {
  return (
    <tr>
      <td>{children}</td>
      <td class="figures">{share.quotes}</td>
      {hasEvidence && <td class="figures">{share.evidence}</td>}
    </tr>
  )
}

function Rest(props: RowProps) {
  return props.share.quotes + props.share.evidence > 0 ? <Row {...props} /> : null
}

/** Groups and roles, when the list of participants tells any. */
function Kinds({
  name,
  shares,
  rest,
  hasEvidence,
}: Beside & { name: string; shares: readonly Share[]; rest: Omit<Share, 'title'> }) {
  if (shares.length === 0) return null
  return (
    <Shares name={name} hasEvidence={hasEvidence}>
      {shares.map((share) => (
        <Row share={share} hasEvidence={hasEvidence}>
          {share.title}
        </Row>
      ))}
      <Rest share={rest} hasEvidence={hasEvidence}>
        {t.quoteSets.unknown}
      </Rest>
    </Shares>
  )
}

function Tables({ tables, hasEvidence }: Beside & { tables: readonly Share[] }) {
  const told = tables.filter(({ quotes, evidence }) => quotes + evidence > 0)
  if (told.length === 0) return null
  return (
    <span class="small quiet spread__tables">
      {told
        .map(({ title, quotes, evidence }) =>
          hasEvidence ? t.quoteSets.sharesOfTable(title, quotes, evidence) : `${title}: ${quotes}`,
        )
        .join(', ')}
    </span>
  )
}
