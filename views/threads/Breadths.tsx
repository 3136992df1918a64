import { t } from '../../server/language/t.ts'
import type { Recurrence, Share } from '../../server/threads/recurrence.ts'
import { Facts } from '../parts/Notes.tsx'
import { KofN } from '../parts/Text.tsx'

/** In how many of what was read for it, in all, and apart where people were asked and where they were not. */
export function Breadths({ recurrence: { all, asked, unasked, people } }: { recurrence: Recurrence }) {
  const share = (of: Share | null) => (of === null || of.of === 0 ? null : <KofN k={of.found} n={of.of} />)
  return (
    <section class="stack" aria-labelledby="breadths">
      <h2 id="breadths">{t.threads.howWide}</h2>
      <Facts
        facts={[
          [t.threads.conversationsRead, share(all.units)],
          [t.threads.tablesRead, share(all.tables)],
          [t.threads.sessionsRead, share(all.sessions)],
          [t.threads.groups, share(all.groups)],
          [t.threads.differentPeople, people],
          [t.threads.conversationsUnasked, share(unasked.units)],
          [t.threads.conversationsAsked, share(asked.units)],
        ]}
      />
    </section>
  )
}
