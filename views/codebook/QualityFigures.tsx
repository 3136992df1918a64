import { decimal } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { CodeQuality as Quality } from '../../server/suggestions/quality/code-quality.ts'
import { KofN } from '../parts/Text.tsx'

interface Figure {
  readonly name: string
  readonly meaning: string
  readonly value: number | null
  readonly interval: readonly [number, number] | null
  readonly of?: { readonly k: number; readonly n: number }
}

function figuresOf({ counts, support, intervals, ...quality }: Quality): Figure[] {
  const { right, suggested } = counts
  return [
    {
      ...{ name: t.codeQuality.precision, meaning: t.codeQuality.precisionIs },
      ...{ value: quality.precision, interval: intervals.precision, of: { k: right, n: suggested } },
    },
    {
      ...{ name: t.codeQuality.recall, meaning: t.codeQuality.recallIs },
      ...{ value: quality.recall, interval: intervals.recall, of: { k: right, n: support } },
    },
    { name: 'F1', meaning: t.codeQuality.f1Is, value: quality.f1, interval: intervals.f1 },
    {
      ...{ name: t.codeQuality.averagePrecision, meaning: t.codeQuality.averagePrecisionIs },
      ...{ value: quality.averagePrecision, interval: intervals.averagePrecision },
    },
  ]
}

/** Precision, recall, F1 and average precision, each with what it stands on. */
export function QualityFigures({ quality }: { quality: Quality }) {
  return (
    <table class="code-quality__figures" aria-label={t.codeQuality.howMeasured}>
      <thead>
        <tr>
          <th scope="col">{t.codeQuality.measure}</th>
          <th scope="col">{t.codeQuality.value}</th>
          <th scope="col">{t.codeQuality.between}</th>
        </tr>
      </thead>
      <tbody>
        {figuresOf(quality).map(({ name, meaning, value, interval, of }) => (
          <tr>
            <th scope="row">
              {name} <span class="quiet">{meaning}</span>
            </th>
            <td>
              <span class="figures">{share(value)}</span>{' '}
              {of && of.n > 0 && (
                <span class="quiet">
                  <KofN {...of} />
                </span>
              )}
            </td>
            <td class="figures">{between(interval)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How often sentences with such a score got the code. */
export function ScoreWords({ bins }: Quality['calibration']) {
  const filled = bins.filter(({ n }) => n > 0)
  if (filled.length === 0) return null
  return (
    <>
      <p>
        <strong>{t.codeQuality.isScoreTrue}</strong>
      </p>
      <ul class="code-quality__scores">
        {filled.map(({ from, until, n, share: given }) => (
          <li>
            {t.codeQuality.atScore(
              decimal((from + until) / 2).replace(/0$/u, ''),
              Math.round((given ?? 0) * n),
            )}{' '}
            <KofN
              k={Math.round((given ?? 0) * n)}
              n={n}
              of={n === 1 ? t.common.sentence : t.common.sentences}
            />{' '}
            {t.codeQuality.gotCode}
          </li>
        ))}
      </ul>
    </>
  )
}

/** `0,83`, or a dash where nothing could be measured. */
export function share(value: number | null): string {
  return value === null ? '–' : decimal(value)
}

/** `0,71 en 0,90` */
export function between(interval: readonly [number, number] | null): string {
  return interval ? t.codeQuality.and(decimal(interval[0]), decimal(interval[1])) : '–'
}
