import { enumeration } from '../../server/language/figures.ts'
import type { Landing } from '../../server/threads/landing.ts'
import type { ProposedLanding } from '../../server/threads/landing-proposals.ts'
import type { Thread } from '../../server/threads/thread.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface LandingsPageProps {
  thread: Thread
  landings: readonly Landing[]
  proposals: readonly ProposedLanding[]
  reports: readonly { id: string; name: string }[]
  canChange: boolean
}

/** Where a thread landed in reports: what people said, what looks like it, and a form to say more. */
export function LandingsPage({ thread, landings, proposals, reports, canChange }: LandingsPageProps) {
  return (
    <div class="stack--wide">
      <PageHead
        over={thread.claim || thread.title}
        title="Waar staat deze draad in een rapport?"
        under="Wijs aan welke passage van een rapport uit deze rode draad komt."
      />
      {reports.length === 0 && (
        <EmptyState title="Nog geen rapport">
          <p>Voeg een document toe met de rol ‘rapport’. Daarna kunt u hier aanwijzen waar de draad staat.</p>
        </EmptyState>
      )}
      {landings.length > 0 && (
        <section class="stack" aria-labelledby="landed">
          <h2 id="landed">Aangewezen</h2>
          <ul class="evidence">
            {landings.map((landing) => (
              <LandingLine landing={landing} thread={thread.id} canChange={canChange} />
            ))}
          </ul>
        </section>
      )}
      {proposals.length > 0 && (
        <section class="stack" aria-labelledby="proposed">
          <h2 id="proposed">Zinnen die erop lijken</h2>
          <p class="quiet small">
            Gezocht op de woorden van de draad en van het bewijs. Of de zin werkelijk uit deze draad komt,
            beslist u.
          </p>
          <ul class="evidence">
            {proposals.map((proposal) => (
              <li>
                <p class="evidence__words">{proposal.exact}</p>
                <p class="evidence__place small">
                  <a href={placeOf(proposal)}>{proposal.documentName}</a>, zin {proposal.sentence}{' '}
                  <span class="quiet">gedeelde woorden: {enumeration(proposal.words.slice(0, 6))}</span>
                </p>
                {canChange && (
                  <PostForm
                    action={`/threads/${thread.id}/landings`}
                    fields={{
                      ...{ document: proposal.document, first: proposal.sentence, last: proposal.sentence },
                    }}
                  >
                    <Button small label={`Hier staat de draad: ${proposal.exact}`}>
                      Hier staat de draad
                    </Button>
                  </PostForm>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {canChange && reports.length > 0 && <ChooseForm thread={thread.id} reports={reports} />}
      <p>
        <a href={`/threads/${thread.id}`}>Terug naar de rode draad</a>
      </p>
    </div>
  )
}

const placeOf = ({ document, start, end }: { document: string; start: number; end: number }) =>
  `/documents/${document}?start=${start}&end=${end}#main`

function LandingLine({
  landing,
  thread,
  canChange,
}: {
  landing: Landing
  thread: string
  canChange: boolean
}) {
  return (
    <li>
      <p class="evidence__words">{landing.exact}</p>
      <p class="evidence__place small">
        <a href={placeOf(landing)}>{landing.documentName}</a>{' '}
        {landing.isOutdated && <Badge tone="attention">het rapport heeft een nieuwere tekst</Badge>}
      </p>
      {canChange && (
        <PostForm
          action={`/threads/${thread}/landings/${landing.id}/end`}
          fields={{ revision: landing.revision }}
        >
          <Button kind="plain" small label={`Weghalen: ${landing.exact}`}>
            Weghalen
          </Button>
        </PostForm>
      )}
    </li>
  )
}

function ChooseForm({ thread, reports }: { thread: string; reports: LandingsPageProps['reports'] }) {
  return (
    <section class="stack" aria-labelledby="choose">
      <h2 id="choose">Zelf aanwijzen</h2>
      <PostForm action={`/threads/${thread}/landings`} class="stack" label="Plaats in een rapport aanwijzen">
        <SelectField
          name="document"
          label="Rapport"
          options={reports.map(({ id, name }) => ({ value: id, name }))}
          hint="De nummers van de zinnen staan in het rapport voor elke alinea."
        />
        <p class="small">
          {reports.map(({ id, name }) => (
            <>
              <a href={`/documents/${id}`}>{name} lezen</a>{' '}
            </>
          ))}
        </p>
        <div class="btns">
          <label>
            van zin <input type="text" inputmode="numeric" size={4} name="first" required />
          </label>
          <label>
            t/m zin <input type="text" inputmode="numeric" size={4} name="last" required />
          </label>
        </div>
        <Buttons>
          <Button>Aanwijzen</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
