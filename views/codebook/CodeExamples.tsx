import { t } from '../../server/language/t.ts'
import { wordsHref } from '../documents/addresses.ts'
import { Button } from '../parts/Buttons.tsx'
import { Place } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import type { CodePageProps, PlacedExample } from './props.ts'
import { exampleKinds } from './words.ts'

/** Real words beside the definition: what fits, what just does, what just does not. */
export function CodeExamples({ code, examples }: Pick<CodePageProps, 'code' | 'examples'>) {
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{t.codePage.examples}</h2>
      {examples.length === 0 && <p class="quiet small">{t.codePage.noExamples}</p>}
      {exampleKinds.map((kind) => {
        const own = examples.filter(({ example }) => example.kind === kind)
        return (
          own.length > 0 && (
            <div class={`examples examples--${kind}`}>
              <h3>{t.codePage.exampleHeading[kind]}</h3>
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
      <blockquote class="source" lang={peoplesLanguage()}>
        {exact}
      </blockquote>
      <p class="byline">
        {place && <VoiceLabel voice={place.voice} />}
        <Place {...place} href={wordsHref(example)} />
      </p>
      <PostForm action={`/codebook/${code}/examples/${id}/end`} back={`/codebook/${code}#examples`} quick>
        <Button kind="plain" small label={t.codePage.removeExample(exact)}>
          {t.common.remove}
        </Button>
      </PostForm>
    </li>
  )
}
