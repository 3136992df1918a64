import { writtenMoment } from '../../server/language/dates.ts'
import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Provenance } from '../../server/quotes/provenance.ts'
import { groundName } from '../masks/words.ts'
import { ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { HeadRow, Note } from '../parts/Notes.tsx'
import { placeWords } from '../parts/Place.tsx'
import { peoplesLanguage, screensLanguage } from '../parts/peoples-language.ts'
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
import { capitalised, checkNumber, inGroups } from './words.ts'

/** Everything about one quote on one page that can be printed: what was said, by whom, where, and whether it still holds. */
export function ProvenancePage({ provenance }: { provenance: Provenance }) {
  const { quote, drift, cautions } = provenance
  return (
    <>
      <section class="stack provenance__top" aria-label={t.provenance.theQuote}>
        <div class="headrow">
          <h1>{t.provenance.title}</h1>
          <span class="quiet">
            <Exact>/q/{quote.short}</Exact>
          </span>
        </div>
        <blockquote class="the-quote" lang={peoplesLanguage()}>
          {provenance.printed}
        </blockquote>
        <Attribution {...provenance} />
        <Printed {...provenance} />
        {provenance.grounds.length > 0 && (
          <p class="small quiet">
            {t.provenance.blackedOut} {enumeration(provenance.grounds.map(groundName))}
          </p>
        )}
        {provenance.set.withdrawn !== null && (
          <Note attention title={t.provenance.setWithdrawn}>
            <p>{provenance.set.withdrawn}</p>
          </Note>
        )}
        {provenance.label === null && <Note title={t.provenance.takenOut} />}
        {cautions.map((caution) => (
          <Note attention title={t.quotes.caution[caution]} />
        ))}
      </section>
      <Check provenance={provenance} />
      {drift && (
        <section class="stack" aria-labelledby="drift">
          <HeadRow
            title={<span id="drift">{t.provenance.changed}</span>}
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
        <ButtonLink href={`/q/${quote.short}.jsonld`}>{t.provenance.asJsonLd}</ButtonLink>
        {hasFile(provenance) && (
          <ButtonLink href={`/documents/${quote.document}/original`}>{t.provenance.originalFile}</ButtonLink>
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
      <strong lang={peoplesLanguage()}>{capitalised(attributed.who)}</strong>
      {attributed.where ? `, ${attributed.where}` : spot && ` · ${spot}`}
      {session?.place && t.provenance.inPlace(session.place)}
      {session?.date && (
        <>
          , <When at={session.date} form="day" />
        </>
      )}
      {at && ` · ${at}`}
      {' · '}
      <VoiceLabel voice={voice} full />
      {rule === 'chatham-house' && <span class="quiet small"> {t.provenance.chathamHouse}</span>}
    </p>
  )
}

/** What is printed otherwise than the source has it, as difference, and whether somebody agreed. */
function Printed({ layers, pieces, set, approved }: Provenance) {
  if (layers.length === 0 && approved.state === 'not-needed') return null
  return (
    <>
      {layers.length > 0 && (
        <p class="source printed" lang={peoplesLanguage()}>
          <span class="small quiet" lang={screensLanguage()}>
            {enumeration([...new Set(layers.map(({ kind }) => t.quotes.layer[kind]))])}
            {t.provenance.rulesAre(t.quotes.rules[set.rules])}
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
              <span aria-hidden="true">✓</span> {t.provenance.agrees}
              {isPartly && t.provenance.asFarAs}
            </span>
          ) : (
            <span class="differs">
              <span aria-hidden="true">≠</span> {t.provenance.differs}
            </span>
          )}
        </h2>
        <span class="small quiet">
          {t.provenance.checkedOn} <time datetime={checkedAt}>{writtenMoment(checkedAt)}</time>
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
      <h2 id="hashes">{t.provenance.checkNumbers}</h2>
      <dl class="facts">
        <dt>{t.provenance.file}</dt>
        <dd>
          <Exact>{checkNumber(document.original)}</Exact>{' '}
          {hasFile({ checks }) && (
            <a class="small" href={`/documents/${document.id}/original`}>
              {t.provenance.download}
            </a>
          )}
        </dd>
        <dt>{t.provenance.text}</dt>
        <dd>
          <Exact>{checkNumber(version.sha256)}</Exact>
        </dd>
        {edition && (
          <>
            <dt>{t.quoteSets.edition(edition.number)}</dt>
            <dd>
              <Exact>{inGroups(edition.hash)}</Exact>
            </dd>
          </>
        )}
        <dt>{t.provenance.log}</dt>
        <dd>
          <Exact>{inGroupsAfterNumber(edition?.head ?? head)}</Exact>
          {edition && <span class="small quiet"> {t.provenance.justBefore}</span>}
        </dd>
      </dl>
      {document.original !== '' && (
        <p class="small quiet">
          {t.provenance.checkYourself} <Exact>sha256sum {shellWord(document.name)}</Exact>
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
