import { KeyList } from '../documents/Keys.tsx'

const sampleKeys: readonly (readonly [key: string, does: string])[] = [
  ['1', 'De eerste code aankruisen of weghalen; 2 tot en met 9 en daarna letters doen de volgende'],
  ['Enter', 'Vastleggen en verder'],
  ['0', 'Geen van deze codes'],
  ['l', 'Later: eerst een andere zin'],
  ['k', 'Vorige zin'],
  ['u', 'Ongedaan maken'],
]

/** The keys of a sentence in a reading sample. */
export function SampleKeys() {
  return <KeyList title="Sneltoetsen bij de leessteekproef" keys={sampleKeys} />
}
