import { BlackenedWords } from './Blackened.tsx'
import { CodesInView } from './CodesInView.tsx'
import { Outline } from './Outline.tsx'
import type { CodingPageProps } from './props.ts'
import { Together } from './Together.tsx'

/** What stands on the side of the outline: what the source holds, and what of it is shown. */
export function OutlineSide(props: CodingPageProps) {
  return (
    <>
      <Outline {...props} />
      <CodesInView {...props} />
      <BlackenedWords {...props} />
      <Together {...props} />
    </>
  )
}
