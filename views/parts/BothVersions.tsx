import type { Child } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
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
export function VersionsTable({ differences, yours }: VersionsTableProps) {
  return (
    <section class="table-scroll" aria-label={t.parts.bothVersions} tabindex={0}>
      <table class="table" aria-label={t.parts.bothVersions}>
        <thead>
          <tr>
            <th scope="col">{t.parts.item}</th>
            <th scope="col">{t.parts.theirs}</th>
            <th scope="col">{yours ?? t.parts.yours}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ name, theirs, yours: own }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{theirs}</td>
              <td>{own}</td>
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
    <Note attention title={t.parts.changedMeanwhile}>
      <p>
        {t.parts.changedMeanwhileHint} <a href={href}>{t.parts.leaveTheirs}</a>
      </p>
      <VersionsTable differences={differences} />
    </Note>
  )
}
