import { suggestionModes } from '../../server/database/coding-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { type Crumb, Trail } from '../layout/Masthead.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { When } from '../parts/Text.tsx'
import { chosenHref } from './addresses.ts'
import type { CodingPageProps, ReadDocument } from './props.ts'

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
            {t.documents.outlineAndCodes}
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
          {t.documents.keys}
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
        <Badge>{t.documents.reportReadOnly}</Badge>
        <ButtonLink href={document.audit}>{t.documents.reportCheck}</ButtonLink>
      </>
    )
  }
  if (older) return <Badge tone="attention">{t.documents.olderReadOnly}</Badge>
  if (!needsName) return null
  return (
    <ButtonLink kind="primary" href="/me">
      {t.documents.nameToCode}
    </ButtonLink>
  )
}

function crumbsOf({ session, versionNumber }: ReadDocument): Crumb[] {
  return [
    { name: t.layout.sessions, href: '/sessions' },
    ...(session ? [{ name: session.title, href: `/sessions/${session.id}` }] : []),
    { name: t.documents.textVersion(versionNumber) },
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
        <legend class="visually-hidden">{t.documents.suggestions}</legend>
        <span class="label" aria-hidden="true">
          {t.documents.suggestions}
        </span>
        {suggestionModes.map((value) => (
          <label>
            <input type="radio" name="mode" value={value} checked={value === mode} data-autosubmit />
            {t.documents.mode[value]}
          </label>
        ))}
        <button class="nl-button nl-button--secondary button-small without-script" type="submit">
          {t.documents.set}
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
      {t.documents.nextSuggestion}
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
      {done?.isCorrectedSince && <Badge>{t.documents.correctedSince}</Badge>}
      {isDone ? (
        <>
          <Badge tone="good">
            {t.documents.doneFor(counted(done.codes, t.common.code, t.common.codes))} <When at={done.at} />
          </Badge>
          <Button kind="plain" small>
            {t.documents.notDone}
          </Button>
        </>
      ) : (
        <>
          {done && done.outdated > 0 && (
            <Badge tone="attention">
              {t.documents.newOrChanged(counted(done.outdated, t.common.code, t.common.codes))}
            </Badge>
          )}
          {done && done.outdated === 0 && (
            <Badge>
              {t.documents.doneForSome(
                done.codes,
                counted(done.codes + done.unread, t.common.code, t.common.codes),
              )}
            </Badge>
          )}
          <Button small>{t.documents.doneForThese}</Button>
        </>
      )}
    </PostForm>
  )
}
