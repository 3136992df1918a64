import { counted, enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { LeftToDraw, ToDraw } from '../../server/suggestions/sample/left-to-draw.ts'
import type { FoundInSample, StandingSample } from '../../server/suggestions/sample/standing.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { RadioField } from '../parts/Field.tsx'
import { Badge, EmptyState, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Exact, KofN, When } from '../parts/Text.tsx'

export interface SamplePageProps {
  samples: readonly StandingSample[]
  left: LeftToDraw
  found: readonly FoundInSample[]
  /** Who reads; undefined until a name was given. */
  reader: string | undefined
}

/** What a reading sample is, those that there are with how far they were read, and what they show so far. */
export function SamplePage({ samples, left, found, reader }: SamplePageProps) {
  return (
    <>
      <PageHead title={t.sample.title} />
      <p class="sample__what">{t.sample.what}</p>
      {samples.length === 0 && left.all.sentences === 0 && (
        <EmptyState title={t.sample.nothingToDraw}>
          <p>{t.sample.nothingToDrawWhy}</p>
        </EmptyState>
      )}
      {samples.map((sample) => (
        <Sample sample={sample} reader={reader} />
      ))}
      <Drawing samples={samples} left={left} canDraw={reader !== undefined} />
      {found.length > 0 && <Found found={found} />}
    </>
  )
}

interface SampleProps {
  sample: StandingSample
  reader: string | undefined
}

function Sample({ sample, reader }: SampleProps) {
  const { id, revision, at, percent, seed, sentences, fallen, documents, again, next } = sample
  const own = sample.readers.find(({ person }) => person === reader)?.read ?? 0
  const others = sample.readers.filter(({ person }) => person !== reader)
  return (
    <section class="sample stack" aria-labelledby={`sample-${id}`}>
      <h2 id={`sample-${id}`}>
        {t.sample.drawn} <When at={at} form="day" />
      </h2>
      <p>
        {t.sample.drawnFrom(
          counted(sentences, t.common.sentence, t.common.sentences),
          counted(documents.length, t.common.source, t.common.sources),
          percent,
          sample.drawnBy,
        )}{' '}
        <span class="quiet">
          {t.sample.seed} <Exact>{seed}</Exact>.
        </span>
      </p>
      <p>
        {reader !== undefined && (
          <strong>
            {t.sample.you}: <KofN k={own} n={sentences} of={t.sample.read} />.{' '}
          </strong>
        )}
        {others.map(({ name, read }) => (
          <>
            {name}: <KofN k={read} n={sentences} />.{' '}
          </>
        ))}
      </p>
      {own > 0 || again.sentences > 0 ? <Again again={again} /> : null}
      {fallen > 0 && (
        <p class="small quiet">
          {t.sample.fallen(counted(fallen, t.sample.sentenceGoes, t.sample.sentencesGo))}
        </p>
      )}
      {reader !== undefined && (
        <Buttons>
          {next === undefined ? (
            <Badge tone="good">{t.sample.allRead}</Badge>
          ) : (
            <ButtonLink kind="primary" href={`/suggestions/sample/${id}/${next}`}>
              {own + again.sentences === 0 ? t.sample.begin : t.sample.goOn}
            </ButtonLink>
          )}
          <PostForm action={`/suggestions/sample/${id}/end`} fields={{ revision }}>
            <Button kind="plain">{t.sample.remove}</Button>
          </PostForm>
        </Buttons>
      )}
    </section>
  )
}

function Again({ again: { sentences, codes } }: Pick<StandingSample, 'again'>) {
  if (sentences === 0) return null
  const names = enumeration(codes.map((name) => `‘${name}’`))
  return (
    <Note>
      <p>{t.sample.sinceRead(names, codes.length, figure(sentences), sentences)}</p>
    </Note>
  )
}

interface DrawingProps {
  samples: readonly StandingSample[]
  left: LeftToDraw
  canDraw: boolean
}

function Drawing({ samples, left, canDraw }: DrawingProps) {
  if (left.all.sentences === 0) return null
  if (!canDraw) {
    return (
      <Note>
        <p>
          {t.sample.toDraw} <a href="/me">{t.queue.giveName}</a>.
        </p>
      </Note>
    )
  }
  const further = left.new
  return (
    <>
      {samples.length === 0 && (
        <section class="stack" aria-labelledby="draw">
          <h2 id="draw">{t.sample.draw}</h2>
          <DrawForm from="all" left={left.all} />
        </section>
      )}
      {further && (
        <section class="stack" aria-labelledby="draw-new">
          <h2 id="draw-new">{t.sample.newSources}</h2>
          <p>
            {t.sample.further(
              counted(further.sources, t.common.source, t.common.sources),
              counted(further.sentences, t.common.sentence, t.common.sentences),
              further.sources,
            )}
          </p>
          {further.sentences > 0 && <DrawForm from="new" left={further} />}
        </section>
      )}
      {samples.length > 0 && (
        <details>
          <summary>{t.sample.another}</summary>
          <p class="small quiet">{t.sample.anotherWhy}</p>
          <DrawForm from="all" left={left.all} />
        </details>
      )}
    </>
  )
}

/** How long one takes to read a sentence and go through the codes. */
const secondsEach = 15

function DrawForm({ from, left }: { from: 'all' | 'new'; left: ToDraw }) {
  const [usual] = left.shares
  const options = left.shares
    .toSorted((a, b) => a.percent - b.percent)
    .map(({ percent, sentences }) => ({
      value: String(percent),
      name: `${percent} %: ${counted(sentences, t.common.sentence, t.common.sentences)}, ${duration(sentences)}`,
    }))
  return (
    <PostForm action="/suggestions/sample" fields={{ from }} class="form">
      <RadioField
        name="percent"
        label={t.sample.howMany}
        value={String(usual?.percent ?? '')}
        options={options}
      />
      <p class="small quiet">{t.sample.lotHint}</p>
      <Buttons>
        <Button kind="primary">{t.sample.drawNow}</Button>
      </Buttons>
    </PostForm>
  )
}

function duration(sentences: number): string {
  const minutes = Math.max(1, Math.round((sentences * secondsEach) / 60))
  return t.sample.reading(counted(minutes, t.sample.minute, t.sample.minutes))
}

function Found({ found }: Pick<SamplePageProps, 'found'>) {
  return (
    <section class="stack" aria-labelledby="found">
      <h2 id="found">{t.sample.soFar}</h2>
      <p class="small quiet">{t.sample.soFarHint}</p>
      <section class="table-scroll" aria-label={t.sample.perCode} tabindex={0}>
        <table class="table" aria-label={t.sample.perCode}>
          <thead>
            <tr>
              <th scope="col">{t.common.code}</th>
              <th scope="col" class="figures">
                {t.sample.read}
              </th>
              <th scope="col" class="figures">
                {t.sample.found}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ id, name, read, given }) => (
              <tr>
                <th scope="row">
                  <CodeName code={{ id, name }} href={`/codebook/${id}`} />
                </th>
                <td class="figures">{figure(read)}</td>
                <td class="figures">{figure(given)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
