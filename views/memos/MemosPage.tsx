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
  return (
    <>
      <PageHead
        title="Memo’s"
        under="Wat u opviel en wat u besloot: samen het logboek van uw onderzoek."
        actions={
          <>
            <ButtonLink href="/memos/export?format=docx">Als Word-bestand</ButtonLink>
            <ButtonLink href="/memos/export?format=csv">Als csv</ButtonLink>
          </>
        }
      />
      <form class="log__filter" method="get" action="/memos" aria-label="Memo’s filteren">
        <SelectField
          name="kind"
          label="Soort"
          value={filter.kind}
          options={[{ value: '', name: 'alle soorten' }, ...kindOptions()]}
        />
        <SelectField
          name="person"
          label="Van wie"
          value={filter.person}
          options={[
            { value: '', name: 'iedereen' },
            ...everyone.map(({ id, name }) => ({ value: id, name })),
          ]}
        />
        <Buttons>
          <Button>Filteren</Button>
        </Buttons>
      </form>
      {memos.length === 0 ? (
        <EmptyState title="Nog geen memo’s">
          <p>
            U schrijft een memo bij een fragment, een code, een bijeenkomst, een rode draad of een citaat.
            Hier komen ze bij elkaar te staan.
          </p>
        </EmptyState>
      ) : (
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
          <h2 id="new-memo">Memo bij het hele project</h2>
          <PostForm action="/memos" back="/memos" fields={{ subject_kind: 'project', subject: project }}>
            <TextArea name="text" label="Tekst" required />
            <SelectField name="kind" label="Soort" id="new-kind" value="methode" options={kindOptions()} />
            <Buttons>
              <Button kind="primary">Bewaren</Button>
            </Buttons>
          </PostForm>
        </section>
      )}
    </>
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
        bij {subject?.href ? <a href={subject.href}>{subject.words}</a> : subject?.words}
      </p>
      {isEdited ? (
        <PostForm action={`/memos/${memo.id}`} back="/memos" fields={{ revision: memo.revision }}>
          <TextArea name="text" label="Tekst" value={memo.text} id={`text-${memo.id}`} required />
          <SelectField
            name="kind"
            label="Soort"
            id={`kind-${memo.id}`}
            value={memo.kind}
            options={kindOptions()}
          />
          <Buttons>
            <Button kind="primary">Bewaren</Button>
            <a href="/memos">Niet wijzigen</a>
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
              label={`Wijzigen: ${memo.text}`}
            >
              Wijzigen
            </ButtonLink>
            <PostForm action={`/memos/${memo.id}/end`} back="/memos">
              <Button kind="plain" small label={`Weghalen: ${memo.text}`}>
                Weghalen
              </Button>
            </PostForm>
            <ButtonLink kind="plain" small href={`/erasures/memos/${memo.id}`} label={`Wissen: ${memo.text}`}>
              Wissen
            </ButtonLink>
          </div>
        </>
      )}
    </li>
  )
}
