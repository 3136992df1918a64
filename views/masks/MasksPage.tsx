import { type MaskGround, maskGrounds } from '../../server/database/report-tables.ts'
import { counted, figure } from '../../server/language/figures.ts'
import type { PersonalKind } from '../../server/text/personal.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { Button } from '../parts/Buttons.tsx'
import { EmptyState, HeadRow, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { BlackList, Touched } from './BlackList.tsx'
import { ProposalsOfKind } from './Proposals.tsx'
import { groundMeanings, groundName, kindsInOrder } from './words.ts'

/** Words in their line. */
export interface WordsInContext {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly start: number
  readonly end: number
  readonly sentence: number
}

export interface ShownProposal {
  readonly kind: PersonalKind
  readonly words: string
  /** What a form calls it. */
  readonly item: string
  readonly places: readonly WordsInContext[]
}

export interface ShownBlack extends WordsInContext {
  readonly id: string
  readonly revision: number
  readonly ground: MaskGround
  readonly person: string
  readonly at: string
  readonly carried: 'changed' | 'orphan' | null
  /** False when the words are gone from the text of now. */
  readonly isHere: boolean
}

export interface MasksPageProps {
  readonly document: { readonly id: string; readonly name: string; readonly version: string }
  readonly proposals: readonly ShownProposal[]
  /** Names that others read something else for already. */
  readonly replaced: readonly { readonly words: string; readonly count: number }[]
  readonly refused: readonly {
    readonly id: string
    readonly revision: number
    readonly words: string
    readonly person: string
    readonly at: string
  }[]
  /** What a correction touched and nobody looked at since. */
  readonly touched: readonly ShownBlack[]
  readonly masks: readonly ShownBlack[]
}

/** What of a source others do not read: what is proposed, what was blacked out and why, and what may stay. */
export function MasksPage({ document, proposals, replaced, refused, touched, masks }: MasksPageProps) {
  const here = `/documents/${document.id}`
  return (
    <>
      <SourcePages document={document.id} current="/masks" />
      <PageHead
        title={`Lakken in ${document.name}`}
        under="Anderen lezen op een gelakte plek alleen [gelakt]. In de bron zelf verandert niets."
      />
      <Touched masks={touched} document={document.id} />
      <section class="stack" aria-labelledby="proposals">
        <HeadRow
          title={<span id="proposals">Voorstellen</span>}
          end={<span class="quiet">{figure(proposals.length)}</span>}
        />
        {proposals.length === 0 ? (
          <p>
            Er zijn geen voorstellen meer. De zoeker ziet niet alles: lees de tekst ook zelf na. Wat u wilt
            lakken, kiest u in <a href={here}>de tekst</a>.
          </p>
        ) : (
          <p class="quiet">
            De zoeker let op namen, telefoonnummers, adressen en nummers. Hij ziet niet alles en vergist zich
            soms: u beslist.
          </p>
        )}
        {kindsInOrder.map((kind) => (
          <ProposalsOfKind
            kind={kind}
            proposals={proposals.filter((one) => one.kind === kind)}
            document={document}
          />
        ))}
      </section>
      <section class="stack" aria-labelledby="blackened">
        <HeadRow
          title={<span id="blackened">Gelakt</span>}
          end={<span class="quiet">{figure(masks.length)}</span>}
        />
        {masks.length === 0 ? (
          <EmptyState title="In deze bron is niets gelakt">
            <p>Kies hierboven een voorstel, of kies woorden in de tekst en open daar ‘Lakken’.</p>
          </EmptyState>
        ) : (
          <BlackList masks={masks} document={document.id} />
        )}
      </section>
      <Replaced replaced={replaced} />
      <Refused refused={refused} here={here} />
      <Grounds />
    </>
  )
}

function Replaced({ replaced }: Pick<MasksPageProps, 'replaced'>) {
  if (replaced.length === 0) return null
  return (
    <Note title="Deze namen zijn al vervangen">
      <p>
        Ze staan op een deelnemerslijst of zijn van een spreker. Anderen lezen een pseudoniem of [naam]:{' '}
        {replaced.map(({ words, count }) => (count > 1 ? `${words} (${count}×)` : words)).join(', ')}.
      </p>
    </Note>
  )
}

function Refused({ refused, here }: Pick<MasksPageProps, 'refused'> & { here: string }) {
  if (refused.length === 0) return null
  return (
    <details>
      <summary>Niet gelakt: {counted(refused.length, 'besluit', 'besluiten')}</summary>
      <ul class="list">
        {refused.map(({ id, revision, words, person, at }) => (
          <li class="black">
            <span>
              <q>{words}</q>{' '}
              <span class="quiet small">
                {person}, <When at={at} />
              </span>
            </span>
            <PostForm action={`${here}/mask-refusals/${id}/end`} fields={{ revision }}>
              <Button small kind="plain" label={`Weer voorstellen: ${words}`}>
                Weer voorstellen
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Grounds() {
  return (
    <details>
      <summary>Wat betekenen de gronden?</summary>
      <dl class="facts">
        {maskGrounds.map((ground) => (
          <>
            <dt>{groundName(ground)}</dt>
            <dd>{groundMeanings[ground]}</dd>
          </>
        ))}
      </dl>
      <p class="small quiet">
        De nummers zijn artikelen uit de Wet open overheid (Woo). Weet u niet welke past? Vraag het een
        Woo-jurist.
      </p>
    </details>
  )
}
