import type { LogFilter } from '../../server/history/log.ts'
import type { EventWords } from '../../server/history/words.ts'
import { shortMoment, writtenMoment } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface LogPageProps {
  events: readonly EventWords[]
  /** The event before which the next page begins, or null on the last. */
  next: number | null
  filter: LogFilter
  nouns: Readonly<Record<string, string>>
  everyone: readonly { id: string; name: string }[]
}

/** Who did what when, to filter and to undo from. */
export function LogPage({ events, next, filter, nouns, everyone }: LogPageProps) {
  const here = address(filter)
  return (
    <>
      <PageHead
        title={t.layout.log}
        under={t.log.under}
        actions={<ButtonLink href="/erasures">{t.log.keepAndErase}</ButtonLink>}
      />
      <form class="log__filter" method="get" action="/log" aria-label={t.log.filterLog}>
        <SelectField
          name="person"
          label={t.log.who}
          value={filter.person}
          options={withAll(t.log.everyone, everyone)}
        />
        <SelectField
          name="noun"
          label={t.log.about}
          value={filter.noun}
          options={withAll(
            t.log.everything,
            Object.entries(nouns).map(([id, name]) => ({ id, name })),
          )}
        />
        <TextField name="from" label={t.log.from} type="date" value={filter.from} />
        <TextField name="until" label={t.log.until} type="date" value={filter.until} />
        {filter.row && <input type="hidden" name="row" value={filter.row} />}
        <Buttons>
          <Button>{t.log.filter}</Button>
          {here !== '/log' && <a href="/log">{t.log.showAll}</a>}
        </Buttons>
      </form>
      {events.length === 0 ? (
        <EmptyState title={t.log.noChanges}>
          <p>{t.log.noChangesWhy}</p>
        </EmptyState>
      ) : (
        <div class="scroll">
          <table class="log table--rows" aria-label={t.layout.log}>
            <thead>
              <tr>
                <th scope="col">{t.log.number}</th>
                <th scope="col">{t.log.when}</th>
                <th scope="col">{t.log.whoAndWhat}</th>
                <th scope="col">
                  <span class="visually-hidden">{t.log.undo}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <Line event={event} here={here} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next !== null && (
        <p>
          <a href={address({ ...filter, before: next })}>{t.log.older}</a>
        </p>
      )}
    </>
  )
}

function Line({ event, here }: { event: EventWords; here: string }) {
  const { seq, at, person, text, rows, undoes, canUndo } = event
  return (
    <tr id={`e${seq}`}>
      <td class="figures">{seq}</td>
      <td>
        <time datetime={at} title={writtenMoment(at)}>
          {shortMoment(at)}
        </time>
      </td>
      <td>
        <strong>{person}</strong> {text}
        {undoes !== null && <span class="quiet"> {t.log.undoes(undoes)}</span>}
        {rows > 1 && <span class="quiet small"> {t.log.items(rows)}</span>}
      </td>
      <td>
        {canUndo ? (
          <PostForm action="/undo" back={here} fields={{ event: seq }}>
            <Button kind="plain" small label={t.log.undoNamed(seq, text)}>
              {t.common.undo}
            </Button>
          </PostForm>
        ) : (
          <span class="quiet small">{whyNot(event)}</span>
        )}
      </td>
    </tr>
  )
}

/** Why there is nothing to undo. */
function whyNot({ act, isErased }: EventWords): string {
  if (isErased) return t.log.erased
  return staysDone.has(act) ? '' : t.log.undone
}

/** What no undo takes back. */
const staysDone = new Set(['person.add', 'audit.finish', 'erasure.add'])

function withAll(all: string, list: readonly { id: string; name: string }[]) {
  return [{ value: '', name: all }, ...list.map(({ id, name }) => ({ value: id, name }))]
}

function address(filter: LogFilter): string {
  const pairs = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const query = new URLSearchParams(pairs).toString()
  return query === '' ? '/log' : `/log?${query}`
}
