export const erasePages = {
  confirmMemo: 'wissen',
  eraseMemo: 'Memo wissen',
  eraseThing: (name: string | number) => `‘${name}’ wissen`,
  erasePart: (name: string | number) => `Een deel van ‘${name}’ wissen`,
  part: (n: string | number) => `Deel ${n}`,
}
