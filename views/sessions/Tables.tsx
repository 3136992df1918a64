import { t } from '../../server/language/t.ts'
import type { Session } from '../../server/sources/sessions.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface TablesProps {
  session: Session
  refused?: { readonly id: string | null; readonly title: string; readonly errors: FieldErrors } | undefined
}

/** The tables of a session, each with a form to rename it. */
export function Tables({ session, refused }: TablesProps) {
  const here = `/sessions/${session.id}/tables`
  const added = refused?.id === null ? refused : undefined
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{t.sessions.tables}</h2>
      {session.tables.length === 0 && <p class="quiet">{t.sessions.noTables}</p>}
      <ul class="list">
        {session.tables.map(({ id, title, revision }) => {
          const own = refused?.id === id ? refused : undefined
          return (
            <li>
              <details open={own !== undefined}>
                <summary>{title}</summary>
                <PostForm
                  action={`${here}/${id}`}
                  fields={{ revision }}
                  label={t.sessions.changeTitle(title)}
                >
                  <TextField
                    name="title"
                    id={own ? 'title' : `table-${id}`}
                    label={t.sessions.nameOfTable}
                    value={own?.title ?? title}
                    errors={own?.errors}
                    required
                  />
                  <Buttons>
                    <Button small>{t.common.save}</Button>
                  </Buttons>
                </PostForm>
                <PostForm
                  action={`${here}/${id}/end`}
                  fields={{ revision }}
                  label={t.sessions.removeTitle(title)}
                >
                  <Button small kind="plain" label={t.sessions.removeTableTitle(title)}>
                    {t.sessions.removeTable}
                  </Button>
                </PostForm>
              </details>
            </li>
          )
        })}
      </ul>
      <PostForm action={here} class="inline" label={t.sessions.addTable}>
        <TextField
          name="title"
          id={added ? 'title' : 'new-table'}
          label={t.sessions.newTable}
          placeholder={t.sessions.tableNumber(session.tables.length + 1)}
          value={added?.title}
          errors={added?.errors}
          required
        />
        <Button small>{t.common.add}</Button>
      </PostForm>
    </section>
  )
}
