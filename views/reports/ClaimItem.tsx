import type { Child } from 'hono/jsx'
import { claimJudgements } from '../../server/database/report-tables.ts'
import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Claim } from '../../server/reports/claims/claim.ts'
import type {
  AgainstFragment,
  ClaimFragment,
  LikeFragment,
} from '../../server/reports/claims/claim-finding.ts'
import { placeWords } from '../parts/Place.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { Unseen } from '../parts/Text.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import { Judging, type JudgingProps } from './Judging.tsx'

export type Linked<Fragment> = Fragment & { readonly href: string | undefined }

export interface LinkedCode {
  readonly name: string
  readonly href: string
}

type ShownLike = Linked<Omit<LikeFragment, 'codes'>> & { readonly codes: readonly LinkedCode[] }

/** A claim with what was found for it; nothing is found where nobody looked. */
export interface ShownClaim {
  readonly claim: Claim
  /** Counted through the report, from 1. */
  readonly number: number
  readonly codes: readonly LinkedCode[]
  readonly like: readonly ShownLike[]
  readonly against: readonly Linked<AgainstFragment>[]
  readonly isLookedUp: boolean
  /** The claim in the report. */
  readonly href: string
}

interface ClaimItemProps
  extends Pick<JudgingProps, 'judgement' | 'isFixed' | 'address' | 'canChange' | 'personNames'> {
  shown: ShownClaim
  here: string
}

/** One claim: the sentence, what is like it, what may turn against it, and the judgement of a person. */
export function ClaimItem({ shown, here, ...judging }: ClaimItemProps) {
  const { claim, number, codes, like, against, isLookedUp, href } = shown
  return (
    <li id={claim.key}>
      <h3 class="statements__name">
        {t.reportPages.claimNumber(number)}{' '}
        <a class="small" href={href}>
          {t.reportPages.inReport}
          {claim.page !== null && t.reportRound.pageAfter(claim.page)}
          <Unseen>{t.reportPages.claimAfter(number)}</Unseen>
        </a>
      </h3>
      <p class="source" lang={peoplesLanguage()}>
        {claim.text}
      </p>
      {codes.length > 0 && (
        <p class="small quiet">
          {t.reportPages.isAbout} <Codes codes={codes} />
        </p>
      )}
      {isLookedUp && like.length === 0 && <p>{t.reportPages.nothingLike}</p>}
      {like.length > 0 && (
        <Fragments title={t.reportPages.like(like.length)}>
          {like.map((fragment) => (
            <Like {...fragment} />
          ))}
        </Fragments>
      )}
      {against.length > 0 && (
        <Fragments title={t.reportPages.against(against.length)}>
          {against.map((fragment) => (
            <Against {...fragment} />
          ))}
        </Fragments>
      )}
      <Judging
        item={claim.key}
        options={claimJudgements.map((value) => ({ value, name: t.reports.claimJudgement[value] }))}
        back={`${here}#${claim.key}`}
        {...judging}
      />
    </li>
  )
}

function Fragments({ title, children }: { title: string; children: Child }) {
  return (
    <details>
      <summary>{title}</summary>
      <ul class="like">{children}</ul>
    </details>
  )
}

function Codes({ codes }: { codes: readonly LinkedCode[] }) {
  return (
    <>
      {codes.map(({ name, href }, at) => (
        <>
          {at > 0 && (at === codes.length - 1 ? t.reportPages.and : ', ')}
          <a href={href}>{name}</a>
        </>
      ))}
    </>
  )
}

function Like(fragment: ShownLike) {
  const { shared, nearby, codes, isClose } = fragment
  const words = [...new Set([...shared, ...nearby].map(({ theirs }) => theirs))]
  return (
    <li>
      <p class="source" lang={peoplesLanguage()}>
        {fragment.exact}
      </p>
      <From {...fragment} />
      <p class="small quiet">
        {isClose ? t.reportPages.shares : t.reportPages.sharesLittle}{' '}
        {enumeration(words.map((word) => `‘${word}’`))}
        {codes.length > 0 && (
          <>
            {t.reportPages.sameCode} <Codes codes={codes} />
          </>
        )}
      </p>
    </li>
  )
}

function Against(fragment: Linked<AgainstFragment>) {
  const { why, strength, mark } = fragment
  return (
    <li>
      <p class="source" lang={peoplesLanguage()}>
        {fragment.exact}
      </p>
      <From {...fragment} />
      <p class="small quiet">
        {strength === 'weak' && t.reportPages.perhaps}
        {t.reportPages.reasonBy(t.reports.against[why], mark)}
      </p>
    </li>
  )
}

/** Whose words, and where. */
export function From({ voice, document, session, table, href }: Linked<ClaimFragment>) {
  const where = placeWords({ session, table: table ?? undefined }) || document
  return (
    <p class="byline">
      <VoiceLabel voice={voice} />
      {href ? <a href={href}>{where}</a> : where}
    </p>
  )
}
