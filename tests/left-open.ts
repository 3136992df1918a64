type Close = () => unknown

const [afterTest, afterFile]: [Close[], Close[]] = [[], []]

/** Closes something, such as a project in memory or a folder, when the test that opened it is over: the last one first. */
export function closeAfterTest(close: Close): void {
  afterTest.push(close)
}

/** The same when all tests of the file are over. */
export function closeAfterFile(close: Close): void {
  afterFile.push(close)
}

export async function closeLeftByTest(): Promise<void> {
  for (const close of afterTest.splice(0).reverse()) await close()
}

export async function closeLeftByFile(): Promise<void> {
  for (const close of afterFile.splice(0).reverse()) await close()
}
