import { shortMoment, writtenMoment } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import type { Memo, MemoFilter } from '../../server/memos/store.ts'
import type { Subject } from '../../server/memos/subjects.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextArea } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'

const kindOptions = () => Object.entries(t.memos.kind).map(([value, name]) => ({ value, name }))

export interface MemosPageProps {
  memos: readonly Memo[]
  subjects: ReadonlyMap<string, Subject>
  everyone: readonly { id: string; name: string }[]
  filter: MemoFilter
  /** Id of the project, when it has a name to hang memos on. */
  project: string | null
  /** The memo that is open for change. */
  edited: string | undefined
}

/** All memos together: the project's logbook. */
export function MemosPage({ memos, subjects, everyone, filter, project, edited }: MemosPageProps) {
  const names = new Map(everyone.map((person) => [person.id, person.name]))
  const isFiltered = Boolean(filter.kind || filter.person)
  return (
    <>
      <PageHead
        title={t.layout.memos}
        under={t.memos.under}
        actions={
          memos.length > 0 && (
            <>
              <ButtonLink href="/memos/export?format=docx">{t.memos.asWord}</ButtonLink>
              <ButtonLink href="/memos/export?format=csv">{t.memos.asCsv}</ButtonLink>
            </>
          )
        }
      />
      {(memos.length > 0 || isFiltered) && <Filter everyone={everyone} filter={filter} />}
      {memos.length === 0 && isFiltered && (
        <EmptyState
          title={t.memos.noneSuch}
          actions={<ButtonLink href="/memos">{t.memos.showAll}</ButtonLink>}
        />
      )}
      {memos.length === 0 && !isFiltered && (
        <EmptyState title={t.memos.none}>
          <p>{t.memos.noneWhy}</p>
        </EmptyState>
      )}
      {memos.length > 0 && (
        <ol class="memos">
          {memos.map((memo) => (
            <MemoItem
              memo={memo}
              subject={subjects.get(memo.id)}
              person={names.get(memo.person) ?? ''}
              isEdited={memo.id === edited}
            />
          ))}
        </ol>
      )}
      {project && (
        <section class="stack" aria-labelledby="new-memo">
          <h2 id="new-memo">{t.memos.onProject}</h2>
          <PostForm action="/memos" back="/memos" fields={{ subject_kind: 'project', subject: project }}>
            <TextArea name="text" label={t.memos.text} required />
            <SelectField
              name="kind"
              label={t.memos.kindLabel}
              id="new-kind"
              value="methode"
              options={kindOptions()}
            />
            <Buttons>
              <Button kind="primary">{t.common.save}</Button>
            </Buttons>
          </PostForm>
        </section>
      )}
    </>
  )
}

function Filter({ everyone, filter }: Pick<MemosPageProps, 'everyone' | 'filter'>) {
  return (
    <form class="log__filter" method="get" action="/memos" aria-label={t.memos.filterMemos}>
      <SelectField
        name="kind"
        label={t.memos.kindLabel}
        value={filter.kind}
        options={[{ value: '', name: t.memos.allKinds }, ...kindOptions()]}
      />
      <SelectField
        name="person"
        label={t.memos.byWhom}
        value={filter.person}
        options={[
          { value: '', name: t.log.everyone },
          ...everyone.map(({ id, name }) => ({ value: id, name })),
        ]}
      />
      <Buttons>
        <Button>{t.log.filter}</Button>
      </Buttons>
    </form>
  )
}

interface MemoItemProps {
  memo: Memo
  subject: Subject | undefined
  person: string
  isEdited: boolean
}

function MemoItem({ memo, subject, person, isEdited }: MemoItemProps) {
  return (
    <li class="memos__item" id={`m${memo.id}`}>
      <p class="small">
        <Badge>{t.memos.kind[memo.kind]}</Badge> <strong>{person}</strong>{' '}
        <time class="quiet" datetime={memo.at} title={writtenMoment(memo.at)}>
          {shortMoment(memo.at)}
        </time>{' '}
        {t.memos.at} {subject?.href ? <a href={subject.href}>{subject.words}</a> : subject?.words}
      </p>
      {isEdited ? (
        <PostForm action={`/memos/${memo.id}`} back="/memos" fields={{ revision: memo.revision }}>
          <TextArea name="text" label={t.memos.text} value={memo.text} id={`text-${memo.id}`} required />
          <SelectField
            name="kind"
            label={t.memos.kindLabel}
            id={`kind-${memo.id}`}
            value={memo.kind}
            options={kindOptions()}
          />
          <Buttons>
            <Button kind="primary">{t.common.save}</Button>
            <a href="/memos">{t.memos.doNotEdit}</a>
          </Buttons>
        </PostForm>
      ) : (
        <>
          <p class="memos__text">{memo.text}</p>
          <div class="btns">
            <ButtonLink
              kind="plain"
              small
              href={`/memos?edit=${memo.id}#m${memo.id}`}
              label={t.memos.editNamed(memo.text)}
            >
              {t.common.edit}
            </ButtonLink>
            <PostForm action={`/memos/${memo.id}/end`} back="/memos">
              <Button kind="plain" small label={t.memos.removeNamed(memo.text)}>
                {t.common.remove}
              </Button>
            </PostForm>
            <ButtonLink
              kind="plain"
              small
              href={`/erasures/memos/${memo.id}`}
              label={t.memos.eraseNamed(memo.text)}
            >
              {t.memos.erase}
            </ButtonLink>
          </div>
        </>
      )}
    </li>
  )
}
