import { t } from '../../server/language/t.ts'
import { BothVersions, VersionsTable } from '../parts/BothVersions.tsx'
import { Note } from '../parts/Notes.tsx'
import type { RefusedForm } from './props.ts'

/** Why a form was not kept; what was filled in stands in it still. */
export function Refused({ refused, href }: { refused: RefusedForm; href: string }) {
  return (
    <div class="audit__part" role="alert">
      <Why refused={refused} href={href} />
    </div>
  )
}

function Why({ refused: { differences, form, sentence }, href }: { refused: RefusedForm; href: string }) {
  if (differences.length === 0) return <Note attention title={sentence} />
  if (form !== 'closing') return <BothVersions differences={differences} href={href} />
  return (
    <Note attention title={t.reportRound.changedMeanwhile}>
      <p>{t.reportRound.notClosedYet}</p>
      <VersionsTable differences={differences} yours={t.reportRound.youSaw} />
    </Note>
  )
}
