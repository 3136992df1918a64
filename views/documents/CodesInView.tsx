import { t } from '../../server/language/t.ts'
import { Swatch } from '../parts/Code.tsx'
import { HeadRow } from '../parts/Notes.tsx'
import { Figures } from '../parts/Text.tsx'
import type { CodingPageProps } from './props.ts'
import { firstUnread } from './ShownPart.tsx'

type CodesInViewProps = Pick<
  CodingPageProps,
  'here' | 'chosen' | 'codesInView' | 'others' | 'from' | 'search' | 'readCounts'
>

/** Which codes are drawn in the text, and whose; and whether all of the text, or what is left to be read. */
export function CodesInView({ here, chosen, codesInView, others, from, ...props }: CodesInViewProps) {
  const { search, readCounts } = props
  const unread = from ?? firstUnread(readCounts)
  const [address = here] = here.split('?')
  const areAllShown = [...codesInView, ...others].every(({ isShown }) => isShown)
  return (
    <section class="stack">
      <HeadRow
        title={t.documents.codesInView}
        end={areAllShown ? undefined : <a href={address}>{t.documents.allCodes(codesInView.length)}</a>}
      />
      {codesInView.length === 0 && <p class="quiet">{t.documents.nothingCoded}</p>}
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
        {others.length > 0 && (
          <fieldset>
            <legend class="visually-hidden">{t.codingRoom.whose}</legend>
            {others.map(({ id, name, isShown }) => (
              <label>
                <input type="checkbox" name="coder" value={id} checked={isShown} data-autosubmit />
                {t.codingRoom.codesOf(name)}
              </label>
            ))}
          </fieldset>
        )}
        {unread !== undefined && (
          <label>
            <input type="checkbox" name="from" value={unread} checked={from !== undefined} data-autosubmit />
            {t.codingRoom.unreadOnly(unread)}
          </label>
        )}
        {search && <input type="hidden" name="q" value={search.query} />}
        <button class="nl-button nl-button--secondary button-small without-script" type="submit">
          {t.documents.show}
        </button>
      </form>
    </section>
  )
}

function quickly(address: string) {
  return { 'hx-get': address, 'hx-target': 'body', 'hx-swap': 'outerMorph', 'hx-push-url': 'true' }
}
