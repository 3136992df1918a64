import { counted, enumeration, figure } from '../../server/language/figures.ts'
import type { WordPlace } from '../../server/suggestions/words/change-word.ts'
import type { WordKind, WordRow } from '../../server/suggestions/words/word-rows.ts'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { Badge, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { trialHref } from '../suggestions/AllReasons.tsx'
import type { CodeWordsProps } from './CodeWords.tsx'
import { figureWords, kindWords, remarkOn, searchFor } from './word-words.ts'

const kinds: readonly WordKind[] = ['name', 'keyword', 'related', 'excluding']

/** Every word of a code with how often it stands somewhere and how often that was right. */
export function WordList({ code, wordHelp, showsAllWords }: CodeWordsProps) {
  const { rows, counted: found } = wordHelp
  const odd = rows.filter(({ state }) => isOdd(state))
  return (
    <section class="stack" aria-labelledby="words">
      <h2 id="words">Hoe goed werken deze woorden?</h2>
      {found && found.sentences > 0 && (
        <p class="quiet">
          Geteld in {counted(found.sentences, 'zin', 'zinnen')} die mensen zeiden of noteerden.{' '}
          {found.looked === 0
            ? 'Hoe vaak een woord raak is, ziet u zodra er zinnen bekeken zijn.'
            : `${figure(found.looked)} daarvan ${found.looked === 1 ? 'is' : 'zijn'} bekeken voor deze code: gecodeerd, als suggestie niet overgenomen, gelezen in de leessteekproef, of in een bron die klaar is.`}
          {found.changesSince > 0 && ' Het laatste wat veranderde, telt nog niet mee.'}
        </p>
      )}
      {found?.sentences === 0 && (
        <p class="quiet">Er zijn nog geen zinnen om in te tellen. Voeg eerst bronnen toe.</p>
      )}
      {!found && (
        <p class="quiet">Rode Draad telt de woorden nog. Open deze pagina over een minuut opnieuw.</p>
      )}
      {found?.sentences !== 0 && <Summary rows={rows} />}
      {odd.length > 0 && <Rows rows={odd} code={code} back={`/codebook/${code.id}#words`} />}
      <details open={showsAllWords} id="all-words" class="code-words__all">
        <summary>{rows.length === 1 ? 'De naam' : `Alle ${figure(rows.length)} woorden`}</summary>
        {kinds.map((kind) => (
          <Group kind={kind} rows={rows.filter((row) => row.kind === kind)} code={code} />
        ))}
      </details>
    </section>
  )
}

/** What is worth a look before the whole list. */
const isOdd = (state: WordRow['state']) =>
  state === 'wrong' || state === 'hides-too-much' || state === 'hidden'

const written = (rows: readonly WordRow[]) => enumeration(rows.map((row) => `‘${row.written}’`))
const mostNamed = 6

/** What stands out, before the list in which it stands. */
function Summary({ rows }: { rows: readonly WordRow[] }) {
  const wrong = rows.filter(({ state }) => state === 'wrong')
  const tooMuch = rows.filter(({ state }) => state === 'hides-too-much')
  const absent = rows.filter(({ state, kind }) => state === 'absent' && kind !== 'excluding')
  if (wrong.length + tooMuch.length + absent.length === 0) return null
  return (
    <Note attention={wrong.length + tooMuch.length > 0} title="Dit valt op">
      {wrong.length > 0 && (
        <p>
          {counted(wrong.length, 'woord is', 'woorden zijn')} vaak mis: {written(wrong.slice(0, mostNamed))}
          {wrong.length > mostNamed && ' en andere'}. Minder dan één op de drie bekeken zinnen met zo’n woord
          heeft deze code.{' '}
          {wrong.some(({ kind }) => kind === 'keyword')
            ? 'Maak van een trefwoord een verwant woord, of haal het woord weg.'
            : 'Haal het woord weg, of maak er een langere uitdrukking van.'}
        </p>
      )}
      {tooMuch.length > 0 && (
        <p>
          {counted(tooMuch.length, 'uitsluitwoord verbergt', 'uitsluitwoorden verbergen')} te veel:{' '}
          {written(tooMuch.slice(0, mostNamed))}. Vaak heeft de zin deze code toch.
        </p>
      )}
      {absent.length > 0 && (
        <p>
          {counted(absent.length, 'woord komt', 'woorden komen')} in uw bronnen niet voor. Dat kan geen kwaad,
          maar helpt nu niet.
        </p>
      )}
    </Note>
  )
}

interface GroupProps {
  kind: WordKind
  rows: readonly WordRow[]
  code: CodeWordsProps['code']
}

function Group({ kind, rows, code }: GroupProps) {
  if (rows.length === 0) return null
  return (
    <>
      <h3 id={`words-${kind}`}>{kindWords[kind]}</h3>
      <Rows rows={rows} code={code} back={`/codebook/${code.id}?words=all#words-${kind}`} />
    </>
  )
}

interface RowsProps {
  rows: readonly WordRow[]
  code: CodeWordsProps['code']
  back: string
}

function Rows({ rows, code, back }: RowsProps) {
  return (
    <ul class="code-words">
      {rows.map((row) => (
        <Row row={row} code={code} back={back} />
      ))}
    </ul>
  )
}

const acts: readonly [to: WordPlace, name: string][] = [
  ['keyword', 'Trefwoord'],
  ['related', 'Verwant'],
  ['excluding', 'Uitsluiten'],
  ['dropped', 'Weg'],
]

function Row({ row, code, back }: { row: WordRow; code: CodeWordsProps['code']; back: string }) {
  const { kind, also } = row
  const href = searchFor(row.written)
  const remark = remarkOn(row)
  return (
    <li class="code-words__one">
      <p class="code-words__word">
        {href ? <a href={href}>{row.written}</a> : row.written}
        {also.length > 0 && <span class="quiet small"> ook: {also.join(', ')}</span>}{' '}
        {remark && (
          <Badge tone={row.state === 'wrong' || row.state === 'hides-too-much' ? 'attention' : 'plain'}>
            {remark}
          </Badge>
        )}
      </p>
      <p class="small quiet">{figureWords(row)}</p>
      {kind !== 'name' && (
        <PostForm
          action={`/codebook/${code.id}/words`}
          fields={{ word: row.written, revision: code.revision }}
          back={back}
          class="btns code-words__acts"
          quick
        >
          {acts
            .filter(([to]) => to !== kind)
            .map(([to, name]) => (
              <Button kind="plain" small name="to" value={to} label={`${name}: ${row.written}`}>
                {name}
              </Button>
            ))}
          <ButtonLink
            kind="plain"
            small
            href={trialHref({ code: code.id, word: row.written, back })}
            label={`Eerst bekijken: ${row.written}`}
          >
            Eerst bekijken
          </ButtonLink>
        </PostForm>
      )}
    </li>
  )
}
