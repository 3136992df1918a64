import { suggestionModes } from '../../server/database/coding-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { type Crumb, Trail } from '../layout/Masthead.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { When } from '../parts/Text.tsx'
import { chosenHref } from './addresses.ts'
import type { CodingPageProps, ReadDocument } from './props.ts'
import { modeWords } from './words.ts'

/** Where one is, whether suggestions show, and the two acts on the whole source. */
export function CodingBar(props: CodingPageProps) {
  const { document, canCode } = props
  return (
    <header class="room__bar" id="bar">
      <div class="room__title">
        <Trail crumbs={crumbsOf(document)} />
        <div class="room__name">
          <h1 lang={peoplesLanguage()}>{document.name}</h1>
          <a class="room__to-outline" href="#outline">
            Inhoud en codes
          </a>
        </div>
      </div>
      {canCode && <Mode {...props} />}
      <div class="btns room__acts">
        {canCode ? (
          <>
            <NextSuggestion {...props} />
            <Done {...props} />
          </>
        ) : (
          <ReadOnly {...props} />
        )}
        <ButtonLink kind="plain" small hotkey="?" href="/keys">
          Sneltoetsen
        </ButtonLink>
      </div>
    </header>
  )
}

/** Why one can only read here. */
function ReadOnly({ needsName, document, older }: Pick<CodingPageProps, 'needsName' | 'document' | 'older'>) {
  if (document.audit !== undefined) {
    return (
      <>
        <Badge>rapport: alleen lezen</Badge>
        <ButtonLink href={document.audit}>Rapporttoets</ButtonLink>
      </>
    )
  }
  if (older) return <Badge tone="attention">alleen lezen: een oudere tekstversie</Badge>
  if (!needsName) return null
  return (
    <ButtonLink kind="primary" href="/me">
      Vul uw naam in om te coderen
    </ButtonLink>
  )
}

function crumbsOf({ session, versionNumber }: ReadDocument): Crumb[] {
  return [
    { name: 'Bijeenkomsten', href: '/sessions' },
    ...(session ? [{ name: session.title, href: `/sessions/${session.id}` }] : []),
    { name: `tekstversie ${versionNumber}` },
  ]
}

function Mode({ document, mode, here, chosen }: CodingPageProps) {
  return (
    <PostForm
      action={`/documents/${document.id}/suggestion-mode`}
      back={chosen ? chosenHref(here, chosen) : here}
      class="room__mode"
      id="suggestion-mode"
      quick
    >
      <fieldset class="choice small">
        <legend class="visually-hidden">Suggesties</legend>
        <span class="label" aria-hidden="true">
          Suggesties
        </span>
        {suggestionModes.map((value) => (
          <label>
            <input type="radio" name="mode" value={value} checked={value === mode} data-autosubmit />
            {modeWords[value]}
          </label>
        ))}
        <button class="nl-button nl-button--secondary button-small without-script" type="submit">
          Zet
        </button>
      </fieldset>
    </PostForm>
  )
}

/** To the next suggestion that is open. Without script an ordinary link. */
export function NextSuggestion({ next, mode, here }: Pick<CodingPageProps, 'next' | 'mode' | 'here'>) {
  if (mode === 'off' || !next) return null
  return (
    <ButtonLink id="next-suggestion" small hotkey="n" href={chosenHref(here, next)}>
      Volgende suggestie
    </ButtonLink>
  )
}

function Done({ document, done, here, chosen }: CodingPageProps) {
  const back = chosen ? chosenHref(here, chosen) : here
  const isDone = done !== undefined && done.outdated === 0 && done.unread === 0
  return (
    <PostForm
      action={`/documents/${document.id}/readings`}
      fields={{ version: document.versionId, done: isDone ? 'no' : 'yes' }}
      back={back}
      class="room__done"
      quick
    >
      {done?.isCorrectedSince && <Badge>daarna zijn er alinea’s verbeterd</Badge>}
      {isDone ? (
        <>
          <Badge tone="good">
            klaar voor {counted(done.codes, 'code', 'codes')}, <When at={done.at} />
          </Badge>
          <Button kind="plain" small>
            Toch niet klaar
          </Button>
        </>
      ) : (
        <>
          {done && done.outdated > 0 && (
            <Badge tone="attention">{counted(done.outdated, 'code', 'codes')} nieuw of gewijzigd</Badge>
          )}
          {done && done.outdated === 0 && (
            <Badge>
              klaar voor {done.codes} van {counted(done.codes + done.unread, 'code', 'codes')}
            </Badge>
          )}
          <Button small>Klaar voor deze codes</Button>
        </>
      )}
    </PostForm>
  )
}
