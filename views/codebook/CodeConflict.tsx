import { t } from '../../server/language/t.ts'
import { BothVersions } from '../parts/BothVersions.tsx'
import { changeInWords } from './changes.ts'
import type { CodePageProps } from './props.ts'

type Props = Pick<CodePageProps, 'code' | 'codes'> & { conflict: NonNullable<CodePageProps['conflict']> }

/** What stands now of a code beside what this person wanted. The form below holds their own version. */
export function CodeConflict({ code, codes, conflict }: Props) {
  const differences = conflict.map((change) => {
    const { before, after } = changeInWords(change, codes)
    return { name: t.codebook.field[change.field], theirs: before, yours: after }
  })
  return <BothVersions differences={differences} href={`/codebook/${code.id}`} />
}
