import { BothVersions } from '../parts/BothVersions.tsx'
import { Note } from '../parts/Notes.tsx'
import type { RefusedForm } from './props.ts'

/** Why a form was not kept; what was filled in stands in it still. */
export function Refused({ refused, href }: { refused: RefusedForm; href: string }) {
  return (
    <div class="audit__part" role="alert">
      {refused.differences.length > 0 ? (
        <BothVersions differences={refused.differences} href={href} />
      ) : (
        <Note attention title={refused.sentence} />
      )}
    </div>
  )
}
