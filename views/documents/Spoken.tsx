import { t } from '../../server/language/t.ts'

/** What the script may say aloud, laid ready in the language of the page. */
export function Spoken() {
  const words = t.codingRoom.spoken
  return (
    <data
      id="spoken"
      value=""
      hidden
      data-given-up={words.givenUp}
      data-codes={words.codes}
      data-no-codes={words.noCodes}
      data-suggestion={words.suggestion}
      data-chosen={words.chosen}
      data-sentences={words.sentences}
      data-none-open={words.noneOpen}
      data-from-start={words.fromStart}
      data-no-suggestion={words.noSuggestion}
    />
  )
}
