import { currentLanguage, languageNames, languages } from '../../server/language/language.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface PersonPageProps {
  person: { readonly name: string } | null
  everyone: readonly { readonly name: string }[]
}

/** Who works in this browser, and in which language. */
export function PersonPage({ person, everyone }: PersonPageProps) {
  const { whoAreYou, why, yourName, goOn, keys } = t.people
  return (
    <section class="stack">
      <h1>{whoAreYou}</h1>
      <p>{why}</p>
      <PostForm action="/me" back="/" label={yourName}>
        <TextField name="name" label={yourName} value={person?.name} list="everyone" required />
        <datalist id="everyone">
          {everyone.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
        <Buttons>
          <Button kind="primary">{goOn}</Button>
        </Buttons>
      </PostForm>
      <LanguageChoice />
      <p>
        <a href="/keys">{keys}</a>
      </p>
    </section>
  )
}

/** Each language is called as who speaks it calls it, so that everybody finds their own. */
function LanguageChoice() {
  return (
    <PostForm action="/me/language" back="/me" label={t.people.language}>
      <h2>{t.people.language}</h2>
      <p class="field__hint">{t.people.languageHint}</p>
      <Buttons>
        {languages.map((language) => (
          <button
            class="nl-button nl-button--secondary"
            type="submit"
            name="language"
            value={language}
            lang={language}
            aria-pressed={language === currentLanguage() ? 'true' : 'false'}
          >
            {languageNames[language]}
          </button>
        ))}
      </Buttons>
    </PostForm>
  )
}
