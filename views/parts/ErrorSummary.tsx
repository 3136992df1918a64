import { t } from '../../server/language/t.ts'
import type { FieldErrors } from './errors.ts'

/** All that is wrong with a form, above it, each with a link to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ errors = {} }: { errors?: FieldErrors | undefined }) {
  const faults = Object.entries(errors).flatMap(([name, sentences]) =>
    sentences.map((sentence) => ({ name, sentence })),
  )
  if (faults.length === 0) return null
  return (
    <section class="errors" role="alert" aria-labelledby="errors-title" tabindex={-1} id="errors">
      <h2 id="errors-title">{faults.length === 1 ? t.parts.oneFault : t.parts.faults(faults.length)}</h2>
      <ul>
        {faults.map(({ name, sentence }) => (
          <li>{name === '' ? sentence : <a href={`#${name}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </section>
  )
}
