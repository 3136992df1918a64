import { threadStatuses } from '../../server/database/finding-tables.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextArea, TextField } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { DriftBadges } from '../quotes/Drift.tsx'
import type { ThreadPageProps } from './ThreadPage.tsx'
import { statusWords } from './words.ts'

/** How far the thread is, and the steps that can be taken. */
export function StatusPart({
  thread,
  steps,
  canChange,
}: Pick<ThreadPageProps, 'thread' | 'steps' | 'canChange'>) {
  const now = threadStatuses.indexOf(thread.status)
  return (
    <section class="stack" aria-labelledby="status">
      <h2 id="status">Status</h2>
      <ol class="steps">
        {threadStatuses.map((status, i) => (
          <li
            class={i < now ? 'is-done' : i === now ? 'is-now' : undefined}
            aria-current={i === now ? 'step' : undefined}
          >
            {statusWords[status]}
          </li>
        ))}
      </ol>
      {canChange && (
        <Buttons>
          {steps.map((status) => {
            const isNext = threadStatuses.indexOf(status) > now
            return (
              <PostForm
                action={`/threads/${thread.id}/status`}
                fields={{ status, revision: thread.revision }}
              >
                <Button small kind={isNext ? 'primary' : 'ordinary'}>
                  {isNext ? `Naar ${statusWords[status]}` : `Terug naar ${statusWords[status]}`}
                </Button>
              </PostForm>
            )
          })}
        </Buttons>
      )}
    </section>
  )
}

/** Whether anybody looked for voices against: not looked, looked and not found, or found. */
export function CounterSearchPart({
  thread,
  evidence,
  view,
  personNames,
  canChange,
}: Pick<ThreadPageProps, 'thread' | 'evidence' | 'view' | 'personNames' | 'canChange'>) {
  const search = thread.counterSearch
  const found = evidence.filter(({ role, state }) => role === 'contradicts' && state !== 'dropped').length
  const { units } = view.recurrence.all
  return (
    <section class="stack" aria-labelledby="counter-search">
      <h2 id="counter-search">Tegengeluid</h2>
      <p>
        <strong>
          {found > 0 ? `Gevonden: ${found}` : search ? 'Gezocht, niet gevonden' : 'Niet gezocht'}
        </strong>
      </p>
      {search && (
        <p class="small">
          {personNames.get(search.person)} zocht <When at={search.at} /> met {search.how}, in {search.units}{' '}
          van {search.of} gesprekken.
        </p>
      )}
      <p class="small quiet">Stilte telt niet als instemming.</p>
      {canChange && (
        <details>
          <summary>Vastleggen dat u gezocht hebt</summary>
          <PostForm
            action={`/threads/${thread.id}/counter-search`}
            fields={{ revision: thread.revision, of: units.of }}
            class="stack"
          >
            <TextField
              name="how"
              label="Hoe zocht u?"
              value="contrastwoorden en antwoorden van anderen"
              required
            />
            <TextField
              name="units"
              label={`In hoeveel van de ${units.of} gesprekken?`}
              type="number"
              value={String(units.of)}
              required
            />
            <Button small>Vastleggen</Button>
          </PostForm>
        </details>
      )}
    </section>
  )
}

/** Where its quotes ended up. */
export function UsedIn({ usedIn, drifted }: Pick<ThreadPageProps, 'usedIn' | 'drifted'>) {
  return (
    <section class="stack" aria-labelledby="used-in">
      <h2 id="used-in">Gebruikt in</h2>
      {usedIn.length === 0 ? (
        <p class="quiet small">Nog niet. Kies bij een fragment ‘Kies als citaat’.</p>
      ) : (
        <ul>
          {usedIn.map(({ id, title }) => (
            <li>
              <a href={`/quote-sets/${id}`}>Citatenset {title}</a>
              {drifted
                .filter(({ set }) => set === id)
                .map(({ label, short, drift }) => (
                  <p class="small">
                    <a href={`/q/${short}`}>{label}</a> <DriftBadges drift={drift} />
                  </p>
                ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Where it landed in a report. */
export function LandedPart({ thread, landings }: Pick<ThreadPageProps, 'thread' | 'landings'>) {
  return (
    <section class="stack" aria-labelledby="landed">
      <h2 id="landed">In een rapport</h2>
      {landings.length === 0 && <p class="quiet small">Nog niet aangewezen.</p>}
      <ul>
        {landings.map(({ document, documentName, start, end, exact, isOutdated }) => (
          <li>
            <p class="small">
              <a href={`/documents/${document}?start=${start}&end=${end}#main`}>{documentName}</a>: {exact}{' '}
              {isOutdated && <Badge tone="attention">het rapport heeft een nieuwere tekst</Badge>}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/threads/${thread.id}/landings`}>Waar staat de draad in een rapport?</a>
      </p>
    </section>
  )
}

/** What people thought of this thread. */
export function MemosPart({
  thread,
  memos,
  personNames,
  canChange,
}: Pick<ThreadPageProps, 'thread' | 'memos' | 'personNames' | 'canChange'>) {
  return (
    <section class="stack" aria-labelledby="memos">
      <h2 id="memos">Memo’s</h2>
      {memos.map((memo) => (
        <div>
          <p class="memos__text">{memo.text}</p>
          <p class="quiet small">
            {personNames.get(memo.person)}, <When at={memo.at} />
          </p>
        </div>
      ))}
      {canChange && (
        <PostForm
          action="/memos"
          back={`/threads/${thread.id}`}
          fields={{ subject_kind: 'thread', subject: thread.id, kind: 'inhoud' }}
        >
          <TextArea name="text" label="Nieuwe memo" rows={2} required />
          <Button small>Bewaren</Button>
        </PostForm>
      )}
    </section>
  )
}
