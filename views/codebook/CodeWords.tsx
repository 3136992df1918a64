import type { CodeWords as Words } from '../../server/suggestions/words/code-words.ts'
import { WordList } from './WordList.tsx'
import { WordProposals } from './WordProposals.tsx'

export interface CodeWordsProps {
  readonly code: { readonly id: string; readonly revision: number; readonly status: string }
  readonly wordHelp: Words
  readonly showsAllWords?: boolean | undefined
}

/** How well the words of a code work, and words that could come with them. */
export function CodeWords(props: CodeWordsProps) {
  if (props.code.status === 'vervallen') return null
  return (
    <>
      <WordList {...props} />
      <WordProposals {...props} />
    </>
  )
}
