import type { people as dutch } from '../nl/people.ts'

export const people: typeof dutch = {
  title: 'Your name',
  whoAreYou: 'Who are you?',
  why: 'Every change says who made it. You need no password: Rode Draad runs on this computer only.',
  yourName: 'Your name',
  goOn: 'Continue',
  keys: 'Keyboard shortcuts you can use',
  language: 'Language',
  languageHint: 'For you only. What people said and wrote stays as it is.',
}
