/** From one sentence to another, by their numbers in the text: `first` and `last` in the form. */
export function SentenceRange({ from, to }: { from: string; to: string }) {
  return (
    <>
      <label>
        {from} <input type="text" inputmode="numeric" size={4} name="first" required />
      </label>
      <label>
        {to} <input type="text" inputmode="numeric" size={4} name="last" required />
      </label>
    </>
  )
}
