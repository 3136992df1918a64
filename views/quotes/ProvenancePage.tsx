import { writtenMoment } from '../../server/language/dates.ts'
import { enumeration } from '../../server/language/figures.ts'
import type { Provenance } from '../../server/quotes/provenance.ts'
import { groundName } from '../masks/words.ts'
import { ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { HeadRow, Note } from '../parts/Notes.tsx'
import { placeWords } from '../parts/Place.tsx'
import { Exact, When } from '../parts/Text.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import { ApprovalBadge } from './Approval.tsx'
import { Chain } from './Chain.tsx'
import { Decisions } from './Decisions.tsx'
import { DriftBadges, DriftDetails } from './Drift.tsx'
import { Difference } from './Layers.tsx'
import { MendedWords } from './MendedWords.tsx'
import { Context } from './QuoteContext.tsx'
import { TextVersions, Uses } from './Uses.tsx'
import { capitalised, cautionWords, checkNumber, inGroups, layerWords, rulesWords } from './words.ts'

/** Everything about one quote on one page that can be printed: what was said, by whom, where, and whether it still holds. */
export function ProvenancePage({ provenance }: { provenance: Provenance }) {
  const { quote, drift, cautions } = provenance
  return (
    <>
      <section class="stack provenance__top" aria-label="Het citaat">
        <div class="headrow">
          <h1>Herkomst van een citaat</h1>
          <span class="quiet">
            <Exact>/q/{quote.short}</Exact>
          </span>
        </div>
        <blockquote class="the-quote">{provenance.printed}</blockquote>
        <Attribution {...provenance} />
        <Printed {...provenance} />
        {provenance.grounds.length > 0 && (
          <p class="small quiet">
            Gelakt op grond van de Woo: {enumeration(provenance.grounds.map(groundName))}
          </p>
        )}
        {provenance.set.withdrawn !== null && (
          <Note attention title="De citatenset waarin dit citaat staat, is ingetrokken.">
            <p>{provenance.set.withdrawn}</p>
          </Note>
        )}
        {provenance.label === null && <Note title="Dit citaat is uit de citatenset gehaald." />}
        {cautions.map((caution) => (
          <Note attention title={cautionWords[caution]} />
        ))}
      </section>
      <Check provenance={provenance} />
      {drift && (
        <section class="stack" aria-labelledby="drift">
          <HeadRow
            title={<span id="drift">Gewijzigd sinds publicatie</span>}
            end={<DriftBadges drift={drift} />}
          />
          <DriftDetails drift={drift} />
        </section>
      )}
      <Context provenance={provenance} />
      <MendedWords provenance={provenance} />
      <div class="side-by-side">
        <Decisions decisions={provenance.decisions} quote={quote.exact} />
        <div class="stack">
          <Uses provenance={provenance} />
          <TextVersions provenance={provenance} />
        </div>
      </div>
      <Hashes {...provenance} />
      <Buttons>
        <ButtonLink href={`/q/${quote.short}.jsonld`}>Als JSON-LD</ButtonLink>
        {hasFile(provenance) && (
          <ButtonLink href={`/documents/${quote.document}/original`}>Oorspronkelijk bestand</ButtonLink>
        )}
      </Buttons>
    </>
  )
}

function Attribution({ attributed, place }: Provenance) {
  const { session, table, page, time, voice, rule } = place
  const at = placeWords({ page: page ?? undefined, time: time ?? undefined })
  const spot = placeWords({ session: session?.title, table: (rule === 'openbaar' && table) || undefined })
  return (
    <p>
      <strong>{capitalised(attributed.who)}</strong>
      {attributed.where ? `, ${attributed.where}` : spot && ` · ${spot}`}
      {session?.place && ` in ${session.place}`}
      {session?.date && (
        <>
          , <When at={session.date} form="day" />
        </>
      )}
      {at && ` · ${at}`}
      {' · '}
      <VoiceLabel voice={voice} full />
      {rule === 'chatham-house' && (
        <span class="quiet small"> · Chatham House Rule: wie het zei blijft weg</span>
      )}
    </p>
  )
}

/** What is printed otherwise than the source has it, as difference, and whether somebody agreed. */
function Printed({ layers, pieces, set, approved }: Provenance) {
  if (layers.length === 0 && approved.state === 'not-needed') return null
  return (
    <>
      {layers.length > 0 && (
        <p class="source printed">
          <span class="small quiet">
            {enumeration([...new Set(layers.map(({ kind }) => layerWords[kind]))])}, citeerregels:{' '}
            {rulesWords[set.rules]}
          </span>
          <br />
          <Difference pieces={pieces} />
        </p>
      )}
      <p>
        <ApprovalBadge approved={approved} />
      </p>
    </>
  )
}

function Check({ provenance }: { provenance: Provenance }) {
  const { verdict, checkedAt, checks } = provenance
  const isRight = verdict === 'agrees'
  const isPartly = isRight && checks.some(({ holds, doubt }) => holds === null && doubt !== 'not-published')
  return (
    <section class="stack" aria-labelledby="check">
      <div class="headrow">
        <h2 id="check">
          {isRight ? (
            <span class="agrees">
              <span aria-hidden="true">✓</span> Komt overeen met de bron
              {isPartly && ', voor zover na te gaan'}
            </span>
          ) : (
            <span class="differs">
              <span aria-hidden="true">≠</span> Wijkt af van de bron
            </span>
          )}
        </h2>
        <span class="small quiet">
          nagegaan op <time datetime={checkedAt}>{writtenMoment(checkedAt)}</time>
        </span>
      </div>
      <Chain provenance={provenance} />
    </section>
  )
}

/** Whether the file is still there: it goes when words in it are erased. */
const hasFile = ({ checks }: Pick<Provenance, 'checks'>) =>
  checks.every(({ doubt }) => doubt !== 'bytes-erased' && doubt !== 'bytes-missing')

function Hashes({ document, version, edition, head, checks }: Provenance) {
  return (
    <section class="stack" aria-labelledby="hashes">
      <h2 id="hashes">Controlegetallen</h2>
      <dl class="facts">
        <dt>Bestand</dt>
        <dd>
          <Exact>{checkNumber(document.original)}</Exact>{' '}
          {hasFile({ checks }) && (
            <a class="small" href={`/documents/${document.id}/original`}>
              download
            </a>
          )}
        </dd>
        <dt>Tekst</dt>
        <dd>
          <Exact>{checkNumber(version.sha256)}</Exact>
        </dd>
        {edition && (
          <>
            <dt>Editie {edition.number}</dt>
            <dd>
              <Exact>{inGroups(edition.hash)}</Exact>
            </dd>
          </>
        )}
        <dt>Logboek</dt>
        <dd>
          <Exact>{inGroupsAfterNumber(edition?.head ?? head)}</Exact>
          {edition && <span class="small quiet"> vlak voor publicatie</span>}
        </dd>
      </dl>
      {document.original !== '' && (
        <p class="small quiet">
          Zelf nagaan: <Exact>sha256sum {shellWord(document.name)}</Exact>
        </p>
      )}
    </section>
  )
}

function inGroupsAfterNumber(head: string): string {
  const [seq = '', hash = ''] = head.split(':')
  return `${seq}:${inGroups(hash)}`
}

const shellWord = (name: string) => (/^[\w.-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`)
