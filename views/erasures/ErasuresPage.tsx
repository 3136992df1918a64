import type { Erasable, ErasureLine } from '../../server/history/erasing/listing.ts'
import { erasureKindWords } from '../../server/history/erasing/words.ts'
import type { Retained } from '../../server/history/retention.ts'
import { counted } from '../../server/language/figures.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
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
      <PageHead
        title="Bewaren en wissen"
        under="Tot wanneer bronnen bewaard blijven, wat u kunt wissen en wat er gewist is."
      />
      <div class="columns">
        <div class="stack stack--wide">
          <Due retained={props.retained} />
          <Erased erasures={props.erasures} />
          <Choose {...props} />
        </div>
        <aside class="columns__aside" aria-label="Bewaartermijn en kopieën">
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
          ? `Bewaartermijn verlopen: ${counted(due.length, 'bron', 'bronnen')}`
          : 'Bewaartermijn verloopt binnenkort'}
      </h2>
      <ul class="list">
        {[...due, ...soon].map(({ document, documentId, until, isDue }) => (
          <li>
            {document}{' '}
            <span class="small quiet">
              {isDue ? 'had bewaard mogen blijven tot' : 'blijft bewaard tot'} <When at={until} form="day" />
            </span>{' '}
            <a href={`/documents/${documentId}/erase`} aria-label={`Wissen: ${document}`}>
              Wissen
            </a>
          </li>
        ))}
      </ul>
      <p class="small quiet">Er wordt niets vanzelf gewist.</p>
    </section>
  )
}

function Erased({ erasures }: { erasures: readonly ErasureLine[] }) {
  if (erasures.length === 0) {
    return (
      <EmptyState title="Er is nog niets gewist">
        <p>
          Vraagt iemand om vergeten te worden, of is een bewaartermijn om? Dan wist u hier wat er gezegd is.
          Van wat u wist, blijft staan wie het wanneer op welke grond deed, zonder een woord ervan.
        </p>
      </EmptyState>
    )
  }
  return (
    <section class="stack" aria-labelledby="erased">
      <h2 id="erased">Gewist</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">wanneer</th>
              <th scope="col">wat</th>
              <th scope="col">grond</th>
              <th scope="col">wie</th>
            </tr>
          </thead>
          <tbody>
            {erasures.map(({ id, kind, ground, person, at }) => (
              <tr>
                <td>
                  <When at={at} />
                </td>
                <td>
                  <a href={`/erasures/${id}`}>{erasureKindWords[kind]}</a>
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
      <h2 id="choose">Wat wilt u wissen?</h2>
      <p>
        U ziet eerst wat er weggaat. Weghalen is iets anders: wat u weghaalt, blijft bewaard en kan
        terugkomen. Wat u wist, komt nooit terug.
      </p>
      <Choices title="Een bron, of een deel ervan" list={documents} href={(id) => `/documents/${id}/erase`} />
      <Choices title="Een spreker" list={people} href={(id) => `/erasures/speakers/${id}`} />
      <Choices title="Een memo" list={memos} href={(id) => `/erasures/memos/${id}`} />
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
        {list.map(({ id, name, wasRemoved }) => (
          <li>
            <a href={href(id)}>{name}</a>
            {wasRemoved && <span class="small quiet"> weggehaald, maar nog bewaard</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Copies({ copies }: { copies: readonly string[] }) {
  if (copies.length === 0) return null
  return (
    <section class="stack" aria-labelledby="copies">
      <h2 id="copies">Kopieën in de gegevensmap</h2>
      <p>
        Hierin staat nog wat later gewist is. Ze zijn bewaard toen het programma of een reservekopie het
        project verving.
      </p>
      <ul class="list">
        {copies.map((name) => (
          <li>
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <PostForm action="/erasures/copies" label="Kopieën weghalen">
        <Buttons>
          <Button small>Kopieën weghalen</Button>
        </Buttons>
      </PostForm>
      <Note title="Reservekopieën die u elders bewaart">
        <p>Daar kan dit programma niet bij. Haal ze zelf weg, of maak nieuwe.</p>
      </Note>
    </section>
  )
}
