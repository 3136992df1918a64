import type { OnCode } from '../../server/codings/removing-code.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import { Button } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { codeOptions } from './parents.ts'
import type { CodePageProps } from './props.ts'

type Props = Pick<CodePageProps, 'code' | 'codes' | 'hanging'>

/** Merging, splitting, moving and removing. No coding is lost by any of them. */
export function CodeActs({ code, codes, hanging }: Props) {
  const others = codes.filter(({ id }) => id !== code.id)
  return (
    <section class="code-acts" aria-labelledby="acts">
      <h2 id="acts">Opruimen</h2>
      {others.length > 0 && (
        <details>
          <summary>Samenvoegen</summary>
          <form method="get" action={`/codebook/${code.id}/merge`} class="stack" aria-label="Samenvoegen">
            <SelectField name="into" id="merge-into" label="Met welke code?" options={codeOptions(others)} />
            <Button>Laat zien wat er gebeurt</Button>
          </form>
        </details>
      )}
      <details>
        <summary>Splitsen</summary>
        <PostForm action={`/codebook/${code.id}/split`} class="stack" label="Splitsen">
          <p class="small">
            Er komt een subcode onder {code.name}. Alle coderingen blijven staan: u vinkt bij de fragmenten
            aan welke naar de nieuwe code gaan. Bronnen die al gelezen zijn, staan daarna bij Opnieuw
            bekijken.
          </p>
          <TextField name="name" id="split-name" label="Naam van de nieuwe subcode" required />
          <Button>Splitsen</Button>
        </PostForm>
      </details>
      <details>
        <summary>Verplaatsen</summary>
        <p class="small">
          Onder een andere code: kies die bij <a href="#parent">Hoofdcode</a>. De coderingen gaan mee. De
          volgorde verandert u in <a href={`/codebook?open=${code.id}#c${code.id}`}>het codeboek</a>.
        </p>
      </details>
      <details>
        <summary>Weghalen</summary>
        <Removing code={code} hanging={hanging} />
      </details>
    </section>
  )
}

function Removing({ code, hanging }: Pick<CodePageProps, 'code' | 'hanging'>) {
  const things = thingsOn(hanging)
  if (things.length > 0) {
    return (
      <p class="small">
        Dat kan niet zolang er nog {enumeration(things)} aan hangen. Voeg de code samen met een andere, of
        geef haar de status vervallen: dan kiest niemand haar meer, en blijft staan wat er was.
      </p>
    )
  }
  return (
    <PostForm action={`/codebook/${code.id}/end`} class="stack" label="Weghalen">
      <p class="small">Er hangt niets aan deze code. U kunt het weghalen ongedaan maken.</p>
      <Button label={`Weghalen: ${code.name}`}>Weghalen</Button>
    </PostForm>
  )
}

function thingsOn({ codings, children, memos }: OnCode): string[] {
  return [
    codings > 0 ? counted(codings, 'codering', 'coderingen') : '',
    children > 0 ? counted(children, 'subcode', 'subcodes') : '',
    memos > 0 ? counted(memos, 'memo', 'memo’s') : '',
  ].filter(Boolean)
}
