import { t } from '../../server/language/t.ts'

/** What the arrows do with Shift and Alt, as buttons: for who cannot drag, and for who speaks to the computer. */
export function Steps() {
  const words = t.codingRoom
  return (
    <div class="btns with-script">
      <Step does="previous" name={words.previousSentence} pressed="k" />
      <Step does="next" name={words.nextSentence} pressed="j" />
      <Step does="sentence-more" name={words.sentenceMore} pressed="Shift+ArrowDown" />
      <Step does="sentence-less" name={words.sentenceLess} pressed="Shift+ArrowUp" />
      <Step does="word-more" name={words.wordMore} pressed="Alt+Shift+ArrowRight" />
      <Step does="word-less" name={words.wordLess} pressed="Alt+Shift+ArrowLeft" />
    </div>
  )
}

/** At the foot of a touch screen, once words are chosen: make them more or less, and give them a code. */
export function TouchBar() {
  const words = t.codingRoom
  return (
    <fieldset class="touch-bar" id="touch-bar" aria-label={words.chosenWords} hidden>
      <Step does="sentence-less" name={words.sentenceLess} />
      <Step does="sentence-more" name={words.sentenceMore} />
      <Step does="code" name={words.code} isMain />
    </fieldset>
  )
}

interface StepProps {
  does: string
  name: string
  /** The key that does the same. */
  pressed?: string
  isMain?: boolean
}

function Step({ does, name, pressed, isMain = false }: StepProps) {
  const look = isMain ? 'nl-button nl-button--primary' : 'nl-button nl-button--secondary button-small'
  return (
    <button class={look} type="button" data-step={does} aria-keyshortcuts={pressed}>
      <span class="nl-button__label">{name}</span>
      {pressed && <kbd data-shown={drawn(pressed)} />}
    </button>
  )
}

const arrows: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowLeft: '←',
}

/** `Shift+ArrowDown` as it is drawn: `Shift ↓`. */
function drawn(keys: string): string {
  return keys
    .split('+')
    .map((key) => arrows[key] ?? key)
    .join(' ')
}
