import { counted, enumeration, figure } from '../../server/language/figures.ts'
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
      <PageHead title="Leessteekproef" />
      <p class="sample__what">
        Een leessteekproef is een klein deel van alle zinnen, door het lot gekozen, dat u leest zonder
        suggesties of scores. Alleen zo blijkt hoeveel zinnen bij een code horen zonder ooit te zijn
        voorgesteld: dat is wat Rode Draad mist.
      </p>
      {samples.length === 0 && left.all.sentences === 0 && (
        <EmptyState title="Er is nog niets om uit te trekken">
          <p>
            Voeg eerst bronnen toe. Een leessteekproef komt uit wat deelnemers en inleiders zeiden en wat is
            genoteerd.
          </p>
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
        Getrokken <When at={at} form="day" />
      </h2>
      <p>
        {counted(sentences, 'zin', 'zinnen')} uit {counted(documents.length, 'bron', 'bronnen')} ({percent}{' '}
        %), getrokken door {sample.drawnBy}.{' '}
        <span class="quiet">
          Startgetal <Exact>{seed}</Exact>.
        </span>
      </p>
      <p>
        {reader !== undefined && (
          <strong>
            U: <KofN k={own} n={sentences} of="gelezen" />.{' '}
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
          {counted(fallen, 'zin hoort', 'zinnen horen')} er niet meer bij, want de woorden zijn intussen
          verbeterd.
        </p>
      )}
      {reader !== undefined && (
        <Buttons>
          {next === undefined ? (
            <Badge tone="good">u las alles</Badge>
          ) : (
            <ButtonLink kind="primary" href={`/suggestions/sample/${id}/${next}`}>
              {own + again.sentences === 0 ? 'Begin met lezen' : 'Lees verder'}
            </ButtonLink>
          )}
          <PostForm action={`/suggestions/sample/${id}/end`} fields={{ revision }}>
            <Button kind="plain">Steekproef weghalen</Button>
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
      <p>
        Sinds u las {codes.length === 1 ? 'is een code' : 'zijn codes'} nieuw of van betekenis veranderd:{' '}
        {names}. Daarom {sentences === 1 ? 'komt 1 zin' : `komen ${figure(sentences)} zinnen`} nog eens langs;
        wat u toen aankruiste staat er nog.
      </p>
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
          Om een leessteekproef te trekken of te lezen <a href="/me">geeft u eerst uw naam op</a>.
        </p>
      </Note>
    )
  }
  const further = left.new
  return (
    <>
      {samples.length === 0 && (
        <section class="stack" aria-labelledby="draw">
          <h2 id="draw">Trek een leessteekproef</h2>
          <DrawForm from="all" left={left.all} />
        </section>
      )}
      {further && (
        <section class="stack" aria-labelledby="draw-new">
          <h2 id="draw-new">Nieuwe bronnen</h2>
          <p>
            {counted(further.sources, 'bron', 'bronnen')} met {counted(further.sentences, 'zin', 'zinnen')}{' '}
            {further.sources === 1 ? 'kwam' : 'kwamen'} later en {further.sources === 1 ? 'zit' : 'zitten'}{' '}
            nog in geen steekproef.
          </p>
          {further.sentences > 0 && <DrawForm from="new" left={further} />}
        </section>
      )}
      {samples.length > 0 && (
        <details>
          <summary>Nog een steekproef uit alle bronnen</summary>
          <p class="small quiet">
            Hoe meer zinnen u leest, hoe zekerder wordt wat er wordt gemist. Een zin komt nooit twee keer in
            een steekproef.
          </p>
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
      name: `${percent} %: ${counted(sentences, 'zin', 'zinnen')}, ${duration(sentences)}`,
    }))
  return (
    <PostForm action="/suggestions/sample" fields={{ from }} class="form">
      <RadioField
        name="percent"
        label="Hoeveel van de zinnen wilt u lezen?"
        value={String(usual?.percent ?? '')}
        options={options}
      />
      <p class="small quiet">
        Het lot kiest, over alle bijeenkomsten verdeeld. Het startgetal wordt bewaard, zodat na te gaan is dat
        niemand de zinnen uitzocht.
      </p>
      <Buttons>
        <Button kind="primary">Trekken</Button>
      </Buttons>
    </PostForm>
  )
}

function duration(sentences: number): string {
  const minutes = Math.max(1, Math.round((sentences * secondsEach) / 60))
  return `ongeveer ${counted(minutes, 'minuut', 'minuten')} lezen`
}

function Found({ found }: Pick<SamplePageProps, 'found'>) {
  return (
    <section class="stack" aria-labelledby="found">
      <h2 id="found">Wat er tot nu toe in staat</h2>
      <p class="small quiet">
        Per code hoeveel zinnen er voor haar zijn gelezen, en in hoeveel iemand haar vond. Bij de code zelf
        staat wat dat zegt over wat er wordt gemist.
      </p>
      <section class="table-scroll" aria-label="Per code" tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">code</th>
              <th scope="col" class="figures">
                gelezen
              </th>
              <th scope="col" class="figures">
                gevonden
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
