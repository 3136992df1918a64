/** Stops the clock of this program: what is made and shown says the same date whenever the pictures are taken. */
export function stopClock(moment: string): void {
  const stopped = Date.parse(moment)
  globalThis.Date = new Proxy(Date, {
    construct: (made, given) => Reflect.construct(made, given.length === 0 ? [stopped] : given),
    get: (made, name) => (name === 'now' ? () => stopped : Reflect.get(made, name)),
  })
}
