import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Swatch } from '../parts/Code.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Badge } from '../parts/Notes.tsx'
import { CodeActs } from './CodeActs.tsx'
import { CodeAgain } from './CodeAgain.tsx'
import { CodeConflict } from './CodeConflict.tsx'
import { CodeExamples } from './CodeExamples.tsx'
import { CodeForm } from './CodeForm.tsx'
import { CodeFragments } from './CodeFragments.tsx'
import { CodeHistory } from './CodeHistory.tsx'
import { CodeMemos } from './CodeMemos.tsx'
import { CodeQuality } from './CodeQuality.tsx'
import { CodeWords } from './CodeWords.tsx'
import type { CodePageProps } from './props.ts'

/** One code: what it means, the words it is found by, where it was given, and what can be done with it. */
export function CodePage(props: CodePageProps) {
  const { code } = props
  const isRefused = props.errors !== undefined || props.conflict !== undefined
  return (
    <>
      <PageHead
        title={
          <span class="code-title">
            <Swatch code={code.id} /> {code.name}
          </span>
        }
        under={
          <span class="code-page__under">
            <Badge>{t.codebook.status[code.status]}</Badge> {countInWords(props)}
          </span>
        }
      />
      <ErrorSummary errors={props.errors} />
      {props.conflict && <CodeConflict {...props} conflict={props.conflict} />}
      <div class="columns code-page">
        <div class="stack--wide">
          {props.again.length > 0 && !isRefused && <CodeAgain {...props} />}
          <CodeForm {...props} />
          <CodeWords {...props} />
        </div>
        <div class="columns__aside code-page__aside">
          <CodeQuality shown={props.quality} />
          <CodeExamples {...props} />
          <CodeMemos {...props} />
          <CodeActs {...props} />
          <CodeHistory {...props} />
        </div>
        <CodeFragments {...props} />
      </div>
    </>
  )
}

/** Not looked for is said; 0 means looked for and not found. */
function countInWords({ counts }: CodePageProps): string {
  const { codings, fragments, documents, read, sources } = counts
  if (codings === 0 && read === 0) return t.codebook.notLooked
  const looked = t.codePage.readIn(figure(read), counted(sources, t.common.source, t.common.sources))
  if (codings === 0) return t.codePage.noCodings(looked)
  const where = t.codePage.inSources(
    counted(fragments, t.common.fragment, t.common.fragments),
    counted(documents, t.common.source, t.common.sources),
  )
  return t.codePage.codingsOn(counted(codings, t.common.coding, t.common.codings), where, looked)
}
