const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', '↓'], 'volgende zin'],
  [['k', '↑'], 'vorige zin'],
  [['Shift + ↓', 'Shift + ↑'], 'een zin meer of minder kiezen'],
  [['Alt + Shift + →', 'Alt + Shift + ←'], 'een woord later of eerder eindigen'],
  [['Alt + Shift + ↓', 'Alt + Shift + ↑'], 'een woord later of eerder beginnen'],
  [['Enter', 'c'], 'codes openen bij wat gekozen is'],
  [['1', '9'], 'code met dat nummer geven, of weghalen als hij er al is'],
  [['/'], 'code zoeken op naam'],
  [['v'], 'nieuwe code uit de gekozen woorden'],
  [['a'], 'suggestie overnemen'],
  [['x'], 'suggestie niet overnemen'],
  [['n'], 'volgende suggestie'],
  [['m'], 'memo schrijven'],
  [['u'], 'laatste wijziging ongedaan maken'],
  [['Esc'], 'sluiten'],
  [['?'], 'deze toetsen tonen'],
]

const auditKeys: readonly (readonly [key: string, does: string])[] = [
  ['j', 'volgend citaat'],
  ['k', 'vorig citaat'],
  ['u', 'laatste wijziging ongedaan maken'],
  ['?', 'deze toetsen tonen'],
]

const queueKeys: readonly (readonly [key: string, does: string])[] = [
  ['j', 'volgende kaart'],
  ['k', 'vorige kaart'],
  ['a', 'suggestie overnemen'],
  ['x', 'suggestie niet overnemen'],
  ['e', 'suggestie aanpassen: de code aan meer, minder of andere woorden geven'],
  ['w', 'waarom deze code wordt voorgesteld'],
  ['Esc', 'stoppen met aanpassen'],
  ['u', 'laatste wijziging ongedaan maken'],
  ['?', 'deze toetsen tonen'],
]

/** The keys of the rapporttoets. */
export function AuditKeys() {
  return <KeyList title="Sneltoetsen bij de rapporttoets" keys={auditKeys} />
}

/** The keys of a queue of suggestions. */
export function QueueKeys() {
  return <KeyList title="Sneltoetsen bij suggesties" keys={queueKeys} />
}

export function KeyList({ title, keys }: { title: string; keys: typeof auditKeys }) {
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

/** What every key does. With the mouse: dragging takes whole words; with Alt held down, exactly the characters. */
export function Keys() {
  return (
    <section class="stack">
      <h2 id="keys-title">Sneltoetsen bij lezen en coderen</h2>
      <dl class="keys__list">
        {keys.map(([names, does]) => (
          <div>
            <dt>
              {names.map((name, index) => (
                <>
                  {index > 0 && (names[0] === '1' ? ' tot en met ' : ' of ')}
                  <kbd>{name}</kbd>
                </>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        Met de muis: klik op een zin, of sleep over woorden. Slepen kiest hele woorden; met <kbd>Alt</kbd>{' '}
        ingedrukt precies wat u aanwijst. De toetsen doen niets zolang u in een veld typt.
      </p>
      <div class="choice with-script">
        <label>
          <input type="checkbox" data-letters checked />
          Een losse letter, cijfer of leesteken is een toets
        </label>
        <p class="quiet small">
          Zet dit uit als u tegen uw computer praat. Pijlen, Enter en Esc blijven werken.
        </p>
      </div>
    </section>
  )
}
