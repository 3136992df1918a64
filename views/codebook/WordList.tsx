import { counted, enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { WordPlace } from '../../server/suggestions/words/change-word.ts'
import type { WordKind, WordRow } from '../../server/suggestions/words/word-rows.ts'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { Badge, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { trialHref } from '../suggestions/AllReasons.tsx'
import type { CodeWordsProps } from './CodeWords.tsx'
import { figureWords, remarkOn, searchFor } from './word-words.ts'

const kinds: readonly WordKind[] = ['name', 'keyword', 'related', 'excluding']

/** Every word of a code with how often it stands somewhere and how often that was right. */
export function WordList({ code, wordHelp, showsAllWords }: CodeWordsProps) {
  const { rows, counted: found } = wordHelp
  const odd = rows.filter(({ state }) => isOdd(state))
  return (
    <section class="stack" aria-labelledby="words">
      <h2 id="words">{t.codeWords.howGood}</h2>
      {found && found.sentences > 0 && (
        <p class="quiet">
          {t.codeWords.countedIn(counted(found.sentences, t.common.sentence, t.common.sentences))}{' '}
          {found.looked === 0
            ? t.codeWords.lookFirst
            : t.codeWords.lookedFor(
                figure(found.looked),
                found.looked === 1 ? t.codeWords.is : t.codeWords.are,
              )}
          {found.changesSince > 0 && t.codeWords.latestNotCounted}
        </p>
      )}
      {found?.sentences === 0 && <p class="quiet">{t.codeWords.nothingToCount}</p>}
      {!found && <p class="quiet">{t.codeWords.stillCounting}</p>}
      {found?.sentences !== 0 && <Summary rows={rows} />}
      {odd.length > 0 && <Rows rows={odd} code={code} back={`/codebook/${code.id}#words`} />}
      <details open={showsAllWords} id="all-words" class="code-words__all">
        <summary>
          {rows.length === 1 ? t.codeWords.theName : t.codeWords.allWords(figure(rows.length))}
        </summary>
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
    <Note attention={wrong.length + tooMuch.length > 0} title={t.codeWords.standsOut}>
      {wrong.length > 0 && (
        <p>
          {t.codeWords.oftenWrongOnes(
            counted(wrong.length, t.codeWords.wordIs, t.codeWords.wordsAre),
            written(wrong.slice(0, mostNamed)),
          )}
          {wrong.length > mostNamed && t.codeWords.andOthers}
          {t.codeWords.fewerThanThird}{' '}
          {wrong.some(({ kind }) => kind === 'keyword') ? t.codeWords.makeRelated : t.codeWords.makeLonger}
        </p>
      )}
      {tooMuch.length > 0 && (
        <p>
          {t.codeWords.hidesTooMuchOnes(
            counted(tooMuch.length, t.codeWords.excludingHides, t.codeWords.excludingHide),
            written(tooMuch.slice(0, mostNamed)),
          )}
        </p>
      )}
      {absent.length > 0 && (
        <p>{t.codeWords.absentOnes(counted(absent.length, t.codeWords.wordComes, t.codeWords.wordsCome))}</p>
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
      <h3 id={`words-${kind}`}>{t.codeWords.kind[kind]}</h3>
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

const places: readonly WordPlace[] = ['keyword', 'related', 'excluding', 'dropped']

function Row({ row, code, back }: { row: WordRow; code: CodeWordsProps['code']; back: string }) {
  const { kind, also } = row
  const href = searchFor(row.written)
  const remark = remarkOn(row)
  return (
    <li class="code-words__one">
      <p class="code-words__word">
        {href ? <a href={href}>{row.written}</a> : row.written}
        {also.length > 0 && <span class="quiet small"> {t.codeWords.also(also.join(', '))}</span>}{' '}
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
          {places
            .filter((to) => to !== kind)
            .map((to) => (
              <Button
                kind="plain"
                small
                name="to"
                value={to}
                label={`${t.codeWords.place[to]}: ${row.written}`}
              >
                {t.codeWords.place[to]}
              </Button>
            ))}
          <ButtonLink
            kind="plain"
            small
            href={trialHref({ code: code.id, word: row.written, back })}
            label={t.codeWords.lookNamed(row.written)}
          >
            {t.codeWords.look}
          </ButtonLink>
        </PostForm>
      )}
    </li>
  )
}
