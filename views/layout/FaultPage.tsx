import { t } from '../../server/language/t.ts'
import { VersionsTable } from '../parts/BothVersions.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { type Typed, TypedAgain } from './TypedAgain.tsx'

export interface FaultPageProps {
  title: string
  sentence: string
  /** Where the reader came from. */
  back: string
  /** Whether giving a name is what is needed. */
  asksName?: boolean
  /** Whether what was asked for is not there. */
  isMissing?: boolean
  /** Both versions, when two people changed one thing. */
  extra?: unknown
  /** What was sent with the form that was refused. */
  typed?: Typed | undefined
}

/**
 * What went wrong, in words, and the way on. A quick form shows only `#fault` of it, and the script marks the field that
 * it names.
 */
export function FaultPage(props: FaultPageProps) {
  const { title, sentence, back, asksName = false, isMissing = false, extra, typed } = props
  const versions = isConflict(extra) ? extra : undefined
  return (
    <section class="stack">
      <h1>{title}</h1>
      <div class="note note--attention" id="fault" data-field={typed?.wrong.name || undefined}>
        <p>{sentence}</p>
        {versions && <Versions {...versions} />}
      </div>
      {asksName ? (
        <PostForm action="/me" back={back} label={t.people.yourName}>
          <TextField name="name" label={t.people.yourName} required />
          <div class="btns">
            <Button kind="primary">{t.common.goOn}</Button>
          </div>
        </PostForm>
      ) : isMissing ? (
        <>
          <p>{t.layout.missing}</p>
          <div class="btns">
            <ButtonLink href="/">{t.layout.toOverview}</ButtonLink>
          </div>
        </>
      ) : (
        <>
          {typed && <TypedAgain {...typed} />}
          <p>
            <a href={back}>{t.common.back}</a>
          </p>
        </>
      )}
    </section>
  )
}

interface Conflict {
  theirs: Record<string, unknown>
  yours: Record<string, unknown>
}

function isConflict(extra: unknown): extra is Conflict {
  return typeof extra === 'object' && extra !== null && 'theirs' in extra && 'yours' in extra
}

const fields = (): Readonly<Record<string, string>> => t.faults.field

/** Both versions side by side: only what differs, and only what has a name on the screen. */
function Versions({ theirs, yours }: Conflict) {
  const columns = Object.keys(yours).filter((column) => fields()[column] && theirs[column] !== yours[column])
  const differences = columns.map((column) => ({
    name: fields()[column] ?? column,
    theirs: String(theirs[column] ?? ''),
    yours: String(yours[column] ?? ''),
  }))
  return <VersionsTable differences={differences} />
}
