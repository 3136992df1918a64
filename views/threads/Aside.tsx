import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'

/** A candidate that somebody put aside, with who, when and why. */
export interface Aside {
  readonly id: string
  readonly revision: number
  readonly key: string
  readonly title: string
  readonly reason: string
  /** The name of who put it aside. */
  readonly person: string
  readonly at: string
}

/** Puts a candidate aside with a reason. */
export function DismissForm({ candidate }: { candidate: string }) {
  return (
    <section class="stack" aria-labelledby="dismiss">
      <h2 id="dismiss">{t.threads.putAside}</h2>
      <p class="small">{t.threads.putAsideWhy}</p>
      <PostForm
        action={`/threads/candidates/${encodeURIComponent(candidate)}/dismiss`}
        label={t.threads.putProposalAside}
      >
        <TextField name="reason" label={t.threads.why} required />
        <Buttons>
          <Button>{t.threads.putAside}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}

/** Who put a candidate aside, when and why, and the way back. */
export function AsideNote({ aside, canChange }: { aside: Aside; canChange: boolean }) {
  return (
    <section class="stack" aria-labelledby={`aside-${aside.id}`}>
      <h2 id={`aside-${aside.id}`}>{t.threads.asideTitle}</h2>
      <p class="small">
        ‘{aside.reason}’ {aside.person}, <When at={aside.at} />
      </p>
      {canChange && <TakeBack aside={aside} />}
    </section>
  )
}

/** The candidates that were put aside, each with who, when and why. */
export function AsideList({
  aside,
  derived,
  canChange,
}: {
  aside: readonly Aside[]
  /** Keys of the candidates of the latest derivation. */
  derived: ReadonlySet<string>
  canChange: boolean
}) {
  if (aside.length === 0) return null
  return (
    <details>
      <summary>{t.threads.asideCount(aside.length)}</summary>
      <ul class="points">
        {aside.map((each) => (
          <li>
            <p>
              {derived.has(each.key) ? (
                <a href={`/threads/candidates/${encodeURIComponent(each.key)}`}>{each.title}</a>
              ) : (
                each.title
              )}
            </p>
            <p class="small quiet">
              ‘{each.reason}’ {each.person}, <When at={each.at} />
            </p>
            {canChange && <TakeBack aside={each} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

function TakeBack({ aside }: { aside: Aside }) {
  return (
    <PostForm action={`/threads/dismissals/${aside.id}/end`} fields={{ revision: aside.revision }}>
      <Button kind="plain" small label={t.threads.takeBackOf(aside.title)}>
        {t.threads.takeBack}
      </Button>
    </PostForm>
  )
}
