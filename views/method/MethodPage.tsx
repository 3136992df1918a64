import type { Paper } from '../../server/exports/sheet.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { PaperText } from '../parts/Paper.tsx'
import { PostForm } from '../parts/PostForm.tsx'

/** The account of the method as it stands now, with its files and the control file of all quotes. */
export function MethodPage({ paper }: { paper: Paper }) {
  return (
    <>
      <PageHead
        title="Verantwoording"
        under="Wat is verzameld, hoe is gewerkt, wat is nagegaan. Elk getal komt uit de gegevens van nu."
        actions={
          <>
            <ButtonLink href="/method/export?format=docx">Word</ButtonLink>
            <ButtonLink href="/method/export?format=md">Markdown</ButtonLink>
            <ButtonLink href="/dossier">Controledossier (zip)</ButtonLink>
          </>
        }
      />
      <p>
        Het controledossier is voor iemand zonder dit programma: een bladzijde per citaat, de keten van
        wijzigingen, en hoe u een controlegetal zelf narekent.
      </p>
      <section class="stack" aria-labelledby="others">
        <h2 id="others">Voor anderen</h2>
        <p>
          In deze bestanden staan geen namen van deelnemers, niets wat gelakt is en niets wat vertrouwelijk
          is.
        </p>
        <Buttons>
          <ButtonLink href="/project/export">Alles voor anderen (zip)</ButtonLink>
          <ButtonLink href="/codings/export?format=xlsx">Coderingen (Excel)</ButtonLink>
          <ButtonLink href="/codings/export?format=csv">Coderingen (csv)</ButtonLink>
          <ButtonLink href="/memos/export?format=docx&masked=1">Memo’s, gelakt (Word)</ButtonLink>
        </Buttons>
        <PostForm action="/project/copies" label="Gelakte kopie van het project">
          <Button>Gelakte kopie van het project maken</Button>
        </PostForm>
        <p class="small quiet">
          De kopie is een project op zichzelf, zonder de bestanden zoals ze kwamen en zonder het logboek. Wie
          dit programma heeft, opent haar met ‘restore’.
        </p>
      </section>
      <PaperText paper={paper} />
    </>
  )
}
