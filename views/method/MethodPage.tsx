import type { Paper } from '../../server/exports/sheet.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { PaperText } from '../parts/Paper.tsx'
import { PostForm } from '../parts/PostForm.tsx'

interface MethodPageProps {
  readonly paper: Paper
  /** Whether the project says of which organisation it is. */
  readonly hasOrganisation: boolean
}

/** The account of the method as it stands now, with its files and the control file of all quotes. */
export function MethodPage({ paper, hasOrganisation }: MethodPageProps) {
  return (
    <>
      <PageHead
        title={t.files.account}
        under={t.files.accountUnder}
        actions={
          <>
            <ButtonLink href="/method/export?format=docx">Word</ButtonLink>
            <ButtonLink href="/method/export?format=md">Markdown</ButtonLink>
            <ButtonLink href="/dossier">{t.files.auditFile}</ButtonLink>
          </>
        }
      />
      <p>{t.files.auditFileHint}</p>
      <section class="stack" aria-labelledby="others">
        <h2 id="others">{t.files.forOthers}</h2>
        <p>{t.files.forOthersHint}</p>
        <Buttons>
          <ButtonLink href="/project/export">{t.files.allForOthers}</ButtonLink>
          <ButtonLink href="/codings/export?format=xlsx">{t.files.codingsExcel}</ButtonLink>
          <ButtonLink href="/codings/export?format=csv">{t.files.codingsCsv}</ButtonLink>
          <ButtonLink href="/memos/export?format=docx&masked=1">{t.files.memosWord}</ButtonLink>
        </Buttons>
        <PostForm action="/project/copies" label={t.files.maskedCopy}>
          <Button>{t.files.makeMaskedCopy}</Button>
        </PostForm>
        <p class="small quiet">{t.files.maskedCopyHint}</p>
      </section>
      <section class="stack" aria-labelledby="archive">
        <h2 id="archive">{t.files.archive}</h2>
        <p>{t.files.archiveHint}</p>
        <p>
          <strong>{t.files.archiveUnmasked}</strong>
        </p>
        {!hasOrganisation && (
          <p>
            {t.files.archiveWithoutOrganisation} <a href="/">{t.files.archiveFillIn}</a>
          </p>
        )}
        <Buttons>
          <ButtonLink href="/project/archive">{t.files.makeArchive}</ButtonLink>
        </Buttons>
      </section>
      <PaperText paper={paper} />
    </>
  )
}
