import type { Recurrence, Share } from '../../server/threads/recurrence.ts'
import { Facts } from '../parts/Notes.tsx'
import { KofN } from '../parts/Text.tsx'

/** In how many of what was read for it, in all, and apart where people were asked and where they were not. */
export function Breadths({ recurrence: { all, asked, unasked, people } }: { recurrence: Recurrence }) {
  const share = (of: Share | null) => (of === null || of.of === 0 ? null : <KofN k={of.found} n={of.of} />)
  return (
    <section class="stack" aria-labelledby="breadths">
      <h2 id="breadths">Hoe breed</h2>
      <Facts
        facts={[
          ['gelezen gesprekken', share(all.units)],
          ['gelezen tafels', share(all.tables)],
          ['gelezen bijeenkomsten', share(all.sessions)],
          ['groepen', share(all.groups)],
          ['verschillende mensen', people],
          ['gesprekken, ongevraagd', share(unasked.units)],
          ['gesprekken, gevraagd', share(asked.units)],
        ]}
      />
    </section>
  )
}
