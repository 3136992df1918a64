import type { EditionRow } from '../../server/database/finding-tables.ts'
import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { EditionChange } from '../../server/quotes/edition.ts'
import type { StandingSet } from '../../server/quotes/looking.ts'
import type { QuoteSet } from '../../server/quotes/quote.ts'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { RadioField, TextArea, TextField } from '../parts/Field.tsx'
import { Sign } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { Exact, When } from '../parts/Text.tsx'
import { capitalised, inGroups } from './words.ts'

/** What publishing does, what the next edition would change, and the button. */
export function Publish({ standing }: { standing: StandingSet }) {
  const { set, quotes, changes } = standing
  const next = set.edition + 1
  const isRefused = quotes.some(({ approved }) => approved.state === 'refused')
  const isUnchanged = standing.edition !== undefined && changes.length === 0
  const drifted = quotes.filter(({ drift }) => drift)
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{t.quoteSets.publish}</h2>
      {isUnchanged && drifted.length > 0 ? (
        <p>
          <Sign /> {t.quoteSets.changedSince} {enumeration(drifted.map(({ label }) => label))}
          {t.quoteSets.keepsWords(set.edition)}{' '}
          {drifted.length === 1 ? t.quoteSets.theQuote : t.quoteSets.eachQuote} {t.quoteSets.whatSourceSays}
        </p>
      ) : isUnchanged ? (
        <p>{t.quoteSets.nothingChanged(set.edition)}</p>
      ) : (
        <p>{t.quoteSets.whatPublishingDoes}</p>
      )}
      {changes.length > 0 && (
        <>
          <h3>
            {set.status === 'ingetrokken'
              ? t.quoteSets.wouldChange(next)
              : t.quoteSets.changedSinceEdition(set.edition)}
          </h3>
          <Changes changes={changes} />
        </>
      )}
      <Before quotes={quotes} />
      {isRefused && <p>{t.quoteSets.cannotPublish}</p>}
      {quotes.length > 0 && !isUnchanged && !isRefused && (
        <PostForm action={`/quote-sets/${set.id}/editions`} back={`/quote-sets/${set.id}`} quick>
          <Button kind="primary">{t.quoteSets.publishEdition(next)}</Button>
        </PostForm>
      )}
      {quotes.length === 0 && <p class="quiet">{t.quoteSets.publishWhen}</p>}
    </section>
  )
}

/** What to look at before publishing. */
function Before({ quotes }: Pick<StandingSet, 'quotes'>) {
  const told = [
    {
      words: t.quoteSets.sourceSaysOtherwise,
      of: quotes.filter(({ latest }) => !latest.stands.isSame),
    },
    { words: t.quoteSets.refused, of: quotes.filter(({ approved }) => approved.state === 'refused') },
    {
      words: t.quoteSets.noAgreementYet,
      of: quotes.filter(({ approved }) => approved.state === 'asked'),
    },
    { words: t.quoteSets.approvalStale, of: quotes.filter(({ approved }) => approved.isStale) },
  ].filter(({ of }) => of.length > 0)
  if (told.length === 0) return null
  return (
    <ul class="changes">
      {told.map(({ words, of }) => (
        <li>
          <Sign />
          {words}: {enumeration(of.map(({ label }) => label))}
        </li>
      ))}
    </ul>
  )
}

/** By what rules a set quotes: declared on the set, in what goes out, and frozen in an edition. */
export function Rules({ set }: { set: QuoteSet }) {
  const rules = set.rules ?? 'verbatim'
  const here = `/quote-sets/${set.id}`
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t.quoteSets.rules}</h2>
      <p>
        <strong>{capitalised(t.quotes.rules[rules])}.</strong> {t.quotes.rulesExplained[rules]}
      </p>
      <details>
        <summary>{t.quoteSets.otherRules}</summary>
        <PostForm
          action={`${here}/rules`}
          back={here}
          fields={{ revision: set.revision }}
          class="form"
          label={t.quoteSets.rules}
          quick
        >
          <RadioField
            name="rules"
            label={t.quoteSets.howSetQuotes}
            value={rules}
            options={Object.entries(t.quotes.rules).map(([value, name]) => ({ value, name }))}
          />
          <Buttons>
            <Button small>{t.common.save}</Button>
          </Buttons>
        </PostForm>
      </details>
    </section>
  )
}

