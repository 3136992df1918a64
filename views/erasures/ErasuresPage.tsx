import type { Erasable, ErasureLine } from '../../server/history/erasing/listing.ts'
import type { Retained } from '../../server/history/retention.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { Each } from '../parts/Each.tsx'
import { EmptyState, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { Retention, type RetentionProps } from './Retention.tsx'

export interface ErasuresPageProps extends RetentionProps {
  erasures: readonly ErasureLine[]
  documents: readonly Erasable[]
  people: readonly Erasable[]
  memos: readonly Erasable[]
  /** Copies of the project in the data folder. */
  copies: readonly string[]
  retained: readonly Retained[]
}

/** Until when sources are kept, what can be erased, and what was. */
export function ErasuresPage(props: ErasuresPageProps) {
  return (
    <>
      <PageHead title={t.erasures.keepAndErase} under={t.erasures.keepingExplained} />
      <div class="columns">
        <div class="stack stack--wide">
          <Due retained={props.retained} />
          <Erased erasures={props.erasures} />
          <Choose {...props} />
        </div>
        <aside class="columns__aside" aria-label={t.erasures.termAndCopies}>
          <Retention {...props} />
          <Copies copies={props.copies} />
        </aside>
      </div>
    </>
  )
}

function Due({ retained }: { retained: readonly Retained[] }) {
  const due = retained.filter(({ isDue }) => isDue)
  const soon = retained.filter(({ isDue, days }) => !isDue && days <= 30)
  if (due.length + soon.length === 0) return null
  return (
    <section class="stack" aria-labelledby="due">
      <h2 id="due">
        {due.length > 0
          ? t.erasures.termOver(counted(due.length, t.common.source, t.common.sources))
          : t.erasures.termSoon}
      </h2>
      <ul class="list">
        {[...due, ...soon].map(({ document, documentId, until, isDue }) => (
          <li>
            {document}{' '}
            <span class="small quiet">
              {isDue ? t.erasures.mightBeKept : t.erasures.isKept} <When at={until} form="day" />
            </span>{' '}
            <a href={`/documents/${documentId}/erase`} aria-label={t.erasures.eraseOf(document)}>
              {t.erasures.eraseShort}
            </a>
          </li>
        ))}
      </ul>
      <p class="small quiet">{t.erasures.nothingByItself}</p>
    </section>
  )
}

function Erased({ erasures }: { erasures: readonly ErasureLine[] }) {
  if (erasures.length === 0) {
    return (
      <EmptyState title={t.erasures.nothingYet}>
        <p>{t.erasures.nothingYetHint}</p>
      </EmptyState>
    )
  }
  return (
    <section class="stack" aria-labelledby="erased">
      <h2 id="erased">{t.erasures.erased}</h2>
      <div class="scroll">
        <table aria-labelledby="erased">
          <thead>
            <tr>
              <th scope="col">{t.erasures.whenColumn}</th>
              <th scope="col">{t.erasures.what}</th>
              <th scope="col">{t.erasures.groundColumn}</th>
              <th scope="col">{t.erasures.whoColumn}</th>
            </tr>
          </thead>
          <tbody>
            {erasures.map(({ id, kind, ground, person, at }) => (
              <tr>
                <td>
                  <When at={at} />
                </td>
                <td>
                  <a href={`/erasures/${id}`}>{t.erasures.kinds[kind]}</a>
                </td>
                <td>{ground}</td>
                <td>{person}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Choose({ documents, people, memos }: Pick<ErasuresPageProps, 'documents' | 'people' | 'memos'>) {
  return (
    <section class="stack" aria-labelledby="choose">
      <h2 id="choose">{t.erasures.whatToErase}</h2>
      <p>{t.erasures.seeFirst}</p>
      <Choices title={t.erasures.sourceOrPart} list={documents} href={(id) => `/documents/${id}/erase`} />
      <Choices title={t.erasures.aSpeaker} list={people} href={(id) => `/erasures/speakers/${id}`} />
      <Choices title={t.erasures.aMemo} list={memos} href={(id) => `/erasures/memos/${id}`} />
    </section>
  )
}

function Choices({
  title,
  list,
  href,
}: {
  title: string
  list: readonly Erasable[]
  href: (id: string) => string
}) {
  if (list.length === 0) return null
  return (
    <details>
      <summary>
        {title} <span class="quiet small">({list.length})</span>
      </summary>
      <ul class="list">
        <Each of={list}>
          {({ id, name, wasRemoved }) => (
            <li>
              <a href={href(id)}>{name}</a>
              {wasRemoved && <span class="small quiet"> {t.erasures.removedButKept}</span>}
            </li>
          )}
        </Each>
      </ul>
    </details>
  )
}

function Copies({ copies }: { copies: readonly string[] }) {
  if (copies.length === 0) return null
  return (
    <section class="stack" aria-labelledby="copies">
      <h2 id="copies">{t.erasures.copies}</h2>
      <p>{t.erasures.copiesExplained}</p>
      <ul class="list">
        {copies.map((name) => (
          <li>
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <PostForm action="/erasures/copies" label={t.erasures.removeCopies}>
        <Buttons>
          <Button small>{t.erasures.removeCopies}</Button>
        </Buttons>
      </PostForm>
      <Note title={t.erasures.backupsElsewhere}>
        <p>{t.erasures.backupsElsewhereHint}</p>
      </Note>
    </section>
  )
}
