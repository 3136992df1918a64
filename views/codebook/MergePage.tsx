import type { Code } from '../../server/codebook/code.ts'
import type { MergePlan } from '../../server/codings/merging.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { codeOptions } from './parents.ts'

export interface MergePageProps {
  code: Code
  codes: readonly Code[]
  plan?: MergePlan | undefined
}

/** What a merge will do, told before it is done. */
export function MergePage({ code, codes, plan }: MergePageProps) {
  return (
    <>
      <PageHead title={`‘${code.name}’ samenvoegen`} under="Er gaat geen codering verloren." />
      <form
        method="get"
        action={`/codebook/${code.id}/merge`}
        class="codebook__filter"
        aria-label="Met welke code"
      >
        <label for="into">Met welke code?</label>
        <select id="into" name="into">
          {codeOptions(codes.filter(({ id }) => id !== code.id)).map(({ value, name }) => (
            <option value={value} selected={value === plan?.stays.id}>
              {name}
            </option>
          ))}
        </select>
        <Button>Laat zien wat er gebeurt</Button>
      </form>
      {plan && <Plan {...plan} />}
    </>
  )
}

function Plan({ gone, stays, moving, doubled, children }: MergePlan) {
  const name = <CodeName code={stays} />
  return (
    <section class="stack" aria-labelledby="plan">
      <h2 id="plan">Dit gebeurt er</h2>
      <ul class="merge">
        <li>
          {moving.length === 0
            ? 'Er zijn geen coderingen die '
            : `${counted(moving.length, 'codering krijgt', 'coderingen krijgen')} `}
          {moving.length === 0 ? <>naar {name} gaan.</> : <>de code {name}.</>}
        </li>
        {doubled.length > 0 && (
          <li>
            {counted(doubled.length, 'codering staat', 'coderingen staan')} op woorden die dezelfde persoon al{' '}
            {name} gaf. Van die twee blijft er één.
          </li>
        )}
        {children.length > 0 && (
          <li>
            {counted(children.length, 'subcode komt', 'subcodes komen')} onder {name} te staan:{' '}
            {enumeration(children.map((child) => child.name))}.
          </li>
        )}
        <li>Trefwoorden, verwante woorden, uitsluitwoorden, voorbeelden en memo’s gaan mee.</li>
        <li>
          {name} houdt de eigen naam en omschrijving. ‘{gone.name}’ verdwijnt uit het codeboek.
        </li>
        <li>Wie een bron niet voor beide codes las, vindt die bij Opnieuw bekijken.</li>
        <li>U kunt dit ongedaan maken.</li>
      </ul>
      {gone.definition !== '' && (
        <Note title={`De omschrijving van ‘${gone.name}’ vervalt`}>
          <p>{gone.definition}</p>
          <p class="small">Staat er iets in dat u wilt houden? Neem het daarna over bij ‘{stays.name}’.</p>
        </Note>
      )}
      <PostForm action={`/codebook/${gone.id}/merge`} fields={{ into: stays.id }} label="Samenvoegen">
        <Buttons>
          <Button kind="primary">Samenvoegen</Button>
          <a href={`/codebook/${gone.id}`}>Niet samenvoegen</a>
        </Buttons>
      </PostForm>
    </section>
  )
}
