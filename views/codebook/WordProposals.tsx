import { counted } from '../../server/language/figures.ts'
import type { Proposal } from '../../server/suggestions/words/proposal.ts'
import { stem } from '../../server/text/stems.ts'
import { partsOf, wordsIn } from '../../server/text/words.ts'
import { Button } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import type { CodeWordsProps } from './CodeWords.tsx'
import { proposalWords } from './word-words.ts'

/** Words that stand in the project's own texts, for people to take over or not. Nothing is used by itself. */
export function WordProposals({ code, wordHelp }: CodeWordsProps) {
  const { company, missing, counted: found, refused, rows } = wordHelp
  const hasWords = rows.length > 1
  return (
    <section class="stack" aria-labelledby="word-proposals">
      <h2 id="word-proposals">Woorden om toe te voegen</h2>
      <p class="quiet">
        Deze woorden komen uit uw eigen bronnen. Er gebeurt niets mee tot u kiest. Namen en gelakte woorden
        stelt Rode Draad nooit voor.
      </p>
      {missing.length > 0 && (
        <>
          <h3>Opvallend in wat u codeerde</h3>
          <Proposals code={code} proposals={missing} coded={found?.coded ?? 0} />
        </>
      )}
      {company && company.length > 0 && (
        <>
          <h3>{hasWords ? 'In het gezelschap van uw woorden' : 'In het gezelschap van de omschrijving'}</h3>
          <Proposals code={code} proposals={company} coded={found?.coded ?? 0} />
        </>
      )}
      <Lack wordHelp={wordHelp} />
      {refused.length > 0 && (
        <details>
          <summary>{counted(refused.length, 'woord', 'woorden')} die u niet wilde</summary>
          <ul class="code-words">
            {refused.map(({ id, word }) => (
              <li class="code-words__one">
                <p class="code-words__word">{word}</p>
                <PostForm
                  action={`/codebook/${code.id}/words/refusals/${id}/end`}
                  back={`/codebook/${code.id}#word-proposals`}
                  class="btns code-words__acts"
                >
                  <Button kind="plain" small label={`Weer voorstellen: ${word}`}>
                    Weer voorstellen
                  </Button>
                </PostForm>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Why there is nothing, or not all, to choose from. */
function Lack({ wordHelp: { company, missing, counted: found } }: Pick<CodeWordsProps, 'wordHelp'>) {
  if (!found) return <p>Rode Draad zoekt nog naar woorden. Open deze pagina over een minuut opnieuw.</p>
  if (company === null) {
    return (
      <p>
        Er is nog te weinig tekst om te zien welke woorden bij elkaar horen. Dat kan vanaf ongeveer tien
        bladzijden met gespreksverslagen.
      </p>
    )
  }
  if (company && company.length + missing.length === 0) {
    return (
      <p>
        Er is geen woord dat duidelijk bij deze code hoort en er nog niet staat. Met een langere omschrijving,
        meer trefwoorden of meer bronnen vindt Rode Draad er misschien wel.
      </p>
    )
  }
  return null
}

interface ProposalsProps {
  code: CodeWordsProps['code']
  proposals: readonly Proposal[]
  coded: number
}

function Proposals({ code, proposals, coded }: ProposalsProps) {
  return (
    <ul class="code-words">
      {proposals.map((proposal) => (
        <One code={code} proposal={proposal} coded={coded} />
      ))}
    </ul>
  )
}

function One({ code, proposal, coded }: { code: CodeWordsProps['code']; proposal: Proposal; coded: number }) {
  const { word, example } = proposal
  const back = `/codebook/${code.id}#word-proposals`
  const { document, start, end, number } = example
  return (
    <li class="code-words__one">
      <p class="code-words__word">{word}</p>
      <p class="small quiet">{proposalWords(proposal, coded)}</p>
      <p class="small words code-words__example">
        ‘<Excerpt text={example.text} word={word} />’{' '}
        <a
          href={`/documents/${document}?start=${start}&end=${end}#z${number}`}
          aria-label={`Naar de zin met ‘${word}’`}
        >
          Naar de zin
        </a>
      </p>
      <div class="btns code-words__acts">
        <PostForm
          action={`/codebook/${code.id}/words`}
          fields={{ word, revision: code.revision }}
          back={back}
          class="btns"
          quick
        >
          <Button small name="to" value="keyword" label={`Trefwoord: ${word}`}>
            Trefwoord
          </Button>
          <Button small name="to" value="related" label={`Verwant: ${word}`}>
            Verwant
          </Button>
        </PostForm>
        <PostForm action={`/codebook/${code.id}/words/refusals`} fields={{ word }} back={back} quick>
          <Button kind="plain" small label={`Niet: ${word}`}>
            Niet
          </Button>
        </PostForm>
      </div>
    </li>
  )
}

/** Characters on either side of the word. */
const around = 90

/** A sentence with the word marked, cut off at words where it is long. */
function Excerpt({ text, word }: { text: string; word: string }) {
  const wanted = stem(word)
  const found = wordsIn(text)
    .flatMap((each) => partsOf(each))
    .sort((a, b) => Number(b.surface === word) - Number(a.surface === word))
    .find(({ surface }) => stem(surface) === wanted)
  if (!found) return <>{text}</>
  const before = text.slice(0, found.start)
  const after = text.slice(found.end)
  return (
    <>
      {before.length > around ? `… ${before.slice(-around).replace(/^\S*\s/u, '')}`.toWellFormed() : before}
      <mark class="hit">{text.slice(found.start, found.end)}</mark>
      {after.length > around ? `${after.slice(0, around).replace(/\s\S*$/u, '')} …`.toWellFormed() : after}
    </>
  )
}
