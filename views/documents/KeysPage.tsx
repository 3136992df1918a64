import { t } from '../../server/language/t.ts'
import { SampleKeys } from '../suggestions/SampleKeys.tsx'
import { AuditKeys, EverywhereKeys, LettersChoice, QueueKeys, ReadingKeys } from './Keys.tsx'

/** The kinds of pages that have keys of their own. */
export const keysOf = ['reading', 'everywhere', 'queue', 'sample', 'report'] as const
export type KeysOf = (typeof keysOf)[number]

const lists = {
  everywhere: EverywhereKeys,
  reading: ReadingKeys,
  queue: QueueKeys,
  sample: SampleKeys,
  report: AuditKeys,
}

/** The keys as a page of their own; the script shows them over the page one is at. That page's own keys come first. */
export function KeysPage({ of }: { of: KeysOf }) {
  return (
    <>
      <h1>{t.documents.keys}</h1>
      {[of, ...keysOf.filter((other) => other !== of)].map((each) => {
        const List = lists[each]
        return <List />
      })}
      <LettersChoice />
    </>
  )
}
