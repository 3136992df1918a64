import type { Child } from 'hono/jsx'
import type { Scope } from '../../server/figures/scope.ts'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { type Option, SelectField, TextField } from '../parts/Field.tsx'

export interface ScopeFormProps {
  action: string
  scope: Scope
  /** The whole codebook, sub-codes shifted in; none when the figure cannot be cut by code. */
  codes?: readonly Option[]
  sessions?: readonly Option[]
  hasPeriod?: boolean
  children?: Child
}

/** What the picture shows, kept in the address, so that a link gives the same view. */
export function ScopeForm({ action, scope, codes, sessions, hasPeriod = true, children }: ScopeFormProps) {
  return (
    <form class="figure-choices" method="get" action={action} aria-label={t.figures.filter}>
      {children}
      {codes && (
        <SelectField
          name="code"
          label={t.figures.code}
          value={scope.code}
          options={[{ value: '', name: t.figures.allCodes }, ...codes]}
        />
      )}
      {sessions && (
        <SelectField
          name="session"
          label={t.figures.session}
          value={scope.session}
          options={[{ value: '', name: t.figures.allSessions }, ...sessions]}
        />
      )}
      {hasPeriod && (
        <>
          <TextField type="date" name="from" label={t.figures.from} value={scope.from} />
          <TextField type="date" name="to" label={t.figures.to} value={scope.to} />
        </>
      )}
      <Button>{t.figures.show}</Button>
    </form>
  )
}
