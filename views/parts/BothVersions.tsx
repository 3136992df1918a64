import type { Child } from 'hono/jsx'
import { Note } from './Notes.tsx'

export interface Difference {
  name: Child
  theirs: Child
  yours: Child
}

interface VersionsTableProps {
  differences: readonly Difference[]
  yours?: string
}

/** What stands now beside what this person wanted, or saw, part by part. */
export function VersionsTable({ differences, yours: own = 'wat u wilde bewaren' }: VersionsTableProps) {
  return (
    <section class="table-scroll" aria-label="Beide versies" tabindex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">onderdeel</th>
            <th scope="col">staat er nu</th>
            <th scope="col">{own}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ name, theirs, yours }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{theirs}</td>
              <td>{yours}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/**
 * What somebody else changed meanwhile beside what this person wanted. Nothing was kept: the form below holds
 * their own version and keeps it when it is sent again.
 */
export function BothVersions({ differences, href }: { differences: readonly Difference[]; href: string }) {
  return (
    <Note attention title="Iemand anders heeft dit intussen gewijzigd">
      <p>
        Er is nog niets bewaard. Hieronder staan beide versies. Bewaart u het formulier opnieuw, dan blijft uw
        versie. <a href={href}>Laat staan wat er nu staat</a>
      </p>
      <VersionsTable differences={differences} />
    </Note>
  )
}
