import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Proposal } from '../../server/suggestions/words/proposal.ts'
import { stem } from '../../server/text/stems.ts'
import { partsOf, wordsIn } from '../../server/text/words.ts'
import { Button } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import type { CodeWordsProps } from './CodeWords.tsx'
import { proposalWords } from './word-words.ts'

/** Words that stand in the project's own texts, for people to take over or not. Nothing is used by itself. */
export function WordProposals({ code, wordHelp }: CodeWordsProps) {
  const { company, missing, counted: found, refused, rows } = wordHelp
  const hasWords = rows.length > 1
  return (
    <section class="stack" aria-labelledby="word-proposals">
      <h2 id="word-proposals">{t.codeWords.toAdd}</h2>
      <p class="quiet">{t.codeWords.toAddHint}</p>
      {missing.length > 0 && (
        <>
          <h3>{t.codeWords.typical}</h3>
          <Proposals code={code} proposals={missing} coded={found?.coded ?? 0} />
        </>
      )}
      {company && company.length > 0 && (
        <>
          <h3>{hasWords ? t.codeWords.withYourWords : t.codeWords.withDefinition}</h3>
          <Proposals code={code} proposals={company} coded={found?.coded ?? 0} />
        </>
      )}
      <Lack wordHelp={wordHelp} />
      {refused.length > 0 && (
        <details>
          <summary>{t.codeWords.notWanted(counted(refused.length, t.common.word, t.common.words))}</summary>
          <ul class="code-words">
            {refused.map(({ id, word }) => (
              <li class="code-words__one">
                <p class="code-words__word">{word}</p>
                <PostForm
                  action={`/codebook/${code.id}/words/refusals/${id}/end`}
                  back={`/codebook/${code.id}#word-proposals`}
                  class="btns code-words__acts"
                >
                  <Button kind="plain" small label={t.codeWords.proposeAgainNamed(word)}>
                    {t.codeWords.proposeAgain}
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
  if (!found) return <p>{t.codeWords.stillLooking}</p>
  if (company === null) {
    return <p>{t.codeWords.tooLittleText}</p>
  }
  if (company && company.length + missing.length === 0) {
    return <p>{t.codeWords.nothingToAdd}</p>
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
      <p class="small words code-words__example" lang={peoplesLanguage()}>
        ‘<Excerpt text={example.text} word={word} />’{' '}
        <a
          href={`/documents/${document}?start=${start}&end=${end}#z${number}`}
          aria-label={t.codeWords.toSentenceWith(word)}
        >
          {t.codeWords.toSentence}
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
          <Button small name="to" value="keyword" label={t.codeWords.keywordNamed(word)}>
            {t.codeWords.place.keyword}
          </Button>
          <Button small name="to" value="related" label={t.codeWords.relatedNamed(word)}>
            {t.codeWords.place.related}
          </Button>
        </PostForm>
        <PostForm action={`/codebook/${code.id}/words/refusals`} fields={{ word }} back={back} quick>
          <Button kind="plain" small label={t.codeWords.notNamed(word)}>
            {t.codeWords.not}
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
