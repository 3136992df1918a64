import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { CodeName, Swatch } from '../parts/Code.tsx'
import { Badge } from '../parts/Notes.tsx'
import { sentenceWords } from '../parts/Place.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { scoreInWords } from '../suggestions/score-words.ts'
import { chosenHref } from './addresses.ts'
import { DecisionForms } from './DecisionForms.tsx'
import { isOn } from './GivenCodes.tsx'
import type { PanelProps } from './Panel.tsx'
import type { ShownCode, ShownSuggestion } from './props.ts'

/** How many codes have a key of their own. */
const numbered = 9

/**
 * The codes to choose from, over the text below the chosen words. Opened by script; without it the panel has the
 * same choices. `chosen` may be absent: the browser fills in the span before it sends.
 */
export function Picker({ document, here, codes, chosen }: PanelProps) {
  const back = chosen ? chosenHref(here, chosen) : here
  const given = new Map(
    chosen?.codings
      .filter((coding) => coding.own && isOn(coding, chosen))
      .map(({ code, id }) => [code.id, id]),
  )
  const [suggestion] = chosen?.suggestions ?? []
  return (
    <>
      <h2 class="visually-hidden" id="picker-title">
        {t.documents.chooseACode}
        {chosen ? t.documents.forWords(sentenceWords(chosen.firstSentence, chosen.lastSentence)) : ''}
      </h2>
      <div id="picker-proposal">
        {suggestion && <Proposal suggestion={suggestion} document={document} back={back} />}
      </div>
      <PostForm
        action={`/documents/${document.id}/codings`}
        id="give"
        fields={{ version: document.versionId, start: chosen?.start ?? '', end: chosen?.end ?? '' }}
        back={back}
        quick
      >
        <ul class="picker__codes" id="picker-codes" aria-label={t.documents.codes}>
          {codes.map((code, index) => (
            <Choice code={code} index={index} coding={given.get(code.id)} />
          ))}
        </ul>
        <p class="picker__more quiet small" id="picker-more" hidden={codes.length <= numbered}>
          {t.documents.andMore(codes.length - numbered)}
        </p>
        <div class="picker__type">
          <kbd>/</kbd>
          <label class="visually-hidden" for="picker-name">
            {t.documents.nameOfCode}
          </label>
          <input
            type="text"
            id="picker-name"
            placeholder={t.documents.typeName}
            autocomplete="off"
            maxlength={80}
            aria-controls="picker-codes"
          />
          <Button type="button" kind="plain" small hotkey="v">
            {t.documents.codeFromWords}
          </Button>
        </div>
        <div class="picker__new" id="picker-new" hidden>
          <button
            class="nl-button nl-button--secondary button-small"
            type="submit"
            name="newCode"
            value=""
            id="picker-new-give"
          >
            {t.documents.makeCode} <strong id="picker-new-name" />
          </button>
          <span class="quiet small">{t.documents.provisional}</span>
        </div>
      </PostForm>
      <a class="picker__panel" href="#panel">
        {t.documents.fragmentMemoHistory}
      </a>
    </>
  )
}

interface ProposalProps {
  suggestion: ShownSuggestion
  document: PanelProps['document']
  back: string
}

function Proposal({ suggestion, document, back }: ProposalProps) {
  return (
    <div class="picker__proposal">
      <Badge>{t.common.suggestion}</Badge>
      <strong>
        <CodeName code={suggestion.code} />
      </strong>
      <span class="quiet figures">{scoreInWords(suggestion.score)}</span>
      <DecisionForms suggestion={suggestion} document={document} back={back} keys="pressed" />
    </div>
  )
}

/** A code to give; pressed when these words have it already, and then the button takes it off. */
function Choice({ code, index, coding }: { code: ShownCode; index: number; coding: string | undefined }) {
  const hasKey = index < numbered
  return (
    <li hidden={!hasKey} data-name={`${code.name} ${code.parent ?? ''}`} data-code={code.name}>
      <button
        type="submit"
        name="code"
        value={code.id}
        id={`give-${code.id}`}
        form={coding ? `end-${coding}` : undefined}
        aria-pressed={coding ? 'true' : 'false'}
        title={code.definition}
      >
        {hasKey && <kbd>{index + 1}</kbd>}
        <Swatch code={code.id} />
        <span class="picker__name">
          {code.name}
          {code.parent && <span class="picker__parent"> {code.parent}</span>}
        </span>
      </button>
    </li>
  )
}
