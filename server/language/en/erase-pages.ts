import type { erasePages as dutch } from '../nl/erase-pages.ts'

export const erasePages: typeof dutch = {
  confirmMemo: 'erase',
  eraseMemo: 'Erase memo',
  eraseThing: (name: string | number) => `Erase ‘${name}’`,
  erasePart: (name: string | number) => `Erase a part of ‘${name}’`,
  part: (n: string | number) => `Part ${n}`,
}
