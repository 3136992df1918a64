import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface PersonPageProps {
  person: { readonly name: string } | null
  everyone: readonly { readonly name: string }[]
}

/** Who works in this browser. */
export function PersonPage({ person, everyone }: PersonPageProps) {
  return (
    <section class="stack">
      <h1>Wie bent u?</h1>
      <p>
        Bij elke wijziging komt te staan wie haar maakte. Een wachtwoord is niet nodig: Rode Draad draait
        alleen op deze computer.
      </p>
      <PostForm action="/me" back="/" label="Uw naam">
        <TextField name="name" label="Uw naam" value={person?.name} list="everyone" required />
        <datalist id="everyone">
          {everyone.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
        <Buttons>
          <Button kind="primary">Verder</Button>
        </Buttons>
      </PostForm>
      <p>
        <a href="/keys">Sneltoetsen die u kunt gebruiken</a>
      </p>
    </section>
  )
}
