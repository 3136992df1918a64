import type { Child } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
import { quickGet } from './quick-get.ts'

export interface AllReasonsProps {
  /** The id of the code. */
  readonly code: string
  readonly version: string
  readonly start: number
  /** Where to come back to after something was changed. */
  readonly back: string
}

/** The reasons in short, with a link to all of them and what one can do with each; with script those come instead. */
export function AllReasons({ children, ...place }: AllReasonsProps & { children?: Child }) {
  const href = whyHref(place)
  return (
    <div class="all-reasons">
      {children}
      <p>
        <a href={href} {...quickGet({ href, target: 'closest .all-reasons', select: '.why-sum' })}>
          {t.reasons.allReasons}
        </a>
      </p>
    </div>
  )
}

function whyHref({ code, version, start, back }: AllReasonsProps): string {
  return `/suggestions/${code}/why?${new URLSearchParams({ version, start: String(start), back })}`
}

/** Where one sees what a word would change for a code, before it is kept. */
export function trialHref({ code, word, back }: { code: string; word: string; back: string }): string {
  return `/suggestions/${code}/words?${new URLSearchParams({ word, back })}`
}
