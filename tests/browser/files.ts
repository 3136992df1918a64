import type { Page } from 'playwright-core'

/** A text that is handed in as a file. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** As the field for files wants it. */
export function asFile({ name, text }: TextFile) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

/** Drags files over an element and lets go of them there. */
export async function drop(page: Page, selector: string, files: readonly TextFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((all) => {
    const dragged = new DataTransfer()
    for (const { name, text } of all) dragged.items.add(new File([text], name))
    return dragged
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent(selector, type, { dataTransfer })
}
