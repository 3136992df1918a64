import { t } from '../../server/language/t.ts'
/** Text as it stands in a file, with a sign where its lines end and where a hyphen hides. */
export function Raw({ text }: { text: string }) {
  return (
    <span class="raw">
      {text.split(/(\n|\u00AD)/).map((piece) => {
        if (piece === '\n') return <Sign sign=" ⏎ " name="einde van de regel" />
        return piece === '\u00AD' ? <Sign sign="¬" name="onzichtbaar afbreekteken" /> : piece
      })}
    </span>
  )
}

/** Rows as they stand in a file, with the spaces that part their columns. */
export function RawRows({ text }: { text: string }) {
  return (
    <section class="raw-rows" tabindex={0} aria-label={t.repairs.asInFile}>
      <pre>{text}</pre>
    </section>
  )
}

function Sign({ sign, name }: { sign: string; name: string }) {
  return (
    <>
      <span aria-hidden="true" class="quiet">
        {sign}
      </span>
      <span class="visually-hidden"> ({name}) </span>
    </>
  )
}
