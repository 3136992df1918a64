import { t } from '../../server/language/t.ts'
import { SampleKeys } from '../suggestions/SampleKeys.tsx'
import { AuditKeys, Keys, QueueKeys } from './Keys.tsx'

/** The keys as a page of their own, for whoever has no script. */
export function KeysPage() {
  return (
    <>
      <h1>{t.documents.keys}</h1>
      <Keys />
      <QueueKeys />
      <SampleKeys />
      <AuditKeys />
    </>
  )
}
