import type { EvidenceRow } from '../../server/database/finding-tables.ts'
import { t } from '../../server/language/t.ts'
import type { Thread } from '../../server/threads/thread.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'

export interface OrganisePageProps {
  thread: Thread
  others: readonly Thread[]
  /** The threads that it may be nested under. */
  parents: readonly Thread[]
  /** What was not put aside. */
  evidence: readonly EvidenceRow[]
  canChange: boolean
}

/** Nest a thread under another, merge it with another, or split it. */
export function OrganisePage({ thread, others, parents, evidence, canChange }: OrganisePageProps) {
  return (
    <div class="stack--wide">
      <PageHead
        over={thread.claim || thread.title}
        title={t.threadsEvidence.organise}
        under={t.threadsEvidence.organiseWhy}
      />
      {!canChange && <p>{t.threadsEvidence.nameFirst}</p>}
      {canChange && parents.length > 0 && <Nest thread={thread} parents={parents} />}
      {canChange && <Merge thread={thread} others={others} />}
      {canChange && <Split thread={thread} evidence={evidence} />}
      <p>
        <a href={`/threads/${thread.id}`}>{t.threadsEvidence.backToThread}</a>
      </p>
    </div>
  )
}

function Nest({ thread, parents }: Pick<OrganisePageProps, 'thread' | 'parents'>) {
  return (
    <section class="stack" aria-labelledby="nest">
      <h2 id="nest">{t.threadsEvidence.nest}</h2>
      <p class="quiet small">{t.threadsEvidence.nestWhy}</p>
      <PostForm
        action={`/threads/${thread.id}/nest`}
        fields={{ revision: thread.revision }}
        class="stack"
        label={t.threadsEvidence.nest}
      >
        <SelectField
          name="parent"
          label={t.threads.liesUnder}
          value={thread.parent ?? ''}
          options={[
            { value: '', name: t.threadsEvidence.noOtherThread },
            ...parents.map(({ id, title }) => ({ value: id, name: title })),
          ]}
        />
        <Buttons>
          <Button>{t.threadsEvidence.choosePlace}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}

function Merge({ thread, others }: Pick<OrganisePageProps, 'thread' | 'others'>) {
  if (others.length === 0) return null
  return (
    <section class="stack" aria-labelledby="merge">
      <h2 id="merge">{t.threadsEvidence.mergeWithOther}</h2>
      <p class="quiet small">{t.threadsEvidence.mergeWhy}</p>
      <PostForm
        action={`/threads/${thread.id}/merge`}
        fields={{ revision: thread.revision }}
        class="stack"
        label={t.threadsEvidence.merge}
      >
        <SelectField
          name="into"
          label={t.threadsEvidence.mergeInto}
          options={others.map(({ id, title }) => ({ value: id, name: title }))}
        />
        <Buttons>
          <Button>{t.threadsEvidence.merge}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}

function Split({ thread, evidence }: Pick<OrganisePageProps, 'thread' | 'evidence'>) {
  if (evidence.length < 2) return null
  return (
    <section class="stack" aria-labelledby="split">
      <h2 id="split">{t.threadsEvidence.split}</h2>
      <p class="quiet small">{t.threadsEvidence.splitWhy}</p>
      <PostForm action={`/threads/${thread.id}/split`} class="stack" label={t.threadsEvidence.split}>
        <TextField name="title" id="split-title" label={t.threadsEvidence.splitTitle} required />
        <fieldset class="field">
          <legend>{t.threadsEvidence.splitFragments}</legend>
          <ul class="choices">
            {evidence.map((row) => (
              <li>
                <label>
                  <input type="checkbox" name="evidence" value={row.id} />{' '}
                  <span class="evidence__words" lang={peoplesLanguage()}>
                    {row.exact}
                  </span>{' '}
                  <span class="small quiet">{t.threads.role[row.role]}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <Buttons>
          <Button>{t.threadsEvidence.split}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
