import { t } from '../../server/language/t.ts'
import { SelectField } from '../parts/Field.tsx'

/** Whether sessions or their tables stand in the picture. */
export function ByField({ by }: { by: 'session' | 'table' }) {
  return (
    <SelectField
      name="by"
      label={t.figures.by}
      value={by}
      options={[
        { value: 'session', name: t.figures.bySession },
        { value: 'table', name: t.figures.byTable },
      ]}
    />
  )
}
