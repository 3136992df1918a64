export const erasePages = {
  eraseMemo: 'Memo wissen',
  eraseThing: (name: string | number) => `‘${name}’ wissen`,
  erasePart: (name: string | number) => `Een deel van ‘${name}’ wissen`,
  part: (n: string | number) => `Deel ${n}`,
}
