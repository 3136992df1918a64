import type { LogFilter } from '../../server/history/log.ts'
import type { EventWords } from '../../server/history/words.ts'
import { shortMoment, writtenMoment } from '../../server/language/dates.ts'
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
        title="Logboek"
        under="Elke wijziging in dit project, de nieuwste eerst."
        actions={<ButtonLink href="/erasures">Bewaren en wissen</ButtonLink>}
      />
      <form class="log__filter" method="get" action="/log" aria-label="Logboek filteren">
        <SelectField
          name="person"
          label="Wie"
          value={filter.person}
          options={withAll('iedereen', everyone)}
        />
        <SelectField
          name="noun"
          label="Waarover"
          value={filter.noun}
          options={withAll(
            'alles',
            Object.entries(nouns).map(([id, name]) => ({ id, name })),
          )}
        />
        <TextField name="from" label="Vanaf" type="date" value={filter.from} />
        <TextField name="until" label="Tot en met" type="date" value={filter.until} />
        {filter.row && <input type="hidden" name="row" value={filter.row} />}
        <Buttons>
          <Button>Filteren</Button>
          {here !== '/log' && <a href="/log">Alles tonen</a>}
        </Buttons>
      </form>
      {events.length === 0 ? (
        <EmptyState title="Geen wijzigingen">
          <p>Bij dit filter hoort geen enkele wijziging.</p>
        </EmptyState>
      ) : (
        <div class="scroll">
          <table class="log table--rows">
            <thead>
              <tr>
                <th scope="col">nr.</th>
                <th scope="col">wanneer</th>
                <th scope="col">wie en wat</th>
                <th scope="col">
                  <span class="visually-hidden">ongedaan maken</span>
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
          <a href={address({ ...filter, before: next })}>Oudere wijzigingen</a>
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
        {undoes !== null && <span class="quiet"> (nr. {undoes})</span>}
        {rows > 1 && <span class="quiet small"> {rows} onderdelen</span>}
      </td>
      <td>
        {canUndo ? (
          <PostForm action="/undo" back={here} fields={{ event: seq }}>
            <Button kind="plain" small label={`Ongedaan maken: nr. ${seq}, ${text}`}>
              Ongedaan maken
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
  if (isErased) return 'gewist'
  return staysDone.has(act) ? '' : 'ongedaan gemaakt'
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
