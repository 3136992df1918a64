import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { CodeName } from '../parts/Code.tsx'
import { WordActs, type WordActsProps } from './WordActs.tsx'
import { WordTrial, type WordTrialProps } from './WordTrial.tsx'

export type WordTrialPageProps = Pick<WordTrialProps, 'code' | 'back' | 'word'> & {
  /** What the word is to the code now, when it stands in one of its lists. */
  readonly now: WordActsProps['now']
  /** What was asked; without it one can choose a word. */
  readonly asked: Omit<WordTrialProps, 'code' | 'back' | 'word'> | undefined
}

/** Trying a word: what it would change, before it is kept. */
export function WordTrialPage({ code, back, word, now, asked }: WordTrialPageProps) {
  return (
    <>
      <PageHead
        title={
          <>
            {t.reasons.aWordOf} <CodeName code={code} href={`/codebook/${code.id}`} />
          </>
        }
        under={t.reasons.trialHint}
      />
      {asked && <WordTrial {...asked} code={code} word={word} back={back} />}
      <section>
        <h2>{asked ? t.reasons.tryAnother : t.reasons.tryOne}</h2>
        <WordActs code={code.id} word={word} now={now} back={back} />
      </section>
    </>
  )
}
