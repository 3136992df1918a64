import { t } from '../../server/language/t.ts'
import { type TourStep, tourSteps } from '../../server/overview/tour.ts'

/** A step of the tour of the example: what is to be seen on this page, and the way on. */
export function Tour({ step }: { step: TourStep }) {
  const { title, text } = t.tour.steps[step]
  return (
    <nav class="tour" aria-label={t.tour.name}>
      <p>
        <strong>
          {t.tour.at(step)}: {title}.
        </strong>{' '}
        {text}
      </p>
      <p class="tour__ways">
        {step > 1 && <a href={`/tour/${step - 1}`}>{t.tour.back}</a>}
        {step < tourSteps.length && <a href={`/tour/${step + 1}`}>{t.tour.next}</a>}
        <a href="/">{t.tour.stop}</a>
      </p>
    </nav>
  )
}
