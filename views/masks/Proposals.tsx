import { maskGrounds } from '../../server/database/report-tables.ts'
import { t } from '../../server/language/t.ts'
import type { PersonalKind } from '../../server/text/personal.ts'
import { chosenHref } from '../documents/addresses.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { Each } from '../parts/Each.tsx'
import { sentenceWords } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import type { MasksPageProps, ShownProposal, WordsInContext } from './MasksPage.tsx'
import { groundName, usualGround } from './words.ts'

interface OfKindProps {
  kind: PersonalKind
  proposals: readonly ShownProposal[]
  document: MasksPageProps['document']
}

/** Proposals of one kind: tick some, choose the ground, and black them out or leave them in one act. */
export function ProposalsOfKind({ kind, proposals, document }: OfKindProps) {
  if (proposals.length === 0) return null
  const id = `ground-${kind}`
  return (
    <PostForm
      action={`/documents/${document.id}/masks/proposals`}
      fields={{ version: document.version }}
      class="proposals"
    >
      <fieldset>
        <legend>
          {t.masks.kind[kind]} <span class="quiet">{proposals.length}</span>
        </legend>
        <ul class="proposals__list">
          <Each of={proposals}>{(proposal) => <Row proposal={proposal} document={document.id} />}</Each>
        </ul>
      </fieldset>
      <div class="proposals__act">
        <div class="field">
          <label for={id}>{t.masks.onGround}</label>
          <select id={id} name="ground">
            {maskGrounds.map((ground) => (
              <option value={ground} selected={ground === usualGround[kind]}>
                {groundName(ground)}
              </option>
            ))}
          </select>
        </div>
        <Buttons>
          <Button kind="primary" name="decision" value="black">
            {t.masks.maskChosen}
          </Button>
          <Button name="decision" value="leave">
            {t.masks.leaveChosen}
          </Button>
        </Buttons>
      </div>
    </PostForm>
  )
}

function Row({ proposal, document }: { proposal: ShownProposal; document: string }) {
  const { item, words, places } = proposal
  const [first, ...more] = places
  const id = `item-${item.replace(' ', '-')}`
  return (
    <li>
      <label class="proposals__words" for={id}>
        <input type="checkbox" name="item" value={item} id={id} /> <strong>{words}</strong>
        {more.length > 0 && <span class="quiet small"> {t.masks.atPlaces(places.length)}</span>}
      </label>
      <div>
        {first && <InLine place={first} document={document} />}
        {more.length > 0 && (
          <details>
            <summary class="small">
              {t.masks.also} {more.length === 1 ? t.masks.here : t.masks.atOtherPlaces(more.length)}
            </summary>
            <Each of={more}>{(place) => <InLine place={place} document={document} />}</Each>
          </details>
        )}
      </div>
    </li>
  )
}

/** Words with what stands around them, and a link to their sentence. */
export function InLine({ place, document }: { place: WordsInContext; document: string }) {
  const { before, words, after, sentence } = place
  return (
    <p class="source small" lang={peoplesLanguage()}>
      {before && '… '}
      {before}
      <mark>{words}</mark>
      {after}
      {after && ' …'}{' '}
      <a class="nowrap" href={chosenHref(`/documents/${document}`, place)}>
        {sentenceWords(sentence)}
      </a>
    </p>
  )
}
