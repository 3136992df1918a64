import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { Badge, HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { When } from '../parts/Text.tsx'
import type { ShownBlack } from './MasksPage.tsx'
import { InLine } from './Proposals.tsx'
import { groundName } from './words.ts'

interface Blackened {
  masks: readonly ShownBlack[]
  document: string
}

/** What was blacked out: the words, the ground, who decided and when. */
export function BlackList({ masks, document }: Blackened) {
  return (
    <ul class="list">
      {masks.map((mask) => (
        <li class="black">
          <div>
            <InLine place={mask} document={document} />
            <p class="small quiet">{decided(mask)}</p>
          </div>
          <Lift mask={mask} document={document} />
        </li>
      ))}
    </ul>
  )
}

/** Masks that a correction of the text touched: somebody looks whether they still cover the right words. */
export function Touched({ masks, document }: Blackened) {
  if (masks.length === 0) return null
  return (
    <section class="stack" aria-labelledby="touched">
      <HeadRow
        title={<span id="touched">{t.masks.look}</span>}
        end={<span class="quiet">{counted(masks.length, t.common.place, t.common.places)}</span>}
      />
      <ul class="list">
        {masks.map((mask) => (
          <li class="black">
            <div>
              <p>
                <Badge tone="attention">{mask.isHere ? t.masks.changed : t.masks.gone}</Badge>
              </p>
              {mask.isHere ? (
                <InLine place={mask} document={document} />
              ) : (
                <p class="source small" lang={peoplesLanguage()}>
                  {t.masks.before(mask.before)}
                  <mark>{mask.words}</mark>
                  {mask.after}
                </p>
              )}
              <p class="small quiet">{decided(mask)}</p>
            </div>
            <Buttons>
              <PostForm
                action={`/documents/${document}/masks/${mask.id}/seen`}
                fields={{ revision: mask.revision }}
              >
                <Button small label={t.masks.rightOf(mask.words)}>
                  {t.masks.right}
                </Button>
              </PostForm>
              <Lift mask={mask} document={document} />
            </Buttons>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lift({ mask, document }: { mask: ShownBlack; document: string }) {
  return (
    <PostForm
      action={`/documents/${document}/masks/${mask.id}/end`}
      fields={{ revision: mask.revision }}
      back={`/documents/${document}/masks`}
    >
      <Button small kind="plain" label={t.masks.unmaskOf(mask.words)}>
        {t.masks.unmask}
      </Button>
    </PostForm>
  )
}

const decided = ({ ground, person, at }: ShownBlack) => (
  <>
    {groundName(ground)}; {person}, <When at={at} />
  </>
)
