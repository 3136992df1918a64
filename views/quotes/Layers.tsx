import { enumeration } from '../../server/language/figures.ts'
import type { LayerChoice } from '../../server/quotes/laid.ts'
import type { Layer, PrintedPiece, SetRules } from '../../server/quotes/layers.ts'
import { isNegation, numberIn } from '../../server/text/weighty-words.ts'
import { wordsIn } from '../../server/text/words.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { layerWords } from './words.ts'

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
    <Note attention title={`Hier wordt ${enumeration(told.map((word) => `‘${word}’`))} weggelaten.`}>
      <p>Lees het citaat nog eens naast de bron: betekent het nog hetzelfde?</p>
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
        Inkorten, verduidelijken{rules === 'light-edit' && ' of licht bewerken'}
        <span class="visually-hidden"> van {label}</span>
      </summary>
      {layers.length > 0 && (
        <ul class="layers">
          {layers.map((layer) => (
            <li>
              <span>
                {layerWords[layer.kind]}: <Laid piece={sources.get(`${layer.start}-${layer.end}`)} />
              </span>
              <PostForm
                action={`/quotes/${quote.id}/layers/end`}
                back={back}
                fields={{ start: layer.start, end: layer.end, revision: quote.revision }}
                quick
              >
                <Button kind="plain" small label={`Haal weg: ${layerWords[layer.kind]} in ${label}`}>
                  Haal weg
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

const choices: readonly { value: LayerChoice; name: string }[] = [
  { value: 'omission', name: 'laat deze woorden weg: […]' },
  { value: 'clarification', name: 'zet er een verduidelijking voor in de plaats: [de provincie]' },
  { value: 'beside', name: 'zet er een verduidelijking achter: zij [de provincie]' },
  { value: 'light-edit', name: 'bewerk ze licht: spelling, stopwoorden' },
]

/** Words are chosen, never typed over: the source stays as it is. */
function LayerForm({ quote, label, rules, back }: Omit<LayersProps, 'layers' | 'pieces'>) {
  const words = wordsIn(quote.exact).map(({ surface }, i) => ({
    value: String(i),
    name: `${i + 1}. ${surface}`,
  }))
  const allowed = choices.filter(({ value }) => value !== 'light-edit' || rules === 'light-edit')
  return (
    <PostForm
      action={`/quotes/${quote.id}/layers`}
      back={back}
      fields={{ revision: quote.revision }}
      class="form"
      label={`${label} bewerken`}
      quick
    >
      <div class="layers__words">
        <SelectField name="first" id={`first-${label}`} label="Van woord" options={words} />
        <SelectField name="last" id={`last-${label}`} label="Tot en met woord" options={words} />
      </div>
      <SelectField name="kind" id={`kind-${label}`} label="Wat u ermee doet" options={allowed} />
      <TextField
        name="text"
        id={`text-${label}`}
        label="Wat er komt te staan"
        hint={
          rules === 'light-edit'
            ? 'Niet nodig als u weglaat. Bij licht bewerken: laat leeg om een stopwoord weg te halen. Een getal, een naam en ‘niet’ of ‘geen’ blijven zoals ze zijn.'
            : 'Niet nodig als u weglaat. De haken komen er vanzelf om.'
        }
      />
      <Buttons>
        <Button small>Leg eroverheen</Button>
      </Buttons>
    </PostForm>
  )
}
