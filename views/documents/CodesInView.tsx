import { enumeration } from '../../server/language/figures.ts'
import { Swatch } from '../parts/Code.tsx'
import { HeadRow } from '../parts/Notes.tsx'
import { Figures } from '../parts/Text.tsx'
import type { CodingPageProps } from './props.ts'

type CodesInViewProps = Pick<CodingPageProps, 'here' | 'chosen' | 'codesInView' | 'others'>

/** Which codes are drawn in the text, and whose. */
export function CodesInView({ here, chosen, codesInView, others }: CodesInViewProps) {
  const [address = here] = here.split('?')
  const areAllShown = codesInView.every(({ isShown }) => isShown)
  return (
    <section class="stack">
      <HeadRow
        title="Codes in beeld"
        end={areAllShown ? undefined : <a href={address}>alle {codesInView.length}</a>}
      />
      {codesInView.length === 0 && <p class="quiet">In deze bron is nog niets gecodeerd.</p>}
      <form method="get" action={address} class="in-view" id="codes-in-view" {...quickly(address)}>
        <input type="hidden" name="filter" value="1" />
        <input type="hidden" name="start" value={chosen?.start} disabled={!chosen} />
        <input type="hidden" name="end" value={chosen?.end} disabled={!chosen} />
        <ul>
          {codesInView.map(({ code, count, isShown }) => (
            <li>
              <label>
                <input type="checkbox" name="code" value={code.id} checked={isShown} data-autosubmit />
                <Swatch code={code.id} />
                <span class="in-view__name">{code.name}</span>
                <Figures n={count} />
              </label>
            </li>
          ))}
        </ul>
        {others && others.names.length > 0 && (
          <label>
            <input type="checkbox" name="others" value="1" checked={others.areShown} data-autosubmit />
            Codes van {enumeration(others.names)} tonen
          </label>
        )}
        <button class="nl-button nl-button--secondary button-small without-script" type="submit">
          Toon
        </button>
      </form>
    </section>
  )
}

function quickly(address: string) {
  return { 'hx-get': address, 'hx-target': 'body', 'hx-swap': 'outerMorph', 'hx-push-url': 'true' }
}
