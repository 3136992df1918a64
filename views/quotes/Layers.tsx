import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { LayerChoice } from '../../server/quotes/laid.ts'
import type { Layer, PrintedPiece, SetRules } from '../../server/quotes/layers.ts'
import { isNegation, numberIn } from '../../server/text/weighty-words.ts'
import { wordsIn } from '../../server/text/words.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'

/** The words of the source with what is printed otherwise shown as difference: struck, and written in. */
export function Difference({ pieces }: { pieces: readonly PrintedPiece[] }) {
  return (
    <>
      {pieces.map(({ kind, source, text }) => {
        if (kind === 'kept' || kind === 'covered') return source
        return (
          <>
            {source !== '' && <del>{source}</del>}
            {source !== '' && text !== '' && ' '}
            {text !== '' && <ins>{text}</ins>}
          </>
        )
      })}
    </>
  )
}

/** What is left out with a mark may still turn the sense: people must look again. */
export function LayerNotes({ pieces }: { pieces: readonly PrintedPiece[] }) {
  const told = pieces.flatMap(({ kind, source }) => {
    if (kind !== 'omission' && kind !== 'clarification') return []
    const words = wordsIn(source).map(({ surface }) => surface)
    return words.filter((word) => isNegation(word) || numberIn(word))
  })
  if (told.length === 0) return null
  return (
    <Note attention title={t.quoteSets.leavesOut(enumeration(told.map((word) => `‘${word}’`)))}>
      <p>{t.quoteSets.readAgain}</p>
    </Note>
  )
}

export interface LayersProps {
  quote: { readonly id: string; readonly revision: number; readonly exact: string }
  label: string
  layers: readonly Layer[]
  pieces: readonly PrintedPiece[]
  rules: SetRules
  back: string
}

/** What lies over a quote, each with a way to take it off, and a form to lay something over words of it. */
export function Layers({ quote, label, layers, pieces, rules, back }: LayersProps) {
  const sources = new Map(pieces.map((piece) => [`${piece.start}-${piece.end}`, piece]))
  return (
    <details class="quotes__change">
      <summary>
        {t.quoteSets.shorten}
        {rules === 'light-edit' && t.quoteSets.orEdit}
        <span class="visually-hidden"> {t.quoteSets.ofLabel(label)}</span>
      </summary>
      {layers.length > 0 && (
        <ul class="layers">
          {layers.map((layer) => (
            <li>
              <span>
                {t.quotes.layer[layer.kind]}: <Laid piece={sources.get(`${layer.start}-${layer.end}`)} />
              </span>
              <PostForm
                action={`/quotes/${quote.id}/layers/end`}
                back={back}
                fields={{ start: layer.start, end: layer.end, revision: quote.revision }}
                quick
              >
                <Button kind="plain" small label={t.quoteSets.takeAwayOf(t.quotes.layer[layer.kind], label)}>
                  {t.quoteSets.takeAway}
                </Button>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <LayerForm quote={quote} label={label} rules={rules} back={back} />
    </details>
  )
}

function Laid({ piece }: { piece: PrintedPiece | undefined }) {
  if (!piece) return null
  return (
    <>
      {piece.source !== '' && <del>{piece.source}</del>} {piece.text !== '' && <ins>{piece.text}</ins>}
    </>
  )
}

const choices: readonly LayerChoice[] = ['omission', 'clarification', 'beside', 'light-edit']

/** Words are chosen, never typed over: the source stays as it is. */
function LayerForm({ quote, label, rules, back }: Omit<LayersProps, 'layers' | 'pieces'>) {
  const words = wordsIn(quote.exact).map(({ surface }, i) => ({
    value: String(i),
    name: `${i + 1}. ${surface}`,
  }))
  const allowed = choices
    .filter((value) => value !== 'light-edit' || rules === 'light-edit')
    .map((value) => ({ value, name: t.quotes.layerChoice[value] }))
  return (
    <PostForm
      action={`/quotes/${quote.id}/layers`}
      back={back}
      fields={{ revision: quote.revision }}
      class="form"
      label={t.quoteSets.editOf(label)}
      quick
    >
      <div class="layers__words">
        <SelectField name="first" id={`first-${label}`} label={t.quoteSets.fromWord} options={words} />
        <SelectField name="last" id={`last-${label}`} label={t.quoteSets.toWord} options={words} />
      </div>
      <SelectField name="kind" id={`kind-${label}`} label={t.quoteSets.whatToDo} options={allowed} />
      <TextField
        name="text"
        id={`text-${label}`}
        label={t.quoteSets.whatComes}
        hint={rules === 'light-edit' ? t.quoteSets.whatComesHintEdit : t.quoteSets.whatComesHint}
      />
      <Buttons>
        <Button small>{t.quoteSets.lay}</Button>
      </Buttons>
    </PostForm>
  )
}
