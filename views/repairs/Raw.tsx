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
