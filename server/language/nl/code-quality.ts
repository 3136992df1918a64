/** How good the suggestions for one code are. */
export const codeQuality = {
  sampled: (sentences: string, n: number, missed: string, rest: string) =>
    `In de leessteekproef ${n === 1 ? 'kreeg' : 'kregen'} ${sentences} deze code; daarvan zou het programma er ${missed} missen${rest}.`,
  atScore: (score: string, k: number) => `bij een score rond ${score} ${k === 1 ? 'kreeg' : 'kregen'}`,
  gotCode: 'de code',
}
