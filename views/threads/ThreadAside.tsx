import { threadStatuses } from '../../server/database/finding-tables.ts'
import { kept, t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextArea, TextField } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { DriftBadges } from '../quotes/Drift.tsx'
import type { ThreadPageProps } from './ThreadPage.tsx'

/** How far the thread is, and the steps that can be taken. */
export function StatusPart({
  thread,
  steps,
  canChange,
}: Pick<ThreadPageProps, 'thread' | 'steps' | 'canChange'>) {
  const now = threadStatuses.indexOf(thread.status)
  return (
    <section class="stack" aria-labelledby="status">
      <h2 id="status">{t.threads.statusTitle}</h2>
      <ol class="steps">
        {threadStatuses.map((status, i) => (
          <li
            class={i < now ? 'is-done' : i === now ? 'is-now' : undefined}
            aria-current={i === now ? 'step' : undefined}
          >
            {t.threads.status[status]}
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
                  {isNext
                    ? t.threads.toStatus(t.threads.status[status])
                    : t.threads.backToStatus(t.threads.status[status])}
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
      <h2 id="counter-search">{t.threads.counter}</h2>
      <p>
        <strong>
          {found > 0
            ? t.threads.counterFound(found)
            : search
              ? t.threads.counterNotFound
              : t.threads.counterNotLookedFor}
        </strong>
      </p>
      {search && (
        <p class="small">
          {t.threads.whoLooked(personNames.get(search.person) ?? '')} <When at={search.at} />{' '}
          {t.threads.howLooked(search.how, search.units, search.of)}
        </p>
      )}
      <p class="small quiet">{t.threads.silence}</p>
      {canChange && (
        <details>
          <summary>{t.threads.recordLooking}</summary>
          <PostForm
            action={`/threads/${thread.id}/counter-search`}
            fields={{ revision: thread.revision, of: units.of }}
            class="stack"
          >
            <TextField
              name="how"
              label={t.threads.howDidYouLook}
              value={kept.threads.usualLooking}
              required
            />
            <TextField
              name="units"
              label={t.threads.inHowMany(units.of)}
              type="number"
              value={String(units.of)}
              required
            />
            <Button small>{t.threads.record}</Button>
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
      <h2 id="used-in">{t.threads.usedIn}</h2>
      {usedIn.length === 0 ? (
        <p class="quiet small">{t.threads.notUsed}</p>
      ) : (
        <ul>
          {usedIn.map(({ id, title }) => (
            <li>
              <a href={`/quote-sets/${id}`}>{t.threads.quoteSet(title)}</a>
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
      <h2 id="landed">{t.threads.inReport}</h2>
      {landings.length === 0 && <p class="quiet small">{t.threads.notLanded}</p>}
      <ul>
        {landings.map(({ document, documentName, start, end, exact, isOutdated }) => (
          <li>
            <p class="small">
              <a href={`/documents/${document}?start=${start}&end=${end}#main`}>{documentName}</a>: {exact}{' '}
              {isOutdated && <Badge tone="attention">{t.threads.reportNewer}</Badge>}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/threads/${thread.id}/landings`}>{t.threads.whereInReport}</a>
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
      <h2 id="memos">{t.threads.memos}</h2>
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
          <TextArea name="text" label={t.threads.newMemo} rows={2} required />
          <Button small>{t.common.save}</Button>
        </PostForm>
      )}
    </section>
  )
}
