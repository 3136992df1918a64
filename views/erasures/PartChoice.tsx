import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextField } from '../parts/Field.tsx'

export interface PartChoiceProps {
  document: string
  /** How many sentences the latest text has. */
  sentences: number
  /** The parts of its division, with how they are known. */
  parts: readonly { readonly number: number; readonly title: string }[]
  /** Who speaks in it: a participant by id, else a label. */
  speakers: readonly { readonly name: string; readonly participant: string | null }[]
}

/** Less than the whole source: a part of it, some sentences, or all that one person says anywhere. */
export function PartChoice({ document, sentences, parts, speakers }: PartChoiceProps) {
  const here = `/documents/${document}/erase`
  return (
    <section class="stack" aria-labelledby="less">
      <h2 id="less">{t.erasures.notAll}</h2>
      {sentences > 0 && (
        <form method="get" action={here} class="form" aria-label={t.erasures.choosePart}>
          <TextField
            name="first"
            type="number"
            label={t.erasures.fromSentence}
            hint={t.erasures.oneTo(sentences)}
            required
          />
          <TextField name="last" type="number" label={t.erasures.toSentence} required />
          <Buttons>
            <Button small>{t.erasures.seeWhatGoes}</Button>
          </Buttons>
        </form>
      )}
      {parts.length > 1 && (
        <>
          <h3>{t.erasures.aPart}</h3>
          <ul class="list">
            {parts.map(({ number, title }) => (
              <li>
                <a href={`${here}?part=${number}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {speakers.length > 0 && (
        <>
          <h3>{t.erasures.speakerEverywhere}</h3>
          <ul class="list">
            {speakers.map(({ name, participant }) => (
              <li>
                <a
                  href={
                    participant
                      ? `/erasures/speakers/${participant}`
                      : `/erasures/speakers?label=${encodeURIComponent(name)}`
                  }
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
