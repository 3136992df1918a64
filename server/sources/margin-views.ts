import { wordsHref } from '../../views/documents/addresses.ts'
import type { MarginCommentProps } from '../../views/sources/MarginComments.tsx'
import type { Comment } from '../ingest/reading.ts'
import type { SourceText } from './source.ts'

const longest = 120

/** Each comment with the sentence that it hangs on, in the order of the text. */
export function marginOf(
  { document, version, text, sentences }: SourceText,
  comments: readonly Comment[],
): MarginCommentProps[] {
  return comments.map((comment) => {
    const sentence = sentences.findLast(({ start }) => start <= comment.at) ??
      sentences[0] ?? { start: 0, end: text.length }
    const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim()
    return {
      words: words.length > longest ? `${words.slice(0, longest).toWellFormed()}…` : words,
      href: wordsHref({
        document: document.id,
        version: version.id,
        start: sentence.start,
        end: sentence.end,
      }),
      text: comment.text,
    }
  })
}