function Changes({ changes }: { changes: readonly EditionChange[] }) {
  return (
    <ul class="changes">
      {changes.map(({ kind, words }) => (
        <li>
          {t.quotes.change[kind]}
          {wordsOf(kind, words) !== '' && (
            <>
              :{' '}
              <q lang={kind === 'rules' ? undefined : peoplesLanguage()}>{shortened(wordsOf(kind, words))}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The old rules stand in an edition as a word of the program. */
const wordsOf = (kind: EditionChange['kind'], words: string) =>
  kind === 'rules' ? t.quotes.rules[words === 'light-edit' ? 'light-edit' : 'verbatim'] : words

const shortened = (words: string) =>
  words.length > 90 ? `${words.slice(0, 90).toWellFormed().trimEnd()}…` : words

export function Exports({ set }: { set: string }) {
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">{t.quoteSets.takeAlong}</h2>
      <p class="small quiet">{t.quoteSets.takeAlongHow}</p>
      <Buttons>
        {Object.entries(t.quotes.format).map(([format, name]) => (
          <ButtonLink
            small
            href={`/quote-sets/${set}/export?format=${format}`}
            label={t.quoteSets.setAs(name)}
          >
            {name}
          </ButtonLink>
        ))}
      </Buttons>
    </section>
  )
}

interface EditionsProps {
  set: string
  editions: readonly PublishedRow[]
}

/** An edition with who published it, and what it changed since the one before. */
export interface PublishedRow {
  readonly row: EditionRow
  readonly person: string
  readonly changes: readonly EditionChange[]
  /** Words of it were erased since: it is no longer what its hash says. */
  readonly isErased: boolean
}

export function Editions({ set, editions }: EditionsProps) {
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">{t.quoteSets.editions}</h2>
      <ul class="stack">
        {editions.map(({ row, person, changes, isErased }) => (
          <li>
            <strong>{t.quoteSets.edition(row.number)}</strong> <When at={row.at} /> {t.quoteSets.by(person)}
            <br />
            <Exact>{inGroups(row.hash)}</Exact>
            <div class="byline editions__links">
              {isErased ? (
                <a href={`/quote-sets/${set}/editions/${row.number}?left=1`}>{t.quoteSets.partlyErased}</a>
              ) : (
                <a href={`/quote-sets/${set}/editions/${row.number}`}>{t.quoteSets.recordedText}</a>
              )}
              <a
                href={`/quote-sets/${set}/export?format=docx&edition=${row.number}`}
                aria-label={t.quoteSets.wordEdition(row.number)}
              >
                Word
              </a>
            </div>
            {changes.length > 0 && (
              <details>
                <summary>{t.quoteSets.whatEditionChanged(row.number, changes.length)}</summary>
                <Changes changes={changes} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Another title, and taking the set away as long as nobody can have read it. */
export function SetForms({ set, isPublished }: { set: QuoteSet; isPublished: boolean }) {
  const here = `/quote-sets/${set.id}`
  return (
    <section aria-labelledby="this-set">
      <h2 id="this-set">{t.quoteSets.thisSet}</h2>
      <details>
        <summary>{t.quoteSets.changeTitle}</summary>
        <PostForm
          action={here}
          back={here}
          fields={{ revision: set.revision }}
          class="form"
          label={t.quoteSets.changeTitle}
          quick
        >
          <TextField name="title" label={t.common.title} value={set.title} required />
          <Buttons>
            <Button small>{t.common.save}</Button>
          </Buttons>
        </PostForm>
      </details>
      {!isPublished && (
        <PostForm action={`${here}/end`} fields={{ revision: set.revision }}>
          <Button kind="plain" small>
            {t.quoteSets.removeSet}
          </Button>
        </PostForm>
      )}
      {isPublished && set.status !== 'ingetrokken' && (
        <details>
          <summary>{t.quoteSets.withdraw}</summary>
          <PostForm
            action={`${here}/withdrawal`}
            back={here}
            fields={{ revision: set.revision }}
            class="form"
            label={t.quoteSets.withdraw}
            quick
          >
            <TextArea
              name="reason"
              label={t.quoteSets.whyWithdraw}
              hint={t.quoteSets.whyWithdrawHint}
              rows={3}
              required
            />
            <Buttons>
              <Button small>{t.quoteSets.withdrawSet}</Button>
            </Buttons>
          </PostForm>
        </details>
      )}
    </section>
  )
}
