import type { Paper } from '../../server/exports/sheet.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { PaperText } from '../parts/Paper.tsx'

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
      <PaperText paper={paper} />
    </>
  )
}
