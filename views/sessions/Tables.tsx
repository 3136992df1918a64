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
      <h2 id="tables">Tafels</h2>
      {session.tables.length === 0 && <p class="quiet">Er zijn geen tafels ingevuld.</p>}
      <ul class="list">
        {session.tables.map(({ id, title, revision }) => {
          const own = refused?.id === id ? refused : undefined
          return (
            <li>
              <details open={own !== undefined}>
                <summary>{title}</summary>
                <PostForm action={`${here}/${id}`} fields={{ revision }} label={`${title} wijzigen`}>
                  <TextField
                    name="title"
                    id={own ? 'title' : `table-${id}`}
                    label="Naam van de tafel"
                    value={own?.title ?? title}
                    errors={own?.errors}
                    required
                  />
                  <Buttons>
                    <Button small>Bewaren</Button>
                  </Buttons>
                </PostForm>
                <PostForm action={`${here}/${id}/end`} fields={{ revision }} label={`${title} weghalen`}>
                  <Button small kind="plain" label={`${title}: tafel weghalen`}>
                    Tafel weghalen
                  </Button>
                </PostForm>
              </details>
            </li>
          )
        })}
      </ul>
      <PostForm action={here} class="inline" label="Tafel toevoegen">
        <TextField
          name="title"
          id={added ? 'title' : 'new-table'}
          label="Nieuwe tafel"
          placeholder={`Tafel ${session.tables.length + 1}`}
          value={added?.title}
          errors={added?.errors}
          required
        />
        <Button small>Toevoegen</Button>
      </PostForm>
    </section>
  )
}
