import type { EditionRow } from '../../server/database/finding-tables.ts'
import { enumeration } from '../../server/language/figures.ts'
import type { EditionChange } from '../../server/quotes/edition.ts'
import type { StandingSet } from '../../server/quotes/looking.ts'
import type { QuoteSet } from '../../server/quotes/quote.ts'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { RadioField, TextArea, TextField } from '../parts/Field.tsx'
import { Sign } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Exact, When } from '../parts/Text.tsx'
import { capitalised, changeWords, inGroups, rulesExplained, rulesWords } from './words.ts'

/** What publishing does, what the next edition would change, and the button. */
export function Publish({ standing }: { standing: StandingSet }) {
  const { set, quotes, changes } = standing
  const next = set.edition + 1
  const isRefused = quotes.some(({ approved }) => approved.state === 'refused')
  const isUnchanged = standing.edition !== undefined && changes.length === 0
  const drifted = quotes.filter(({ drift }) => drift)
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">Publiceren</h2>
      {isUnchanged && drifted.length > 0 ? (
        <p>
          <Sign /> Gewijzigd sinds publicatie: {enumeration(drifted.map(({ label }) => label))}. Editie{' '}
          {set.edition} houdt de woorden van toen. Bij {drifted.length === 1 ? 'het citaat' : 'elk citaat'}{' '}
          staat wat er nu in de bron staat. Neem de nieuwe woorden over of haal het citaat weg; daarna kunt u
          een nieuwe editie publiceren.
        </p>
      ) : isUnchanged ? (
        <p>
          Er is niets gewijzigd sinds editie {set.edition}. Verandert er later iets aan een citaat, dan staat
          dat hier en bij het citaat.
        </p>
      ) : (
        <p>
          Publiceren legt vast wat er nu staat: de woorden, de plaats in de tekstversie, de toeschrijving, de
          codes met hun omschrijving, en een controlegetal over alles. Wat daarna verandert, wordt zichtbaar.
        </p>
      )}
      {changes.length > 0 && (
        <>
          <h3>
            {set.status === 'ingetrokken'
              ? `Wat editie ${next} zou wijzigen`
              : `Gewijzigd sinds editie ${set.edition}`}
          </h3>
          <Changes changes={changes} />
        </>
      )}
      <Before quotes={quotes} />
      {isRefused && <p>Publiceren kan niet zolang er een geweigerd citaat in de set staat.</p>}
      {quotes.length > 0 && !isUnchanged && !isRefused && (
        <PostForm action={`/quote-sets/${set.id}/editions`} back={`/quote-sets/${set.id}`} quick>
          <Button kind="primary">Publiceer editie {next}</Button>
        </PostForm>
      )}
      {quotes.length === 0 && <p class="quiet">Publiceren kan als er een citaat in de set staat.</p>}
    </section>
  )
}

