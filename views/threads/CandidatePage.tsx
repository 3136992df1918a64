import type { EvidenceRole } from '../../server/database/finding-tables.ts'
import { counted, decimal } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Candidate, Evidence } from '../../server/threads/candidate.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextField } from '../parts/Field.tsx'
import { Badge, Facts, HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import { type Aside, AsideNote, DismissForm } from './Aside.tsx'
import { Breadths } from './Breadths.tsx'
import { Counter } from './Counter.tsx'
import { Explanation } from './Explanation.tsx'
import { MatrixFigure } from './Matrix.tsx'
import { Points } from './Points.tsx'

export interface CandidatePageProps {
  candidate: Candidate
  /** Who put it aside, when somebody did. */
  aside: Aside | undefined
  /** Whether somebody works here, so that it can be taken up. */
  canAdopt: boolean
}

/** A candidate as the machine proposes it: everything it rests on, and no claim. */
export function CandidatePage({ candidate, aside, canAdopt }: CandidatePageProps) {
  const { title, recurrence, measures, evidence } = candidate
  const { units, sessions } = recurrence.all
  return (
    <div class="columns">
      <div class="stack--wide">
        <PageHead
          title={title}
          over={t.threads.proposal}
          under={t.threads.breadth(units.found, units.of, sessions.found, sessions.of)}
        />
        <section class="stack" aria-labelledby="where">
          <h2 id="where">{t.threads.where}</h2>
          <p class="quiet small">{t.threads.whatNumbersMean}</p>
          <MatrixFigure matrix={candidate.matrix} />
        </section>
        <section class="stack" aria-labelledby="central">
          <HeadRow
            title={<span id="central">{t.threads.fragments}</span>}
            end={<span class="quiet">{counted(evidence.length, t.common.fragment, t.common.fragments)}</span>}
          />
          <Picked title={t.threads.mostTypical} picked={candidate.central} evidence={evidence} />
          <Picked title={t.threads.mostDifferent} picked={candidate.different} evidence={evidence} />
          <details>
            <summary>{t.threads.allFragments}</summary>
            {(['supports', 'qualifies', 'contradicts'] as const).map((role) => (
              <ByRole role={role} evidence={evidence} />
            ))}
          </details>
        </section>
        <Counter tensions={candidate.tensions} voices={candidate.counterVoices} />
        <Explanation steps={candidate.explanation} />
      </div>
      <aside class="columns__aside stack--wide" aria-label={t.threads.aboutProposal}>
        {canAdopt && (
          <section class="stack" aria-labelledby="adopt">
            <h2 id="adopt">{t.threads.takeUp}</h2>
            <p class="small">{t.threads.takeUpWhy}</p>
            <PostForm
              action={`/threads/candidates/${encodeURIComponent(candidate.key)}`}
              label={t.threads.takeUpAsThread}
            >
              <TextField name="title" label={t.common.title} value={title} required />
              <Buttons>
                <Button kind="primary">{t.threads.takeUpAsThread}</Button>
              </Buttons>
            </PostForm>
          </section>
        )}
        {aside ? (
          <AsideNote aside={aside} canChange={canAdopt} />
        ) : (
          canAdopt && <DismissForm candidate={candidate.key} />
        )}
        <Points warnings={candidate.warnings} />
        <Breadths recurrence={recurrence} />
        <section class="stack" aria-labelledby="measures">
          <h2 id="measures">{t.threads.howOrdered}</h2>
          <Facts
            facts={[
              [t.threads.breadthMeasure, decimal(measures.breadth)],
              [t.threads.evenness, decimal(measures.evenness)],
              [t.threads.cohesion, decimal(measures.cohesion)],
              [t.threads.distinctiveness, decimal(measures.distinctiveness)],
            ]}
          />
          <p class="small quiet">{t.threads.tellingWords(candidate.terms.join(', '))}</p>
        </section>
      </aside>
    </div>
  )
}

function ByRole({ role, evidence }: { role: EvidenceRole; evidence: readonly Evidence[] }) {
  const own = evidence.filter((one) => one.role === role)
  if (own.length === 0) return null
  return (
    <>
      <h3>
        {t.threads.roleHeading[role]} <span class="quiet figures">{own.length}</span>
      </h3>
      <ul class={`evidence evidence--${role}`}>
        {own.map((one) => (
          <Piece evidence={one} />
        ))}
      </ul>
    </>
  )
}

function Picked({
  title,
  picked,
  evidence,
}: {
  title: string
  picked: readonly number[]
  evidence: readonly Evidence[]
}) {
  const own = picked.flatMap((at) => evidence[at] ?? [])
  if (own.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="evidence">
        {own.map((one) => (
          <Piece evidence={one} />
        ))}
      </ul>
    </>
  )
}

function Piece({ evidence }: { evidence: Evidence }) {
  const { document, start, end, exact, voice, session, table, asked } = evidence
  return (
    <li>
      <p class="evidence__words" lang={peoplesLanguage()}>
        {exact}
      </p>
      <p class="evidence__place small">
        <VoiceLabel voice={voice} /> <span class="quiet">{[session, table].filter(Boolean).join(', ')}</span>{' '}
        <Badge>{asked ? t.threads.asked : t.threads.unasked}</Badge>{' '}
        <a
          href={`/documents/${encodeURIComponent(document)}?start=${start}&end=${end}#main`}
          aria-label={t.threads.inSourceOf(exact)}
        >
          {t.threads.inSource}
        </a>
      </p>
    </li>
  )
}
