import { counted } from '../../server/language/figures.ts'
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
        title="Codeboek"
        under={summary(props)}
        actions={
          codes.length > 0 && (
            <>
              <ButtonLink href="/suggestions">Suggesties</ButtonLink>
              <ButtonLink href="/codebook/export">Bewaren als csv</ButtonLink>
              <ButtonLink href="#new-code">Nieuwe code</ButtonLink>
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
            <EmptyState title="Geen code gevonden">
              <p>
                In geen enkele code staat ‘{query}’. Probeer een ander woord.{' '}
                <a href="/codebook">Alle codes</a>
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
  if (query !== '' && tree.length > 0) return `Codes met ‘${query}’`
  const provisional = codes.filter(({ status }) => status === 'voorlopig').length
  const gone = codes.filter(({ status }) => status === 'vervallen').length
  return [
    codes.length > 0 ? counted(codes.length, 'code', 'codes') : '',
    provisional > 0 ? `${provisional} voorlopig` : '',
    gone > 0 ? `${gone} vervallen` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

function Imported({ added, changed, unchanged, unused }: NonNullable<CodebookPageProps['imported']>) {
  return (
    <Note title="Het codeboek is ingelezen">
      <p>
        {counted(added, 'code', 'codes')} toegevoegd, {changed} gewijzigd, {unchanged} gelijk gebleven.
      </p>
      {unused !== '' && (
        <p>
          <Sign />
          Deze kolommen van het bestand zijn niet gebruikt: {unused}.
        </p>
      )}
    </Note>
  )
}

function Filter({ query }: { query: string }) {
  return (
    <form class="codebook__filter" method="get" action="/codebook" aria-label="Codes zoeken">
      <label for="q">Zoek een code</label>
      <input type="search" id="q" name="q" value={query} />
      <Button>Zoeken</Button>
      {query !== '' && <a href="/codebook">Alle codes</a>}
    </form>
  )
}

function NoCodes() {
  return (
    <EmptyState
      title="Nog geen codes"
      actions={
        <>
          <ButtonLink href="#file" kind="primary">
            Codeboek inlezen
          </ButtonLink>
          <ButtonLink href="#new-code">Eerste code maken</ButtonLink>
        </>
      }
    >
      <p>
        Een codeboek is de lijst met thema’s waar u op let. Bij elke code staat wat ermee bedoeld wordt en
        wanneer u haar wel en niet gebruikt. Zo geeft iedereen in het team dezelfde woorden dezelfde code.
      </p>
      <p>
        Hebt u al een codeboek in een rekenblad? Lees het in als csv-bestand. U kunt ook beginnen met lezen:
        tijdens het lezen maakt u een nieuwe code in de woorden van een deelnemer.
      </p>
    </EmptyState>
  )
}