/** What to look at before publishing. */
function Before({ quotes }: Pick<StandingSet, 'quotes'>) {
  const told = [
    {
      words: 'de bron zegt het nu anders',
      of: quotes.filter(({ latest }) => !latest.stands.isSame),
    },
    { words: 'geweigerd', of: quotes.filter(({ approved }) => approved.state === 'refused') },
    {
      words: 'voorgelegd, nog geen akkoord',
      of: quotes.filter(({ approved }) => approved.state === 'asked'),
    },
    { words: 'akkoord was op andere woorden', of: quotes.filter(({ approved }) => approved.isStale) },
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
      <h2 id="rules">Citeerregels</h2>
      <p>
        <strong>{capitalised(rulesWords[rules])}.</strong> {rulesExplained[rules]}
      </p>
      <details>
        <summary>Andere citeerregels</summary>
        <PostForm
          action={`${here}/rules`}
          back={here}
          fields={{ revision: set.revision }}
          class="form"
          label="Citeerregels"
          quick
        >
          <RadioField
            name="rules"
            label="Zo citeert deze set"
            value={rules}
            options={Object.entries(rulesWords).map(([value, name]) => ({ value, name }))}
          />
          <Buttons>
            <Button small>Bewaren</Button>
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
          {changeWords[kind]}
          {wordsOf(kind, words) !== '' && (
            <>
              : <q>{shortened(wordsOf(kind, words))}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The old rules stand in an edition as a word of the program. */
const wordsOf = (kind: EditionChange['kind'], words: string) =>
  kind === 'rules' ? rulesWords[words === 'light-edit' ? 'light-edit' : 'verbatim'] : words

const shortened = (words: string) =>
  words.length > 90 ? `${words.slice(0, 90).toWellFormed().trimEnd()}…` : words

const formats = [
  { format: 'docx', name: 'Word (tabel)' },
  { format: 'docx&form=running', name: 'Word (lopende citaten)' },
  { format: 'xlsx', name: 'Excel' },
  { format: 'csv', name: 'csv' },
  { format: 'html', name: 'webpagina' },
  { format: 'md', name: 'Markdown' },
  { format: 'jsonld', name: 'JSON-LD' },
] as const

export function Exports({ set }: { set: string }) {
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">Meenemen</h2>
      <p class="small quiet">
        Wat niet naar anderen mag, gaat niet mee. Word geeft een tabel die u in een rapport plakt, of lopende
        citaten met hun herkomst achterin. In Word zit om elk citaat een merkteken: komt het rapport terug,
        dan herkent de rapporttoets de citaten daaraan.
      </p>
      <Buttons>
        {formats.map(({ format, name }) => (
          <ButtonLink
            small
            href={`/quote-sets/${set}/export?format=${format}`}
            label={`Citatenset als ${name}`}
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
      <h2 id="editions">Edities</h2>
      <ul class="stack">
        {editions.map(({ row, person, changes, isErased }) => (
          <li>
            <strong>Editie {row.number}</strong> <When at={row.at} /> door {person}
            <br />
            <Exact>{inGroups(row.hash)}</Exact>
            <div class="byline editions__links">
              {isErased ? (
                <a href={`/quote-sets/${set}/editions/${row.number}?left=1`}>deels gewist: wat over is</a>
              ) : (
                <a href={`/quote-sets/${set}/editions/${row.number}`}>vastgelegde tekst</a>
              )}
              <a
                href={`/quote-sets/${set}/export?format=docx&edition=${row.number}`}
                aria-label={`Word: editie ${row.number}`}
              >
                Word
              </a>
            </div>
            {changes.length > 0 && (
              <details>
                <summary>
                  Wat editie {row.number} wijzigde ({changes.length})
                </summary>
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
      <h2 id="this-set">Deze set</h2>
      <details>
        <summary>Titel wijzigen</summary>
        <PostForm
          action={here}
          back={here}
          fields={{ revision: set.revision }}
          class="form"
          label="Titel wijzigen"
          quick
        >
          <TextField name="title" label="Titel" value={set.title} required />
          <Buttons>
            <Button small>Bewaren</Button>
          </Buttons>
        </PostForm>
      </details>
      {!isPublished && (
        <PostForm action={`${here}/end`} fields={{ revision: set.revision }}>
          <Button kind="plain" small>
            Haal deze set weg
          </Button>
        </PostForm>
      )}
      {isPublished && set.status !== 'ingetrokken' && (
        <details>
          <summary>Intrekken</summary>
          <PostForm
            action={`${here}/withdrawal`}
            back={here}
            fields={{ revision: set.revision }}
            class="form"
            label="Intrekken"
            quick
          >
            <TextArea
              name="reason"
              label="Waarom u de set intrekt"
              hint="De set blijft te lezen, met deze reden erbij. Zet hier geen namen in."
              rows={3}
              required
            />
            <Buttons>
              <Button small>Trek deze set in</Button>
            </Buttons>
          </PostForm>
        </details>
      )}
    </section>
  )
}
