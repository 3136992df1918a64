import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { EmptyState, Note, Sign } from '../parts/Notes.tsx'
import { CodebookAside } from './CodebookAside.tsx'
import { CodeTree } from './CodeTree.tsx'
import type { CodebookPageProps } from './props.ts'

/** All codes with what they mean and how far they were looked for. */
export function CodebookPage(props: CodebookPageProps) {
  const { codes, query, tree, imported } = props
  return (
    <>
      <PageHead
        title={t.codebook.title}
        under={summary(props)}
        actions={
          codes.length > 0 && (
            <>
              <ButtonLink href="/suggestions">{t.codebook.suggestions}</ButtonLink>
              <ButtonLink href="/figures/codes">{t.figures.name}</ButtonLink>
              <ButtonLink href="/codebook/export">{t.codebook.saveCsv}</ButtonLink>
              <ButtonLink href="#new-code">{t.codebook.newCode}</ButtonLink>
            </>
          )
        }
      />
      <ErrorSummary errors={props.errors} />
      {imported && <Imported {...imported} />}
      <div class="columns codebook">
        <div class="stack">
          {codes.length > 0 && <Filter query={query} />}
          {codes.length === 0 && <NoCodes />}
          {codes.length > 0 && tree.length === 0 && (
            <EmptyState title={t.codebook.noneFound}>
              <p>
                {t.codebook.noneFoundWhy(query)} <a href="/codebook">{t.codebook.allCodes}</a>
              </p>
            </EmptyState>
          )}
          {tree.length > 0 && <CodeTree {...props} />}
        </div>
        <CodebookAside {...props} />
      </div>
    </>
  )
}

function summary({ codes, query, tree }: CodebookPageProps): string {
  if (query !== '' && tree.length > 0) return t.codebook.codesWith(query)
  const provisional = codes.filter(({ status }) => status === 'voorlopig').length
  const gone = codes.filter(({ status }) => status === 'vervallen').length
  return [
    codes.length > 0 ? counted(codes.length, t.common.code, t.common.codes) : '',
    provisional > 0 ? t.codebook.provisional(provisional) : '',
    gone > 0 ? t.codebook.retired(gone) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

function Imported({ added, changed, unchanged, unused }: NonNullable<CodebookPageProps['imported']>) {
  return (
    <Note title={t.codebook.isRead}>
      <p>{t.codebook.readCounts(counted(added, t.common.code, t.common.codes), changed, unchanged)}</p>
      {unused !== '' && (
        <p>
          <Sign />
          {t.codebook.unusedColumns(unused)}
        </p>
      )}
    </Note>
  )
}

function Filter({ query }: { query: string }) {
  return (
    <form class="codebook__filter" method="get" action="/codebook" aria-label={t.codebook.searchCodes}>
      <label for="q">{t.codebook.searchCode}</label>
      <input type="search" id="q" name="q" value={query} />
      <Button>{t.common.search}</Button>
      {query !== '' && <a href="/codebook">{t.codebook.allCodes}</a>}
    </form>
  )
}

function NoCodes() {
  return (
    <EmptyState
      title={t.codebook.noCodes}
      actions={
        <>
          <ButtonLink href="#file" kind="primary">
            {t.codebook.readIn}
          </ButtonLink>
          <ButtonLink href="#new-code">{t.codebook.makeFirst}</ButtonLink>
        </>
      }
    >
      <p>{t.codebook.whatItIs}</p>
      <p>{t.codebook.howToBegin}</p>
    </EmptyState>
  )
}
