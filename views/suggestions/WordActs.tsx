import { t } from '../../server/language/t.ts'
import type { Ground } from '../../server/suggestions/explaining.ts'
import type { WordPlace } from '../../server/suggestions/words/change-word.ts'
import { Button } from '../parts/Buttons.tsx'
import { quickGet } from './quick-get.ts'

export interface WordActsProps {
  readonly code: string
  /** What stands in the field at first. */
  readonly word: string
  /** What the word is to the code now, when it stands in one of its lists. */
  readonly now: Exclude<WordPlace, 'dropped'> | undefined
  /** Where to come back to after something was changed. */
  readonly back: string
}

/** Whether a reason is a word of the sentence itself. */
export function isAboutWord(ground: Ground): boolean {
  return ['name', 'keyword', 'related', 'definition', 'learned'].includes(ground)
}

const places = ['keyword', 'related', 'excluding'] as const

/** Asks what it would change to make a word something else for a code. Nothing is kept yet. */
export function WordActs({ code, word, now, back }: WordActsProps) {
  const action = `/suggestions/${code}/words`
  const choices = places.filter((to) => to !== now)
  return (
    <div class="word-acts">
      <form
        method="get"
        action={action}
        {...quickGet({ href: action, target: 'next .word-acts__trial', select: '.trial' })}
      >
        <input type="hidden" name="back" value={back} />
        <label>
          {t.reasons.wordOrPhrase}
          <input type="text" name="word" value={word} autocomplete="off" required />
        </label>
        <fieldset class="btns">
          <legend class="small quiet">{t.reasons.lookFirst}</legend>
          {now && (
            <Button small name="to" value="dropped">
              {t.reasons.makeItNot[now]}
            </Button>
          )}
          {choices.map((to) => (
            <Button small name="to" value={to}>
              {t.reasons.makeIt[to]}
            </Button>
          ))}
        </fieldset>
      </form>
      <div class="word-acts__trial" aria-live="polite" />
    </div>
  )
}
