import { t } from '../../server/language/t.ts'

type Does = keyof typeof t.documents.keyDoes

const keys: readonly (readonly [keys: readonly string[], does: Does])[] = [
  [['j', '↓'], 'next'],
  [['k', '↑'], 'previous'],
  [['Shift + ↓', 'Shift + ↑'], 'sentence'],
  [['Alt + Shift + →', 'Alt + Shift + ←'], 'wordEnd'],
  [['Alt + Shift + ↓', 'Alt + Shift + ↑'], 'wordStart'],
  [['Enter', 'c'], 'open'],
  [['1', '9'], 'number'],
  [['/'], 'search'],
  [['v'], 'newCode'],
  [['a'], 'take'],
  [['x'], 'leave'],
  [['n'], 'suggestion'],
  [['m'], 'memo'],
  [['u'], 'undo'],
  [['Esc'], 'close'],
  [['?'], 'keys'],
]

const auditKeys: readonly (readonly [key: string, does: Does])[] = [
  ['j', 'nextQuote'],
  ['k', 'previousQuote'],
  ['u', 'undo'],
  ['?', 'keys'],
]

const queueKeys: readonly (readonly [key: string, does: Does])[] = [
  ['j', 'nextCard'],
  ['k', 'previousCard'],
  ['a', 'take'],
  ['x', 'leave'],
  ['e', 'adjust'],
  ['w', 'why'],
  ['Esc', 'stopAdjusting'],
  ['u', 'undo'],
  ['?', 'keys'],
]

const everywhereKeys: readonly (readonly [key: string, does: Does])[] = [
  ['u', 'undo'],
  ['Esc', 'closeToast'],
  ['?', 'keys'],
]

type KeysTold = readonly (readonly [key: string, does: string])[]

const told = (keys: readonly (readonly [key: string, does: Does])[]): KeysTold =>
  keys.map(([key, does]) => [key, t.documents.keyDoes[does]])

/** The keys of every page. */
export function EverywhereKeys() {
  return <KeyList title={t.documents.everywhereKeys} keys={told(everywhereKeys)} />
}

/** The keys of the rapporttoets. */
export function AuditKeys() {
  return <KeyList title={t.documents.reportKeys} keys={told(auditKeys)} />
}

/** The keys of a queue of suggestions. */
export function QueueKeys() {
  return <KeyList title={t.documents.queueKeys} keys={told(queueKeys)} />
}

export function KeyList({ title, keys }: { title: string; keys: KeysTold }) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <dl class="keys__list">
        {keys.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The keys of the reading screen for the dialog over it, whose heading gets the focus. */
export function Keys() {
  return (
    <>
      <ReadingKeys inDialog />
      <LettersChoice />
    </>
  )
}

/** What every key does. With the mouse: dragging takes whole words; with Alt held down, exactly the characters. */
export function ReadingKeys({ inDialog = false }: { inDialog?: boolean }) {
  return (
    <section class="stack">
      <h2 id="keys-title" {...(inDialog ? { autofocus: true, tabindex: -1 } : {})}>
        {t.documents.readingKeys}
      </h2>
      <dl class="keys__list">
        {keys.map(([names, does]) => (
          <div>
            <dt>
              {names.map((name, index) => (
                <>
                  {index > 0 && (names[0] === '1' ? t.documents.upToNumber : t.documents.or)}
                  <kbd>{name}</kbd>
                </>
              ))}
            </dt>
            <dd>{t.documents.keyDoes[does]}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        {t.documents.withMouse} <kbd>Alt</kbd> {t.documents.exactly}
      </p>
    </section>
  )
}

/** Whether keys of one character work at all, in this browser. */
export function LettersChoice() {
  return (
    <div class="choice with-script">
      <label>
        <input type="checkbox" data-letters checked />
        {t.documents.letters}
      </label>
      <p class="quiet small">{t.documents.lettersHint}</p>
    </div>
  )
}
