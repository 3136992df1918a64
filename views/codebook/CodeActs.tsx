import type { OnCode } from '../../server/codings/removing-code.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { codeOptions } from './parents.ts'
import type { CodePageProps } from './props.ts'

type Props = Pick<CodePageProps, 'code' | 'codes' | 'hanging'>

/** Merging, splitting, moving and removing. No coding is lost by any of them. */
export function CodeActs({ code, codes, hanging }: Props) {
  const others = codes.filter(({ id }) => id !== code.id)
  return (
    <section class="code-acts" aria-labelledby="acts">
      <h2 id="acts">{t.codePage.tidyUp}</h2>
      {others.length > 0 && (
        <details>
          <summary>{t.codebook.merge}</summary>
          <form
            method="get"
            action={`/codebook/${code.id}/merge`}
            class="stack"
            aria-label={t.codebook.merge}
          >
            <SelectField
              name="into"
              id="merge-into"
              label={t.codebook.withWhichAsked}
              options={codeOptions(others)}
            />
            <Button>{t.codebook.showWhat}</Button>
          </form>
        </details>
      )}
      <details>
        <summary>{t.codePage.split}</summary>
        <PostForm action={`/codebook/${code.id}/split`} class="stack" label={t.codePage.split}>
          <p class="small">{t.codePage.splitHint(code.name)}</p>
          <TextField name="name" id="split-name" label={t.codePage.newSubcode} required />
          <Button>{t.codePage.split}</Button>
        </PostForm>
      </details>
      <details>
        <summary>{t.codePage.move}</summary>
        <p class="small">
          {t.codePage.moveHint} <a href="#parent">{t.codePage.parent}</a>
          {t.codePage.moveOrder}{' '}
          <a href={`/codebook?open=${code.id}#c${code.id}`}>{t.codePage.theCodebook}</a>.
        </p>
      </details>
      <details>
        <summary>{t.common.remove}</summary>
        <Removing code={code} hanging={hanging} />
      </details>
    </section>
  )
}

function Removing({ code, hanging }: Pick<CodePageProps, 'code' | 'hanging'>) {
  const things = thingsOn(hanging)
  if (things.length > 0) {
    return <p class="small">{t.codePage.cannotRemove(enumeration(things))}</p>
  }
  return (
    <PostForm action={`/codebook/${code.id}/end`} class="stack" label={t.common.remove}>
      <p class="small">{t.codePage.nothingOnIt}</p>
      <Button label={t.codePage.removeNamed(code.name)}>{t.common.remove}</Button>
    </PostForm>
  )
}

function thingsOn({ codings, children, memos }: OnCode): string[] {
  return [
    codings > 0 ? counted(codings, t.common.coding, t.common.codings) : '',
    children > 0 ? counted(children, t.codebook.subcode, t.codebook.subcodes) : '',
    memos > 0 ? counted(memos, t.common.memo, t.common.memos) : '',
  ].filter(Boolean)
}
