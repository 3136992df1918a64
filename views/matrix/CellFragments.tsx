import { t } from '../../server/language/t.ts'
import { type CellFragment, keyInForm } from '../../server/matrix/cell.ts'
import { wordsHref } from '../documents/addresses.ts'
import type { FieldErrors } from '../parts/errors.ts'
import { Badge } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import type { CellPartProps } from './CellPart.tsx'

type Props = Pick<CellPartProps, 'cell' | 'row' | 'column'> & {
  chosen?: ReadonlySet<string>
  errors?: FieldErrors | undefined
  isReadOnly?: boolean
}

/** The fragments of a cell, each with a tick for what the summary rests on. */
export function CellFragments({ cell, row, column, chosen = new Set(), errors, isReadOnly = false }: Props) {
  const faults = errors?.rests ?? []
  const fresh = new Set(cell.summary?.drift?.fresh.map(keyInForm))
  return (
    <fieldset class={faults.length > 0 ? 'field field--faulty' : 'field'} id="rests">
      <legend>{t.matrix.restsOn}</legend>
      {faults.length > 0 && <p class="field__error">{faults.join(' ')}</p>}
      <ol class="list framework-fragments">
        {cell.fragments.map((fragment, i) => {
          const key = keyInForm(fragment)
          return (
            <li>
              {isReadOnly ? (
                <p class="words" lang={peoplesLanguage()}>
                  {fragment.exact}
                </p>
              ) : (
                <label class="tick framework-tick">
                  <input type="hidden" name="seen" value={key} />
                  <input type="checkbox" name="rests" value={key} checked={chosen.has(key)} />
                  <span class="words" lang={peoplesLanguage()}>
                    {fragment.exact}
                  </span>
                </label>
              )}
              <Byline
                fragment={fragment}
                number={i + 1}
                isFresh={fresh.has(key)}
                hidden={new Set([row.title, column.title])}
              />
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

interface BylineProps {
  fragment: CellFragment
  number: number
  isFresh: boolean
  /** What the headings say already. */
  hidden: ReadonlySet<string>
}

function Byline({ fragment, number, isFresh, hidden }: BylineProps) {
  const { voice, speaker, table, codes, evidence, documentName } = fragment
  const said = [speaker, table, documentName, ...codes].filter((one) => one !== null && !hidden.has(one))
  return (
    <p class="byline">
      {isFresh && <Badge tone="attention">{t.matrix.isFresh}</Badge>}
      <VoiceLabel voice={voice} />
      {evidence && <Badge>{t.threads.role[evidence.role]}</Badge>}
      <span>{said.join(', ')}</span>
      <a href={wordsHref(fragment)} aria-label={`${t.matrix.inSource}: ${t.matrix.fragmentNumber(number)}`}>
        {t.matrix.inSource}
      </a>
    </p>
  )
}
