import type { Code } from '../../server/codebook/code.ts'
import type { MergePlan } from '../../server/codings/merging.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { codeOptions } from './parents.ts'

export interface MergePageProps {
  code: Code
  codes: readonly Code[]
  plan?: MergePlan | undefined
}

/** What a merge will do, told before it is done. */
export function MergePage({ code, codes, plan }: MergePageProps) {
  return (
    <>
      <PageHead title={t.codebook.mergeTitle(code.name)} under={t.codebook.noneLost} />
      <form
        method="get"
        action={`/codebook/${code.id}/merge`}
        class="codebook__filter"
        aria-label={t.codebook.withWhich}
      >
        <label for="into">{t.codebook.withWhichAsked}</label>
        <select id="into" name="into">
          {codeOptions(codes.filter(({ id }) => id !== code.id)).map(({ value, name }) => (
            <option value={value} selected={value === plan?.stays.id}>
              {name}
            </option>
          ))}
        </select>
        <Button>{t.codebook.showWhat}</Button>
      </form>
      {plan && <Plan {...plan} />}
    </>
  )
}

function Plan({ gone, stays, moving, doubled, children }: MergePlan) {
  const name = <CodeName code={stays} />
  return (
    <section class="stack" aria-labelledby="plan">
      <h2 id="plan">{t.codebook.whatHappens}</h2>
      <ul class="merge">
        {moving.length === 0 ? (
          <li>
            {t.codebook.nothingMoves} {name}
            {t.codebook.nothingMovesEnd}
          </li>
        ) : (
          <li>
            {counted(moving.length, t.codebook.codingGets, t.codebook.codingsGet)} {name}.
          </li>
        )}
        {doubled.length > 0 && (
          <li>
            {t.codebook.doubled(counted(doubled.length, t.codebook.codingStands, t.codebook.codingsStand))}{' '}
            {name}
            {t.codebook.doubledEnd}
          </li>
        )}
        {children.length > 0 && (
          <li>
            {counted(children.length, t.codebook.subcodeComes, t.codebook.subcodesCome)} {name}
            {t.codebook.subcodesEnd} {enumeration(children.map((child) => child.name))}.
          </li>
        )}
        <li>{t.codebook.wordsMoveToo}</li>
        <li>
          {name} {t.codebook.keepsOwn(gone.name)}
        </li>
        <li>{t.codebook.mergeAgain}</li>
        <li>{t.codebook.canUndo}</li>
      </ul>
      {gone.definition !== '' && (
        <Note title={t.codebook.definitionGoes(gone.name)}>
          <p>{gone.definition}</p>
          <p class="small">{t.codebook.keepDefinition(stays.name)}</p>
        </Note>
      )}
      <PostForm action={`/codebook/${gone.id}/merge`} fields={{ into: stays.id }} label={t.codebook.merge}>
        <Buttons>
          <Button kind="primary">{t.codebook.merge}</Button>
          <a href={`/codebook/${gone.id}`}>{t.codebook.doNotMerge}</a>
        </Buttons>
      </PostForm>
    </section>
  )
}
