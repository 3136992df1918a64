import { PageHead } from '../layout/Page.tsx'
import { CodeName } from '../parts/Code.tsx'
import { WordActs } from './WordActs.tsx'
import { WordTrial, type WordTrialProps } from './WordTrial.tsx'

export type WordTrialPageProps = Pick<WordTrialProps, 'code' | 'back'> & {
  /** What was asked; without it one can choose a word. */
  readonly asked: Omit<WordTrialProps, 'code' | 'back'> | undefined
}

/** Trying a word: what it would change, before it is kept. */
export function WordTrialPage({ code, back, asked }: WordTrialPageProps) {
  return (
    <>
      <PageHead
        title={
          <>
            Een woord van <CodeName code={code} href={`/codebook/${code.id}`} />
          </>
        }
        under="U ziet eerst wat het verandert. Er is nog niets bewaard."
      />
      {asked && <WordTrial {...asked} code={code} back={back} />}
      <section>
        <h2>{asked ? 'Iets anders proberen' : 'Een woord proberen'}</h2>
        <WordActs code={code.id} word={asked?.word ?? ''} now={undefined} back={back} />
      </section>
    </>
  )
}
