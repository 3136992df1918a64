import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { chosenHref } from './addresses.ts'
import type { PanelProps } from './Panel.tsx'
import { Steps } from './Steps.tsx'

/** Choosing and coding by the numbers of sentences: works with a keyboard alone, and without script. */
export function PlainChoice({ document, here, codes, chosen }: PanelProps) {
  const first = chosen?.firstSentence
  const last = chosen?.lastSentence
  return (
    <section>
      <details class="plain">
        <summary>{t.documents.withoutMouse}</summary>
        <Steps />
        <PostForm
          action={`/documents/${document.id}/codings`}
          fields={{ version: document.versionId }}
          back={chosen ? chosenHref(here, chosen) : here}
        >
          <div class="btns">
            <label>
              {t.documents.fromSentence}{' '}
              <input type="text" inputmode="numeric" size={3} name="first" value={first} required />
            </label>
            <label>
              {t.documents.toSentence}{' '}
              <input type="text" inputmode="numeric" size={3} name="last" value={last} required />
            </label>
          </div>
          <div class="field">
            <label for="plain-code">{t.documents.code}</label>
            <select id="plain-code" name="code">
              <option value="">{t.documents.pickCode}</option>
              {codes.map(({ id, name, parent }) => (
                <option value={id}>{parent ? `${parent}: ${name}` : name}</option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="plain-new">{t.documents.orNewCode}</label>
            <input type="text" id="plain-new" name="newCode" autocomplete="off" />
          </div>
          <Button>{t.documents.giveCode}</Button>
        </PostForm>
      </details>
    </section>
  )
}
