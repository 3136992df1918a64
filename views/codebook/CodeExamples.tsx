import { wordsHref } from '../documents/addresses.ts'
import { Button } from '../parts/Buttons.tsx'
import { Place } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import type { CodePageProps, PlacedExample } from './props.ts'
import { exampleHeadings, exampleKinds } from './words.ts'

/** Real words beside the definition: what fits, what just does, what just does not. */
export function CodeExamples({ code, examples }: Pick<CodePageProps, 'code' | 'examples'>) {
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">Voorbeelden</h2>
      {examples.length === 0 && (
        <p class="quiet small">
          Nog geen voorbeelden. Kies er een bij de fragmenten: typisch, grensgeval of tegenvoorbeeld. Zo ziet
          een collega waar de grens ligt.
        </p>
      )}
      {exampleKinds.map((kind) => {
        const own = examples.filter(({ example }) => example.kind === kind)
        return (
          own.length > 0 && (
            <div class={`examples examples--${kind}`}>
              <h3>{exampleHeadings[kind]}</h3>
              <ul>
                {own.map((placed) => (
                  <Example code={code.id} {...placed} />
                ))}
              </ul>
            </div>
          )
        )
      })}
    </section>
  )
}

function Example({ code, example, place }: PlacedExample & { code: string }) {
  const { id, exact } = example
  return (
    <li>
      <blockquote class="source">{exact}</blockquote>
      <p class="byline">
        {place && <VoiceLabel voice={place.voice} />}
        <Place {...place} href={wordsHref(example)} />
      </p>
      <PostForm action={`/codebook/${code}/examples/${id}/end`} back={`/codebook/${code}#examples`} quick>
        <Button kind="plain" small label={`Weghalen als voorbeeld: ${exact}`}>
          Weghalen
        </Button>
      </PostForm>
    </li>
  )
}
