/** What people noted beside the texts: all memos together, and those of one place. */
export const memos = {
  kind: { inhoud: 'inhoud', code: 'code', methode: 'methode of besluit', sfeer: 'sfeer' },
}
