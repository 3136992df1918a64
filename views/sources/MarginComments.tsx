import { t } from '../../server/language/t.ts'
/** What somebody wrote in the margin of the file, and the words that it hangs on. */
export interface MarginCommentProps {
  readonly words: string
  /** The page with those words chosen. */
  readonly href: string
  readonly text: string
}

/** Comments in the margin of a file; they are no part of its text. Nothing when there are none. */
export function MarginComments({ comments }: { comments: readonly MarginCommentProps[] }) {
  if (comments.length === 0) return null
  return (
    <section class="stack" aria-labelledby="margin">
      <h2 id="margin">{t.files.remarks(comments.length)}</h2>
      <p class="quiet">{t.files.remarksHint}</p>
      <ol class="stack">
        {comments.map(({ words, href, text }) => (
          <li>
            {text.split('\n').map((line) => (
              <p>{line}</p>
            ))}
            <p class="quiet small">
              {t.files.at} <a href={href}>{words}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
