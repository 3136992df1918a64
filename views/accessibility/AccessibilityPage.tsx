import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'

/** What was tested of how everybody can use this, what was not, and what is known not to be good. */
export function AccessibilityPage() {
  const { title, intro, whoseTitle, whose, testedTitle, tested, untestedTitle, untested } = t.accessibility
  const { knownTitle, known, helpTitle, help } = t.accessibility
  return (
    <>
      <PageHead title={title} under={intro} />
      <Part title={testedTitle} points={tested} />
      <Part title={untestedTitle} points={untested} />
      <Part title={knownTitle} points={known} />
      <section class="stack">
        <h2>{helpTitle}</h2>
        <p>{help}</p>
      </section>
      <section class="stack">
        <h2>{whoseTitle}</h2>
        <p>{whose}</p>
      </section>
    </>
  )
}

function Part({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="told">
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </section>
  )
}
