import type { codebookErrors as dutch } from '../../nl/errors/codebook.ts'
import type { Sentence } from '../../sentence.ts'

export const codebookErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'code-text-too-long': ({ longest }) =>
    `This text is too long: ${longest} characters at most. Put the rest in a memo.`,
  'code-ended': ({ code }) => `The code ‘${code}’ was removed. You can undo that in the log.`,
  'code-has-memos': () =>
    'This code still has memos. Remove those first, or give the code the status retired.',
  'csv-rows': ({ reasons }) => `${reasons}\nNothing was taken over.`,
  'csv-code-twice': ({ code, other }) => `The code ‘${code}’ is on line ${other} as well. Keep one of them.`,
  'csv-parent-not-found': ({ code, parent }) =>
    `The parent ‘${parent}’ of ‘${code}’ is not in this file and not in the codebook.`,
  'nothing-to-move': () => 'First tick which codings get another code.',
}
